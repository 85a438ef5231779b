"""Whatever is done, in whatever order: what anonymous visitors see is what the oracle says."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from .machine import Gate


def test_public_sees_what_the_oracle_says_whatever_is_done(site, people, gate_runs):
    Gate.people = people
    run_state_machine_as_test(
        Gate,
        settings=settings(
            max_examples=gate_runs,
            stateful_step_count=40,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
            print_blob=False,
        ),
    )
