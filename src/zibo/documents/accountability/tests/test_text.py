"""What the folder says about its text stands in the text."""

from gongbao.engine.documents.tree import Kind
from zibo.documents.accountability import ENACTMENT
from zibo.documents.accountability.rules.terms import (
    AggravatingCase,
    Measure,
    MitigatingCase,
    Presumption,
    SeriousConsequence,
    provision_of,
)
from zibo.documents.accountability.rules.upper_level import UpperLevelCase
from zibo.documents.accountability.rules.violation_items import Element, Scope, Violation
from zibo.documents.accountability.rules.violations import ARTICLES

LISTS = (SeriousConsequence, Presumption, AggravatingCase, MitigatingCase)


def test_every_item_of_the_catalogue_of_violations_has_its_code() -> None:
    """The codes are the items of the eleven articles, in their order; 第十七条, which has none, is one code."""
    provisions = [ENACTMENT.law.provision(article) for article in ARTICLES]
    items = [part.citation for article in provisions for part in article.walk() if part.kind is Kind.ITEM]

    assert [violation.provision for violation in Violation] == [*items, ARTICLES[-1]]
    assert len(Violation) == 75


def test_the_words_of_a_code_are_those_of_the_text() -> None:
    """What a person chooses from is the provision itself, without its full stop; the English is never empty."""
    words = {violation: ENACTMENT.law.provision(violation.provision).words for violation in Violation}

    assert [violation for violation, printed in words.items() if f"{violation.zh}。" != printed] == []
    assert [violation for violation in Violation if " " not in violation.en] == []


def test_every_article_opens_with_its_scope() -> None:
    """The eleven scopes are named by the opening words of the articles."""
    openings = [ENACTMENT.law.provision(article).words for article in ARTICLES]

    assert [scope for scope, words in zip(Scope, openings, strict=True) if not words.startswith(scope.zh)] == []
    assert [violation.scope for violation in Violation][0::74] == [Scope.GROUP_CONTROL, Scope.OTHER]


def test_the_items_with_an_element_of_their_own_are_seventeen() -> None:
    """The items that ask for more than the conduct are those of the specification."""
    elements = {violation.value: violation.element for violation in Violation if violation.element != Element.NONE}
    results = ["8-1", "8-4", "9-1", "10-7", "11-5", "11-9", "13-2", "13-7", "14-1", "14-6", "14-8", "15-5", "16-1"]

    assert {code for code, element in elements.items() if element == Element.RESULT} == set(results)
    assert elements.keys() - set(results) == {"7-2", "7-3", "7-4", "7-6"}


def test_listed_cases_quote_the_text() -> None:
    """The words of every listed case and measure stand verbatim where its code says."""
    assert all(ENACTMENT.law.quote(provision_of(case), case.zh) for cases in LISTS for case in cases)
    assert all(ENACTMENT.law.quote("第三十二条第（一）项", measure.zh) for measure in Measure)
    assert all(provision_of(case).endswith(case.zh) for case in UpperLevelCase)


def test_duties_quote_what_they_rest_on() -> None:
    """The words of all seventeen duties stand verbatim in their provision, and the further provisions exist."""
    assert len(ENACTMENT.duties) == 17
    assert all(ENACTMENT.law.quote(duty.provision, duty.words or "") for duty in ENACTMENT.duties)
    assert all(ENACTMENT.law.provision(citation) for duty in ENACTMENT.duties for citation in duty.also)
