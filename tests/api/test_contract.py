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
    assert asked_by_schemathesis(tmp_path, "--exclude-path-regex", DECISIONS, "--max-examples", "20") == ""


def test_decisions_are_as_described(tmp_path):
    """Every rule of every document, asked well and badly."""
    words = ("--include-path-regex", DECISIONS, "--max-examples", "3", "--phases", "examples,coverage,fuzzing")

    assert asked_by_schemathesis(tmp_path, *words) == ""
