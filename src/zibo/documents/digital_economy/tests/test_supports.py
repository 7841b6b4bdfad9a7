"""The twenty-three supports: nothing that an applicant is shown hangs in the air."""

import dataclasses
import string

import pytest

from zibo.documents.digital_economy import ENACTMENT
from zibo.documents.digital_economy.rules.conditions import CONDITIONS, LEFT_TO_JUDGEMENT
from zibo.documents.digital_economy.rules.profile import DATES_OF_RECOGNITION, Profile
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PART_LABELS, PARTICULARS

FACTS = {part.name for part in dataclasses.fields(Profile)}


@pytest.mark.parametrize("support", Support)
def test_a_support_leads_to_the_rule_of_its_name(support: Support) -> None:
    """Its code is the rule's name, and its conditions are asked by the measure that gives it."""
    particulars = PARTICULARS[support]

    assert particulars.rule is ENACTMENT.rules[support.value]
    assert {condition.asked_in.provision for condition in CONDITIONS[support]} == {particulars.provision}


@pytest.mark.parametrize("support", Support)
def test_a_matter_key_asks_for_parts_that_have_labels(support: Support) -> None:
    """Every part in braces can be asked for in both languages, and the key is built from exactly those."""
    template = PARTICULARS[support].matter
    parts = [name for _, name, _, _ in string.Formatter().parse(template) if name]

    assert set(parts) <= set(PART_LABELS)
    assert "{" not in PARTICULARS[support].matter_key(**dict.fromkeys(parts, "7"))


def test_the_same_object_under_two_measures_is_one_matter() -> None:
    """A park under 5 and 16, and a platform under 6 and 16, have one key; the two sums of 12 have two."""
    keys = {support: particulars.matter for support, particulars in PARTICULARS.items()}

    assert keys[Support.PILOT_ZONE] == keys[Support.INNOVATION_PARK] == keys[Support.INCUBATION_BASE]
    assert keys[Support.ECONOMY_PLATFORM] == keys[Support.INNOVATION_PLATFORM]
    assert keys[Support.ECONOMY_PLATFORM] == keys[Support.INDUSTRIAL_INTERNET_PLATFORM]
    assert keys[Support.NATIONAL_PLATFORM_STARTUP] != keys[Support.NATIONAL_PLATFORM_LOCAL_SERVICES]


def test_every_fact_of_the_profile_is_asked_by_a_support() -> None:
    """No fact is collected that nothing asks for, and no condition asks for a fact that cannot be stated."""
    asked = {condition.field for conditions in CONDITIONS.values() for condition in conditions}

    assert asked == FACTS
    assert set(LEFT_TO_JUDGEMENT) <= FACTS


def test_every_date_in_the_profile_may_not_lie_ahead() -> None:
    """The dates of recognition are all the dates there are."""
    assert {name for name in FACTS if name.endswith("_determined_on")} == set(DATES_OF_RECOGNITION)
