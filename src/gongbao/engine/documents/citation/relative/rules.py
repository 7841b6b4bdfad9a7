"""The ways of relative reference, numbered as the notation numbers them; of two matches the longer wins, then the lower number."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from re import Match

from gongbao.engine.documents.citation.expanding import expand
from gongbao.engine.documents.citation.refusals import NotFound
from gongbao.engine.documents.citation.relative import backwards, forwards, patterns
from gongbao.engine.documents.citation.relative.relation import UNRESOLVED, Relation, fixed
from gongbao.engine.documents.citation.relative.spot import Spot
from gongbao.engine.documents.citation.relative.terms import Terms
from gongbao.engine.documents.tree import Kind

_UNITS = {"章": Kind.CHAPTER, "节": Kind.DIVISION, "条": Kind.ARTICLE, "款": Kind.PARAGRAPH, "项": Kind.ITEM}


def own_name(spot: Spot, found: Match[str]) -> Relation | None:
    """本办法: the document; with 第X条 after it, those provisions of it."""
    if cited := found["cited"]:
        return _cited(spot, cited)
    return fixed(spot.index.document.number or spot.index.document.title)


def enclosing(spot: Spot, found: Match[str]) -> Relation | None:
    """本章, 本条, 本款: the unit around it; with 第X款 after it, that part of the unit."""
    kind = _UNITS[found["unit"]]
    unit = spot.place.enclosing(kind)
    if unit is None and kind is Kind.PARAGRAPH:
        unit = spot.place.enclosing(Kind.ARTICLE)
    if unit is None:
        return None
    return _cited(spot, unit.citation + found["cited"]) if found["cited"] else fixed(unit.citation)


def cited(spot: Spot, found: Match[str]) -> Relation | None:
    """第A条至第B条, or an article of the same document cited without its name."""
    return _cited(spot, found[0])


def described(_: Spot, __: Match[str]) -> Relation | None:
    """A description waits for a named person's reading."""
    return UNRESOLVED


def _cited(spot: Spot, citation: str) -> Relation | None:
    try:
        return fixed(*expand(spot.index, citation))
    except NotFound:
        return None


@dataclass(frozen=True, slots=True)
class ReferenceRule:
    """One way of reference: its number in the notation, its name, its pattern, what a match points to, and where the words end that a reader follows."""

    number: int
    name: str
    pattern: re.Pattern[str]
    leads: Callable[[Spot, Match[str]], Relation | None]
    ends: Callable[[Spot, Match[str]], int] = lambda _, match: match.end()


RULES = (
    ReferenceRule(1, "own-name", patterns.OWN_NAME, own_name),
    ReferenceRule(2, "enclosing", patterns.ENCLOSING, enclosing),
    ReferenceRule(3, "paragraph-before", patterns.PARAGRAPH_BEFORE, backwards.paragraph_before),
    ReferenceRule(3, "unit-before", patterns.UNIT_BEFORE, backwards.unit_before),
    ReferenceRule(4, "items-above", patterns.ITEMS_ABOVE, backwards.items_above, lambda _, match: match.end("numbers")),
    ReferenceRule(5, "thing-above", patterns.THING_ABOVE, backwards.thing_above, backwards.thing_above_ends),
    ReferenceRule(6, "things-below", patterns.THINGS_BELOW, forwards.things_below, forwards.things_below_ends),
    ReferenceRule(7, "articles", patterns.ARTICLES_FROM_TO, cited),
    ReferenceRule(8, "description", patterns.DESCRIPTION, described),
    ReferenceRule(9, "that-thing", patterns.THAT_THING, backwards.that_thing, backwards.that_thing_ends),
    ReferenceRule(10, "annexes", patterns.ANNEXES, forwards.annexes),
    ReferenceRule(11, "built-like", patterns.BUILT_LIKE, forwards.built_like),
    ReferenceRule(12, "work-below", patterns.WORK_BELOW, forwards.work_below),
    ReferenceRule(13, "cited-alone", patterns.CITED_ALONE, cited),
)
SHORT_NAMES = ReferenceRule(
    12, "short-name", re.compile("(?!)"), forwards.short_name
)  # its pattern is the document's own


def matches(terms: Terms, words: str, start: int, end: int) -> Iterator[tuple[ReferenceRule, Match[str]]]:
    """Every match in `words` from `start` to `end`, the best first."""
    patterned = [(rule, rule.pattern) for rule in RULES]
    if terms.short_names:
        patterned.append((SHORT_NAMES, terms.short_names))
    found = [(rule, match) for rule, pattern in patterned for match in pattern.finditer(words, start, end)]
    yield from sorted(found, key=lambda pair: (pair[1].start() - pair[1].end(), pair[0].number, pair[1].start()))
