"""PDF: begins and ends as one, opens without a password, runs nothing, and carries only data beside its pages."""

import ctypes
import re
import zlib
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from gongbao.office.attachments.kinds.refusal import Refused, Word

PDF = "application/pdf"
MOST_UNPACKED = 200 * 1024 * 1024
CARRIED = (
    "xml",
    "xbrl",
    "ofd",
    "pdf",
    "txt",
    "csv",
    "json",
    "png",
    "jpg",
    "jpeg",
)  # an electronic invoice carries its data
_RUNS = re.compile(
    rb"/(?:JavaScript|Launch|RichMedia)(?![0-9A-Za-z])"
)  # long enough not to stand in packed data by chance
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_OBJECTS = re.compile(rb"/ObjStm(?![0-9A-Za-z])[^\0]{0,400}?stream\r?\n")


def look_at_pdf(content: bytes) -> str:
    """Refused where the file is more than pages to be read."""
    if not content.rstrip(b"\r\n\t \0").endswith(b"%%EOF"):
        raise Refused(Word.TWO_KINDS if b"%%EOF" in content else Word.BROKEN)
    _check_opening(content)
    if any(_RUNS.search(_ESCAPED.sub(_unescaped, part)) for part in _dictionaries(content)):
        raise Refused(Word.SCRIPT)
    return PDF


def _check_opening(content: bytes) -> None:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code == pdfium.FPDF_ERR_PASSWORD
        raise Refused(Word.LOCKED if is_locked else Word.BROKEN) from None
    if len(document) == 0:
        raise Refused(Word.BROKEN)
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        raise Refused(Word.SCRIPT)
    if any(name.rpartition(".")[2].lower() not in CARRIED for name in _carried(document)):
        raise Refused(Word.EMBEDDED)


def _carried(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for number in range(pdfium.FPDFDoc_GetAttachmentCount(document)):
        carried = pdfium.FPDFDoc_GetAttachment(document, number)
        length = pdfium.FPDFAttachment_GetName(carried, None, 0)
        name = ctypes.create_string_buffer(length)
        pdfium.FPDFAttachment_GetName(carried, ctypes.cast(name, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
        yield name.raw.decode("utf-16-le").rstrip("\0")


def _dictionaries(content: bytes) -> Iterator[bytes]:
    """Where names of actions can stand: the file as it is, and the packed streams of objects in it, their bytes counted."""
    yield content
    left = MOST_UNPACKED
    for found in _OBJECTS.finditer(content):
        unpacking = zlib.decompressobj()
        try:
            unpacked = unpacking.decompress(content[found.end() :], left)
        except zlib.error:
            continue
        left -= len(unpacked)
        if left <= 0:
            raise Refused(Word.TOO_LARGE)
        yield unpacked


def _unescaped(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])
