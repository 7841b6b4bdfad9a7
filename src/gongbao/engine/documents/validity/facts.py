"""What a document's own sentences say about its force."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from gongbao.engine.documents.tree import Document, Kind, Text
from gongbao.engine.documents.validity.clauses import Sentence, sentences
from gongbao.engine.documents.validity.force import Beginning, End, beginning, end
from gongbao.engine.documents.validity.marks import Marker, marker_of
from gongbao.engine.values import Choice

_SILENT_KINDS = {
    Kind.TITLE,
    Kind.NUMBER,
    Kind.ADDRESSEES,
    Kind.SIGNATURE,
    Kind.DATE,
    Kind.ANNEX_LIST,
    Kind.TABLE,
    Kind.ROW,
    Kind.NOTE,
}
_SPEAKS_OF_FORCE = re.compile(r"[施执实试暂]\s*行|实\s*施|生\s*效|有\s*效|适\s*用|试\s*用|止")


class FromBasis(Choice):
    """Why a document holds from its first day."""

    DATE_IN_TEXT = "date-in-text", "文中载明日期", "a day in the text"
    DAY_OF_ISSUE = "day-of-issue", "自印发（发布）之日起", "from the day of issue"
    SILENT = "silent", "文中未载明", "the text is silent"


@dataclass(frozen=True, slots=True)
class Facts:
    """From and until when a document holds, both days included, None for not known or open.

    `clause` cites the deciding sentence and `wording` quotes it (None: silent); `until_clause` cites where the last day stands.
    The day of issue is read as the day of signature; a silent document holds from it.
    """

    number: str | None
    signed: date | None
    from_: date | None
    from_basis: FromBasis
    until: date | None
    marker: Marker
    clause: str | None
    wording: str | None
    until_clause: str | None = None


def facts(document: Document) -> Facts:
    """The facts that `document` states about its own force, whatever others say of it.

    The annexed text goes before the notice, a sentence that names its text before one that does not, a later sentence before an earlier one.
    """
    texts = [list(_spoken(document, text)) for text in (document.annexed, document.text) if text is not None]
    begun = _beginning(texts)
    ended = _end(texts, begun[0].citation if begun else None)
    from_, basis, marker = document.signed, FromBasis.SILENT, marker_of(document)
    if begun:
        from_ = begun[1].reckoned(document.signed)
        basis = FromBasis.DATE_IN_TEXT if begun[1].day else FromBasis.DAY_OF_ISSUE
        if marker is Marker.NONE and begun[1].is_on_trial:
            marker = Marker.TRIAL
    until = ended[1].reckoned(from_) if ended else None
    deciding = begun or ended
    return Facts(
        number=document.number,
        signed=document.signed,
        from_=from_,
        from_basis=basis,
        until=until,
        marker=marker,
        clause=deciding[0].citation if deciding else None,
        wording=_wording(begun, ended),
        until_clause=ended[0].citation if ended and until else None,
    )


@dataclass(frozen=True, slots=True)
class _Spoken:
    citation: str
    sentence: Sentence
    is_last: bool


def _beginning(texts: list[list[_Spoken]]) -> tuple[_Spoken, Beginning] | None:
    """The last sentence on a beginning; one that does not name its text counts only in the last paragraph, for water prices begin too."""
    for text in texts:
        found = [(one, start) for one in text if (start := beginning(one.sentence)) and (start.is_plain or one.is_last)]
        plain = [(one, start) for one, start in found if start.is_plain]
        if found:
            return (plain or found)[-1]
    return None


def _end(texts: list[list[_Spoken]], home: str | None) -> tuple[_Spoken, End] | None:
    """The last sentence on an end; without a subject it counts only in the provision `home`, for 有效期五年 may be a licence's."""
    for text in texts:
        found = [(one, stop) for one in text if (stop := end(one.sentence)) and (stop.is_plain or one.citation == home)]
        if found:
            return found[-1]
    return None


def _wording(begun: tuple[_Spoken, Beginning] | None, ended: tuple[_Spoken, End] | None) -> str | None:
    deciding = begun or ended
    if deciding is None:
        return None
    sentence = deciding[0].sentence
    said: tuple[tuple[_Spoken, Beginning | End], ...] = tuple(filter(None, (begun, ended)))
    parts = [says.clause for spoken, says in said if spoken.sentence is sentence]
    parts.sort(key=lambda clause: clause.first)
    return sentence.printed(parts[0], parts[-1])


def _spoken(document: Document, text: Text) -> Iterator[_Spoken]:
    """Every sentence that may speak of force, the text's own title read as 本文件."""
    titles = {
        f"《{''.join(each.title.split())}》"
        for each in (document.text, document.annexed)
        if each is not None and each.title
    }
    provisions = [
        provision
        for provision in text.walk()
        if provision.kind not in _SILENT_KINDS and (provision.words or provision.second)
    ]
    for provision in provisions:
        for words in (provision.words, *provision.second):
            if _SPEAKS_OF_FORCE.search(words):
                for sentence in sentences(words):
                    yield _Spoken(provision.citation, _in_its_own_name(sentence, titles), provision is provisions[-1])


def _in_its_own_name(sentence: Sentence, titles: set[str]) -> Sentence:
    if not any(clause.plain.startswith(tuple(titles)) for clause in sentence.clauses):
        return sentence
    renamed = []
    for clause in sentence.clauses:
        title = next((title for title in titles if clause.plain.startswith(title)), "")
        renamed.append(replace(clause, plain="本文件" + clause.plain.removeprefix(title)) if title else clause)
    return replace(sentence, clauses=tuple(renamed))
