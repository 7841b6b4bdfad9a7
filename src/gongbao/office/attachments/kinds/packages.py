"""Packages of parts: .docx, .xlsx and .ofd. Every part is unpacked while its bytes are counted; what the directory claims is not believed."""

import io
import zipfile
from collections.abc import Callable
from xml.parsers import expat

from gongbao.office.attachments.kinds.refusal import Refused, Word

ZIP_BEGINS = b"PK\x03\x04"
ZIP_ENDS = b"PK\x05\x06"
OLE_BEGINS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OFD = "application/ofd"
MOST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 2_000
STEEPEST = 100  # how many times larger than packed a part may unpack
SMALL = 1024 * 1024  # parts below this may be packed more steeply
DEEPEST = 2  # a chart in a document carries its workbook
_AFTER_END = 18  # bytes of a directory's end without a comment
_CODINGS = ("ascii", "utf-16-le", "utf-16-be")
_MAIN = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": DOCX,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": XLSX,
}
_RUNS = ("macroenabled", "vbaproject", "activex", "macrosheet")
_FOLLOWED_BY_HAND = (
    "/hyperlink"  # a link that somebody has to click; every other outside relation is fetched on opening
)


def look_at_package(content: bytes, depth: int = 1) -> str:
    """The media type of a package; Refused where it holds more than words, figures and pictures."""
    package = _opened(content)
    left, parts = MOST_UNPACKED, {}
    for entry in package.infolist():
        part = _unpacked(package, entry, left)
        left -= len(part)
        _check_part(entry.filename, part, depth)
        if entry.filename.endswith((".xml", ".rels")):
            parts[entry.filename] = part
    for name, part in parts.items():
        if name.endswith(".rels"):
            _check_relations(part)
    return _kind(parts)


def _opened(content: bytes) -> zipfile.ZipFile:
    package = zipfile.ZipFile(io.BytesIO(content))
    entries = package.infolist()
    if len(entries) > MOST_PARTS:
        raise Refused(Word.TOO_LARGE)
    begins_at = min((entry.header_offset for entry in entries), default=0)
    if begins_at != 0 or not content[-len(ZIP_ENDS) - _AFTER_END :].startswith(ZIP_ENDS):
        raise Refused(Word.TWO_KINDS)
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) < len(names) or any(_leads_out(name) for name in names):
        raise Refused(Word.BROKEN)
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused(Word.LOCKED)
    return package


def _leads_out(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _unpacked(package: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    most = min(left, max(SMALL, entry.compress_size * STEEPEST))
    with package.open(entry) as stream:
        unpacked = stream.read(most + 1)
    if len(unpacked) > most:
        raise Refused(Word.TOO_LARGE)
    return unpacked


def _check_part(name: str, part: bytes, depth: int) -> None:
    if name.lower().endswith("vbaproject.bin"):
        raise Refused(Word.MACROS)
    if part.startswith(OLE_BEGINS):
        raise Refused(Word.OLE)
    if part.startswith((b"MZ", b"\x7fELF")):
        raise Refused(Word.EMBEDDED)
    if name.endswith((".xml", ".rels")) and _declares_a_type(part):
        raise Refused(Word.DOCUMENT_TYPE)
    if part.startswith(ZIP_BEGINS):
        if depth >= DEEPEST:
            raise Refused(Word.EMBEDDED)
        look_at_package(part, depth + 1)


def _declares_a_type(part: bytes) -> bool:
    """Whether a part holds a document type declaration in any encoding an XML reader would try; none of these packages needs one."""
    return any(f"<!{word}".encode(coding) in part for word in ("DOCTYPE", "ENTITY") for coding in _CODINGS)


def _check_relations(part: bytes) -> None:
    def relation(tag: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "")
        if attributes.get("TargetMode") == "External" and not kind.endswith(_FOLLOWED_BY_HAND):
            raise Refused(Word.OUTSIDE)
        if kind.endswith(("/oleObject", "/control")):
            raise Refused(Word.OLE)

    _parse(part, relation)


def _kind(parts: dict[str, bytes]) -> str:
    if "OFD.xml" in parts:
        return _kind_of_ofd(parts["OFD.xml"])
    if "[Content_Types].xml" not in parts:
        raise Refused(Word.UNKNOWN)
    found = _content_types(parts["[Content_Types].xml"])
    if any(word in kind.lower() for kind in found for word in _RUNS):
        raise Refused(Word.MACROS)
    kinds = {_MAIN[kind] for kind in found if kind in _MAIN}
    if len(kinds) != 1:
        raise Refused(Word.TWO_KINDS if kinds else Word.UNKNOWN)
    return kinds.pop()


def _content_types(part: bytes) -> list[str]:
    found: list[str] = []
    _parse(part, lambda _, attributes: found.append(attributes.get("ContentType", "")))
    return found


def _kind_of_ofd(part: bytes) -> str:
    roots: list[str] = []
    _parse(part, lambda tag, _: roots.append(tag))
    if roots[0] != "http://www.ofdspec.org/2016 OFD":
        raise Refused(Word.UNKNOWN)
    return OFD


def _parse(source: bytes, start: Callable[[str, dict[str, str]], None]) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.Parse(source, True)  # noqa: FBT003  expat's own signature
