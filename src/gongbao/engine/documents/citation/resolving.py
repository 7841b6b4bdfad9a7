"""From a citation with or without its document to one place, or several, in one document."""

import re
from dataclasses import dataclass

from gongbao.engine.documents.citation.expanding import expand
from gongbao.engine.documents.citation.identifying import Register
from gongbao.engine.documents.citation.place import Place
from gongbao.engine.documents.citation.refusals import NotFound, Why
from gongbao.engine.documents.citation.signs import plain, without_blanks

_AGENCY_YEAR_NUMBER = r"[㐀-鿿]{1,40}\([0-9]{4}\)第?[0-9]{1,6}号?"
_NUMBER = re.compile(rf"\({_AGENCY_YEAR_NUMBER}\)|{_AGENCY_YEAR_NUMBER}|第?[0-9]{{1,6}}号")
_FILE = re.compile("文件|文(?!号)")  # 61号文第一条, but 61号文号


@dataclass(frozen=True, slots=True)
class Cited:
    """A place and the number of the document it stands in."""

    document: str
    place: Place


def resolve(register: Register, document: str | None, citation: str) -> Cited:
    """The place that a citation means; a document in front of it is enough, and must be the same when one is given too. NotFound says why not."""
    number, path = _document_and_path(register, document, citation)
    return Cited(number, register.index(number).resolve(path))


def resolve_all(register: Register, document: str | None, citation: str) -> list[str]:
    """The canonical citations that a list or range means, within one document. NotFound says why not."""
    number, path = _document_and_path(register, document, citation)
    return expand(register.index(number), path)


def documents_in_front(citation: str) -> tuple[tuple[str, ...], str]:
    """The numbers and 《titles》 that stand before a citation, and the rest of it."""
    printed = without_blanks(citation)
    folded = plain(citation)
    names: dict[str, None] = {}
    at = 0
    while end := _title_end(printed, at) or _number_end(folded, at):
        names[printed[at:end]] = None
        file = _FILE.match(printed, end)
        at = file.end() if file else end
    return tuple(names), printed[at:]


def _document_and_path(register: Register, document: str | None, citation: str) -> tuple[str, str]:
    given = {register.identify(document).document} if document is not None else set()
    names, path = documents_in_front(citation)
    numbers = given | {register.identify(name).document for name in names}
    if not numbers:
        raise NotFound(Why.NO_DOCUMENT)
    if len(numbers) > 1:
        raise NotFound(Why.TWO_DOCUMENTS)
    return numbers.pop(), path


def _title_end(text: str, start: int) -> int:
    """Where the 《title》 ends that begins here, 0 when none does; titles stand in titles."""
    if not text.startswith("《", start):
        return 0
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == "《") - (text[at] == "》")
        if depth == 0:
            return at + 1
    return 0


def _number_end(text: str, start: int) -> int:
    found = _NUMBER.match(text, start)
    return found.end() if found else 0
