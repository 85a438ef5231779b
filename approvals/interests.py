"""When a member should think about an interest: where they belong to an organisation that had a hand in the content."""

from audiences.models import Organisation


def shared_organisation(person, submission):
    """Return the `Organisation` of a person to which a contributor of a submission belongs too, or None.

    A name that stands for many organisations, such as "Primary schools", makes no colleagues.
    """
    return (
        Organisation.objects.filter(
            pk=person.organisation_id, is_group=False, people__person_number__in=submission.contributor_numbers
        )
        .distinct()
        .first()
    )
