"""The demonstration, loaded once: what the public sees of each stage, and that a second run changes nothing."""

import io
from collections import Counter

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from approvals.models import BoardMembership, Notification, RegisterEntry
from approvals.stage import DraftStage, PublicStage, stages_of
from cms.demo import data
from resources.catalogue import public_entry
from resources.models import ResourcePage
from tests.words.public_pages import OLDEST, measured

PUBLIC = {PublicStage.PUBLIC, PublicStage.REVIEW_DUE}


def load():
    """Run the command; return what it said."""
    said = io.StringIO()
    call_command("load_demo", stdout=said)
    return said.getvalue()


@override_settings(DEMONSTRATION=True)
class LoadDemoTests(TestCase):
    """One load for all of these: each test only reads, or is rolled back. One of them loads the second database."""

    @classmethod
    def setUpTestData(cls):
        mail.outbox.clear()  # of what tests before this class were told
        with override_settings(DEMONSTRATION=True), cls.captureOnCommitCallbacks(execute=True):
            cls.said = load()
        cls.sent_while_loading = list(mail.outbox)

    def setUp(self):
        pages = list(ResourcePage.objects.select_related("locale"))
        stages = stages_of(pages)
        self.stages = {page.title: stages[page.pk] for page in pages}
        self.pages = {page.title: page for page in pages}

    def entry(self, stage):
        return data.journeys()[stage][0]

    def address(self, title):
        return reverse("resource_by_reference", args=[self.pages[title].reference])

    @pytest.mark.one_database
    def test_load_demo_makes_the_people_and_says_who_signs_in(self):
        people, password = data.people()
        for person in people:
            assert person["email"] in self.said
            assert self.client.login(username=person["email"], password=password)
        assert password in self.said.splitlines()[-1]
        assert BoardMembership.objects.filter(is_chair=True).count() == 1
        assert not get_user_model().objects.filter(is_superuser=True).exists()

    def test_load_demo_takes_resources_to_every_stage(self):
        assert Counter(stage.public in PUBLIC for stage in self.stages.values())[True] == 27
        assert Counter(stage.public == PublicStage.WITHDRAWN for stage in self.stages.values())[True] == 1
        waiting = Counter(stage.draft for stage in self.stages.values() if stage.public == PublicStage.NOTHING)
        assert waiting == {
            DraftStage.DRAFT: 9,
            DraftStage.IN_REVIEW: 3,
            DraftStage.SENT_BACK: 1,
            DraftStage.BEFORE_THE_BOARD: 3,
            DraftStage.REJECTED: 1,
        }
        later = self.stages[self.entry("public_later")["title"]]
        assert (later.public, later.draft) == (PublicStage.SCHEDULED, DraftStage.NOTHING_NEWER)
        alone = self.stages[self.entry("by_the_chair")["title"]]
        assert alone.public in PUBLIC and alone.draft == DraftStage.AWAITING_RATIFICATION
        newer = self.stages[self.entry("newer_draft")["title"]]
        assert newer.public in PUBLIC and newer.draft == DraftStage.DRAFT
        again = self.stages[self.entry("newer_edition")["title"]]
        assert (again.edition_number, again.draft) == (2, DraftStage.NOTHING_NEWER)

    @pytest.mark.one_database
    def test_public_pages_show_what_the_board_approved(self):
        for address in ("home", "library", "role_types", "register", "report_a_concern"):
            page = self.client.get(reverse(address))
            assert page.status_code == 200, address
            self.assertContains(page, "emonstration")
        library = self.client.get(reverse("library"), {"role_type": "alerters"})
        self.assertContains(library, "Running a 45 minute team briefing on Prevent")
        role_type = self.client.get(reverse("role_type", args=["alerters"]))
        self.assertContains(role_type, "Running a 45 minute team briefing on Prevent")

    @pytest.mark.one_database
    def test_public_resource_has_its_picture_and_its_handout_when_the_board_wrote_it(self):
        resource = data.own_resources()[0]
        page = self.client.get(self.address(resource["title"]), follow=True)
        self.assertContains(page, resource["summary"])
        self.assertContains(page, "emonstration")
        entry = public_entry(self.pages[resource["title"]].reference, "en-gb")
        handout = self.client.get(
            reverse("resource_file", args=[entry.reference, entry.slug, resource["files"][0]["name"]])
        )
        assert b"".join(handout.streaming_content).startswith(b"%PDF-1.7")

    @pytest.mark.one_database
    def test_what_the_board_did_not_approve_is_nowhere(self):
        for stage in ("in_review", "sent_back", "before_the_board", "rejected", "public_later"):
            title = self.entry(stage)["title"]
            assert self.client.get(self.address(title)).status_code == 404, title
            self.assertNotContains(self.client.get(reverse("library"), {"q": title}), self.pages[title].reference)

    @pytest.mark.one_database
    def test_register_shows_every_way_in_which_the_board_decides(self):
        register = self.client.get(reverse("register"))
        self.assertContains(register, self.entry("with_conditions")["votes"][0]["reason"].strip().partition("'")[0])
        self.assertContains(register, "1 member declared an interest")
        self.assertContains(register, "meeting of 4 members")
        self.assertContains(register, "Approved by the chair")
        self.assertContains(register, "A submission that is not public yet")

    @pytest.mark.one_database
    def test_page_by_the_chair_alone_says_so(self):
        page = self.client.get(self.address(self.entry("by_the_chair")["title"]), follow=True)
        self.assertContains(page, "Approved by the chair of the Board")

    @pytest.mark.one_database
    def test_withdrawn_resource_is_gone_with_its_reason(self):
        entry = self.entry("withdrawn")
        gone = self.client.get(self.address(entry["title"]))
        self.assertContains(gone, "written before the duty guidance of 2023", status_code=410)
        self.assertContains(gone, self.pages[entry["replacement"]].reference, status_code=410)

    @pytest.mark.one_database
    def test_newer_draft_does_not_change_what_the_public_reads(self):
        entry = self.entry("newer_draft")
        page = self.client.get(self.address(entry["title"]), follow=True)
        self.assertNotContains(page, "newest edition is being checked")

    @pytest.mark.one_database
    def test_register_of_the_demonstration_verifies(self):
        call_command("verify_register", stdout=io.StringIO())

    @pytest.mark.one_database
    def test_mail_box_begins_empty_and_no_old_reminder_bursts_out(self):
        assert self.sent_while_loading == []
        assert Notification.objects.exists() and not Notification.objects.filter(sent_at=None).exists()
        assert not DBTaskResult.objects.exists()
        call_command("run_due", stdout=io.StringIO())
        assert mail.outbox == []

    @pytest.mark.one_database
    def test_public_pages_are_read_with_ease_by_who_is_eleven(self):
        pages = measured(self.client)
        assert len(pages) > 50
        assert [page for page in pages if page.age > OLDEST] == []

    @pytest.mark.one_database
    def test_load_demo_changes_nothing_when_run_again(self):
        def state():
            return (
                RegisterEntry.objects.count(),
                list(ResourcePage.objects.order_by("pk").values_list("pk", "latest_revision_id", "title")),
                get_user_model().objects.count(),
            )

        before = state()
        assert "nothing to do" in load()
        assert state() == before


def test_load_demo_refuses_when_the_site_is_no_demonstration(db, settings):
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="no demonstration"):
        load()
    assert not get_user_model().objects.exists()
