"""Sentences of a provision, counted as citations count them: after heading words, without a closing bracket of responsibilities."""

from gongbao.engine.documents.citation.wording import HEADED
from gongbao.engine.documents.tree import Kind, Provision

STOP = "。"
LONGEST_HEADING = 60
_HEADED_BY_WORDS = {Kind.MEASURE, Kind.SUBHEAD, Kind.DASH}
_NO_HEADING = "，,：:；;"
_OPENING, _CLOSING = "(（", ")）"
_OPEN_ENDS = ":：;；"
_AFTER_STOP = "”’」』"


def sentences(provision: Provision) -> list[str]:
    """The sentences of a provision.

    Of a section they are counted after its heading line, of a measure or a dash paragraph after its heading words, of an article through all its 款;
    items and other numbered parts have sentences of their own.
    """
    paragraphs = [part for part in provision.children if part.kind is Kind.PARAGRAPH]
    words = provision.words
    if provision.kind in HEADED:
        words = words.partition("\n")[2]
    elif provision.kind in _HEADED_BY_WORDS:
        words = words[len(heading(provision)) :].removeprefix(STOP)
    found = split(without_closing_bracket(words))
    for text in provision.second:
        found += split(text)
    return found + [sentence for part in paragraphs for sentence in sentences(part)]


def heading(provision: Provision) -> str:
    """The heading words of a measure, subhead or dash paragraph: what stands before the first 。 when it is short, has no other stop, and more follows."""
    if provision.kind not in _HEADED_BY_WORDS:
        return ""
    words, stop, rest = provision.words.partition(STOP)
    is_heading = stop and len(words) <= LONGEST_HEADING and not any(sign in words for sign in _NO_HEADING)
    return words if is_heading and without_closing_bracket(rest).strip() else ""


def split(text: str) -> list[str]:
    """The sentences of a run of words; opening words of a list and entries of one (…: …;) count as one too."""
    found: list[str] = []
    start = 0
    while start < len(text):
        stop = text.find(STOP, start)
        end = len(text) if stop < 0 else stop + 1
        while end < len(text) and text[end] in _AFTER_STOP:
            end += 1
        sentence = text[start:end].strip()
        if sentence and (stop >= 0 or sentence[-1] in _OPEN_ENDS):
            found.append(sentence)
        start = end
    return found


def without_closing_bracket(text: str) -> str:
    """The words without a bracket that stands at their end as a sentence of its own: 。(责任单位:…)."""
    if text[-1:] not in _CLOSING or not text:
        return text
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in _CLOSING) - (text[at] in _OPENING)
        if depth == 0:
            return text[:at] if text[:at].rstrip().endswith(STOP) else text
    return text
