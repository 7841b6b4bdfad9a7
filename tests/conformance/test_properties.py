"""What a document says must hold of its rules holds for random inputs and at the boundaries of their own constants."""

from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Property, Refused, Term, answer
from gongbao.engine.rules.properties import argument_names
from gongbao.engine.rules.rule import AS_OF
from tests.conformance.examples import examples_of
from tests.conformance.generating import inputs

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def test_the_property_holds(enactment: Enactment, statement: Property) -> None:
    """The stated property is true of every answer the rule gives."""
    term = enactment.term_of(statement.rule)

    @FEW
    @given(inputs(statement.rule, examples_of(enactment)), _days(term))
    def holds(raw: dict[str, object], as_of: date) -> None:
        try:
            value = answer(statement.rule, raw, as_of, term)
        except Refused:
            assume(False)
            return
        arguments = {AS_OF: as_of} | statement.rule.inputs.read_parts(raw, "")
        assert statement.holds(
            value, **{name: arguments[name] for name in argument_names(statement) if name in arguments}
        )

    holds()


def _days(term: Term) -> st.SearchStrategy[date]:
    first, last = (date.fromisoformat(str(day)) for day in (term.from_ or "2019-01-01", term.until or "2026-12-31"))
    return st.sampled_from([first, last, first + timedelta(1)]) | st.dates(first, last)
