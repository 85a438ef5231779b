"""Set the rules: the secretary enters the Board's rules of voting, in force from a date."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import register
from ..canonical import to_json
from ..exceptions import refuse_if
from ..locks import lock_board
from ..membership import memberships_at, seat_of
from ..models import BoardRules
from ..permissions import keep_board_problems
from ..voting_rules import rules_problems


def set_rules(rules, by, in_force_from):
    """Record `rules` (`voting_rules.Rules`) and return the row. Votes that are open keep the rules they began with."""
    refuse_if(keep_board_problems(by))
    with transaction.atomic():
        lock_board()
        refuse_if(rules_problems(rules, [seat_of(seat) for seat in memberships_at(timezone.now()).values()]))
        refuse_if(
            []
            if in_force_from > timezone.localdate()
            else [_("Rules begin tomorrow or later, so that no open vote changes its rules.")]
        )
        row = BoardRules.objects.create(
            in_force_from=in_force_from,
            rules=to_json(rules.to_data()),
            entered_by=by.person_number,
            recorded_at=timezone.now(),
        )
        register.enter(row)
    return row
