"""`load_framework` fills the vocabulary from the Board's file, changes rows in place and retires what is gone."""

import tomllib
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from audiences.loading import LIST_MODELS
from audiences.models import (
    ContentTopic,
    DeliveryMethod,
    FrontLineSetting,
    LearningOutcome,
    Organisation,
    QualityStrand,
    Recommendation,
    RoleType,
    Sector,
    TargetAudience,
)

pytestmark = pytest.mark.django_db
SIZES = {
    RoleType: 5,
    LearningOutcome: 51,
    TargetAudience: 34,
    ContentTopic: 43,
    DeliveryMethod: 27,
    FrontLineSetting: 18,
    Sector: 6,
    Organisation: 47,
    QualityStrand: 6,
    Recommendation: 4,
}
NOTHING = "The vocabulary is as the file says: nothing changed.\n"


def load(*arguments):
    out = StringIO()
    call_command("load_framework", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def small(tmp_path, small_text):
    """Load the small framework with changes: `small(old, new)`; it stands beside groups of its own."""
    (tmp_path / "organisation-groups.toml").write_text('[groups]\neducation = ["Primary schools"]\n')

    def load_changed(*changes):
        text = small_text
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / "small.toml").write_text(text)
        return load("--file", str(tmp_path / "small.toml"))

    return load_changed


def rows():
    return {model: list(model.objects.order_by("pk").values()) for model in SIZES}


def test_every_entry_is_loaded_in_order(framework_text):
    output = load()
    plain = tomllib.loads(framework_text)
    for model, size in SIZES.items():
        assert model.objects.current().count() == size
    assert "51 learning outcomes added." in output and "6 quality strands added." in output
    for role_type in plain["role_types"]:
        row = RoleType.objects.get(slug=role_type["slug"])
        assert (row.name, row.function) == (role_type["name"], role_type["function"])
        assert row.outcomes_lead == role_type.get("outcomes_lead", "")
        assert row.audiences_lead == role_type.get("audiences_lead", "")
        for key, model in LIST_MODELS.items():
            entries = model.objects.filter(role_type=row)
            assert [(e.number, e.name) for e in entries] == list(enumerate(role_type.get(key, []), start=1))
    for number, sector in enumerate(plain["sectors"], start=1):
        row = Sector.objects.get(slug=sector["slug"])
        assert (row.number, row.name) == (number, sector["name"])
        assert [organisation.name for organisation in row.organisations.all()] == sector["organisations"]


def test_nothing_changes_when_loaded_twice(django_assert_max_num_queries):
    load()
    before = rows()
    with django_assert_max_num_queries(16):
        assert load() == NOTHING
    assert rows() == before


def test_organisations_that_stand_for_many_are_marked():
    load()
    assert list(Organisation.objects.filter(is_group=True).values_list("name", flat=True)) == [
        "Primary schools",
        "Secondary schools",
        "Further education colleges",
        "Hampshire and Isle of Wight Clinical Commissioning Groups",
        "Primary care (GP practices, dentists, optometrists and pharmacists)",
        "Care providers",
        "Voluntary organisations",
        "Housing organisations",
    ]


def test_row_is_changed_in_place_when_its_name_changes(small):
    small()
    before = LearningOutcome.objects.get(number=2)
    assert small(('"Report"]', '"Report it"]')) == (
        "alerters/learning-outcomes/2: name was “Report” and is now “Report it”.\n"
    )
    after = LearningOutcome.objects.get(number=2)
    assert (after.pk, after.name) == (before.pk, "Report it")


def test_order_of_role_types_and_sectors_follows_the_file(small):
    small()
    education = '[[sectors]]\nslug = "education"\nname = "Education"\n'
    output = small(
        (education + 'organisations = ["Primary schools", "University of Example"]\n\n', ""),
        ("[quality_assurance]", education + 'organisations = ["Primary schools"]\n\n[quality_assurance]'),
    )
    assert "education: number was “1” and is now “2”." in output
    assert [sector.slug for sector in Sector.objects.all()] == ["health", "education"]


def test_entry_is_retired_and_not_deleted_when_it_is_gone_from_the_file(small, time_stands):
    small()
    output = small((', "Report"]', "]"), (', "University of Example"]', "]"))
    assert "alerters/learning-outcomes/2: “Report” is no longer in the file and is retired." in output
    assert "education/organisations/2: “University of Example” is no longer in the file and is retired." in output
    assert LearningOutcome.objects.get(name="Report").retired_on == date(2026, 2, 3)
    assert [outcome.name for outcome in LearningOutcome.objects.current()] == ["Know"]
    assert small((', "Report"]', "]"), (', "University of Example"]', "]")) == NOTHING


def test_sector_is_retired_with_its_organisations_when_it_is_gone_from_the_file(small):
    small()
    small(('[[sectors]]\nslug = "health"\nname = "Health"\norganisations = ["Example Hospital"]\n', ""))
    assert Sector.objects.get(slug="health").retired_on
    assert Organisation.objects.get(name="Example Hospital").retired_on


def test_retired_entry_is_taken_up_again_when_it_is_back_in_the_file(small):
    small()
    small((', "Report"]', "]"))
    assert small() == "alerters/learning-outcomes/2: “Report” is taken up again.\n"
    assert not LearningOutcome.objects.get(name="Report").retired_on


def test_entry_stays_retired_when_it_has_a_successor(small):
    small()
    old, new = Organisation.objects.get(name="Example Hospital"), Organisation.objects.get(name="University of Example")
    Organisation.objects.filter(pk=old.pk).update(retired_on="2024-01-01", successor=new)
    assert small() == NOTHING
    old.refresh_from_db()
    assert old.retired_on == date(2024, 1, 1)


def test_nothing_is_loaded_when_the_file_is_malformed(small):
    small()
    before = rows()
    with pytest.raises(CommandError) as refused:
        small(('"Report"]', '"Report it", ""]'), ('name = "Health"', "name = 1"))
    assert str(refused.value).splitlines() == [
        "Nothing was loaded. small.toml:",
        'sectors, entry 2, name: must be a text: name = "…".',
        "role_types, entry 1, learning_outcomes, entry 3: is empty. Write its wording or take it out.",
    ]
    assert rows() == before


def test_nothing_is_loaded_when_a_group_names_no_organisation(small):
    with pytest.raises(CommandError, match="organisation-groups.toml:\ngroups, education: “Primary schools” names no"):
        small(('"Primary schools", ', ""))
    assert not RoleType.objects.exists()


def test_our_groups_are_read_when_the_other_file_has_none_beside_it(tmp_path, framework_text):
    (tmp_path / "other.toml").write_text(framework_text)
    load("--file", str(tmp_path / "other.toml"))
    assert Organisation.objects.filter(is_group=True).count() == 8


def test_command_says_so_when_there_is_no_such_file(tmp_path):
    with pytest.raises(
        CommandError, match="the file cannot be read .No such file or directory.. Give the path of a TOML"
    ):
        load("--file", str(tmp_path / "none.toml"))


def test_command_names_the_line_when_the_file_is_not_utf8(tmp_path):
    (tmp_path / "latin.toml").write_bytes(b'[strategy]\ntitle = "Pr\xe9vention"\n')
    with pytest.raises(CommandError, match="line 2 is not UTF-8. Save the file with the encoding UTF-8."):
        load("--file", str(tmp_path / "latin.toml"))


@pytest.fixture
def time_stands(monkeypatch):
    """It is the third of February 2026."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2026, 2, 3))
