"""The API keeps what its description promises, whatever is sent to it: every check of schemathesis passes."""

import logging

import pytest

from tests.api.serving import asked_by_schemathesis

DECISIONS = "decisions$"


@pytest.fixture(autouse=True)
def _quiet():
    """A warning for each of thousands of refused requests would hide what matters."""
    logger = logging.getLogger("django.request")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    yield
    logger.setLevel(before)


@pytest.mark.django_db(transaction=True)
def test_answers_about_texts_and_rules_are_as_described(tmp_path):
    """Every operation that reads: examples, coverage of the schema, random and wrong requests, sequences of them."""
    elsewhere = f"{DECISIONS}|cases|rehearsals"  # tried by themselves; those of cases with somebody's token
    assert asked_by_schemathesis(tmp_path, "--exclude-path-regex", elsewhere, "--max-examples", "20") == ""


def test_the_decisions_of_every_rule_are_as_described(tmp_path):
    """Its examples, every bound, type and missing part that its schema states, and random questions, right and wrong."""
    words = (
        "--include-path-regex",
        f"rules/.*{DECISIONS}",
        "--max-examples",
        "3",
        "--phases",
        "examples,coverage,fuzzing",
    )

    assert asked_by_schemathesis(tmp_path, *words) == ""


def test_decisions_by_a_rule_named_in_the_question_are_as_described(tmp_path):
    """Random questions to the one address that takes them all."""
    words = ("--include-path", "/api/v1/decisions", "--max-examples", "30", "--phases", "fuzzing")

    assert asked_by_schemathesis(tmp_path, *words) == ""
