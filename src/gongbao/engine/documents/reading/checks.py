"""What a careful reader notes about an issue once it is read: numbers that skip, provisions without words, contents that differ, stray Latin."""

from collections.abc import Iterable, Iterator

from gongbao.engine.documents.reading.contents_check import contents_differences
from gongbao.engine.documents.reading.numbers_check import skipped_numbers
from gongbao.engine.documents.tree import Document, Finding, Issue, Kind, Text

MOST_OF_A_SORT = 200
ALL_KEPT = {"list-mark", "annex-order"}  # they account for characters
NEVER_EMPTY = {
    Kind.CHAPTER,
    Kind.ARTICLE,
    Kind.ITEM,
    Kind.SUBITEM,
    Kind.SECTION,
    Kind.SUBHEAD,
    Kind.MEASURE,
    Kind.PART,
    Kind.DIVISION,
}
_BESIDE_LATIN = frozenset(".@/\\:_-#&=+%0123456789")
_MEASURES = "km kg mg mm cm dm nm um ml dl kw mw kwh mwh kv pa kpa mpa hz khz mhz ghz db ppm ppb ph min cfm rpm mah kbps mbps gbps"
_UNITS = frozenset(
    f"{_MEASURES} dpi lm lx cd mol tce hm www http https com cn gov org net am pm et al vs etc app wifi web".split()
)


def checks(issue: Issue) -> Iterator[Finding]:
    """Findings about the documents and about the contents page against them, at most so many of each sort."""
    for document in issue.documents:
        yield from _of_document(document)
    yield from contents_differences(issue)


def at_most(findings: Iterable[Finding], most: int = MOST_OF_A_SORT) -> list[Finding]:
    """The findings, of each sort no more than so many; what was left out is counted in one more."""
    kept: list[Finding] = []
    times: dict[str, int] = {}
    for finding in findings:
        times[finding.code] = times.get(finding.code, 0) + 1
        if times[finding.code] <= most or finding.code in ALL_KEPT:
            kept.append(finding)
    left = (
        Finding(code, f"+ {number - most}") for code, number in times.items() if number > most and code not in ALL_KEPT
    )
    return [*kept, *left]


def _of_document(document: Document) -> Iterator[Finding]:
    if not document.title:
        yield Finding("title-missing", document.number or "", document.lines)
    for text in (document.text, document.annexed):
        if text is not None:
            yield from _empty(text)
            yield from skipped_numbers(text)
            yield from _latin(text)
    yield from _absent_annexes(document)


def _empty(text: Text) -> Iterator[Finding]:
    for provision in text.walk():
        if provision.kind in NEVER_EMPTY and not provision.words and not provision.children and not provision.second:
            yield Finding("empty-provision", provision.citation, provision.lines)


def _absent_annexes(document: Document) -> Iterator[Finding]:
    """Annexes that a text names and that are not printed with it."""
    for provision in document.walk():
        if provision.kind is Kind.ANNEX_LIST and provision.children:
            named = "、".join(annex.citation for annex in provision.children)
            yield Finding(
                "annex-missing",
                f"{document.number or document.title} {named}",
                provision.lines,
            )


def _latin(text: Text) -> Iterator[Finding]:
    """Small Latin words between Chinese ones, which are slips of a scan (its, and)."""
    for provision in text.walk():
        for words in (provision.words, *provision.second):
            if words.isascii():
                continue
            for word in _latin_words(words):
                yield Finding("latin-in-text", f"{word} {provision.citation}", provision.lines)


def _latin_words(words: str) -> Iterator[str]:
    at, size = 0, len(words)
    while at < size:
        if not ("a" <= words[at] <= "z"):
            at += 1
            continue
        start = at
        while at < size and words[at].isascii() and words[at].isalpha():
            at += 1
        around = words[start - 1 : start] + words[at : at + 1]
        word = words[start:at]
        if at - start >= 2 and word.islower() and word not in _UNITS and not any(_joins(sign) for sign in around):
            yield word


def _joins(sign: str) -> bool:
    return sign in _BESIDE_LATIN or (sign.isascii() and sign.isalpha())
