"""Looks into one file from standard input and prints {"media_type"} or {"refused"}; run as a process of its own that can open nothing else."""

import codecs
import importlib
import json
import resource
import sys
import zipfile
from io import BytesIO

from gongbao.office.attachments.kinds.packages import OLE_BEGINS, ZIP_BEGINS, look_at_package
from gongbao.office.attachments.kinds.pictures import JPEG_BEGINS, PNG_BEGINS, look_at_jpeg, look_at_png
from gongbao.office.attachments.kinds.refusal import Refused, Word
from gongbao.office.attachments.kinds.text import CODINGS, look_at_text

MOST_MEMORY = 1024 * 1024 * 1024
MOST_SECONDS = 10
PDF_BEGINS = b"%PDF-"
_HEAD = 1024  # within which a PDF reader looks for its beginning


def main() -> None:
    """Answer on standard output."""
    content = sys.stdin.buffer.read()
    if content.startswith(PDF_BEGINS):  # its reader takes longer to load than most files to be looked at
        importlib.import_module("gongbao.office.attachments.kinds.pdf")
    _shut_in()
    try:
        answer = {"media_type": look_at(content)}
    except Refused as refused:
        answer = {"refused": refused.word.value}
    except Exception:  # noqa: BLE001  whatever a broken file does to a reader, the file is what is wrong
        answer = {"refused": Word.BROKEN.value}
    sys.stdout.write(json.dumps(answer))


def look_at(content: bytes) -> str:
    """The media type of a file that is whole and harmless; Refused otherwise."""
    if content.startswith(OLE_BEGINS):
        raise Refused(Word.OLD_OFFICE)
    if content.startswith(ZIP_BEGINS):
        return look_at_package(_of_one_kind(content, may_be_package=True))
    if content.startswith(PDF_BEGINS):
        from gongbao.office.attachments.kinds.pdf import look_at_pdf

        return look_at_pdf(_of_one_kind(content, may_be_pdf=True))
    if content.startswith(PNG_BEGINS):
        return look_at_png(_of_one_kind(content))
    if content.startswith(JPEG_BEGINS):
        return look_at_jpeg(_of_one_kind(content))
    return look_at_text(_of_one_kind(content))


def _of_one_kind(content: bytes, *, may_be_package: bool = False, may_be_pdf: bool = False) -> bytes:
    """The content, unless a reader of packages or of PDF would find one in it as well."""
    is_package = not may_be_package and zipfile.is_zipfile(BytesIO(content))
    if is_package or (not may_be_pdf and PDF_BEGINS in content[:_HEAD]):
        raise Refused(Word.TWO_KINDS)
    return content


def _shut_in() -> None:
    """From here on this process opens neither file nor connection, and its memory and time are bounded."""
    for coding in (
        "cp437",
        "ascii",
        "utf-16-le",
        "utf-16-be",
        *CODINGS,
    ):  # what Python would load only when it needs it
        codecs.lookup(coding)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


if __name__ == "__main__":
    main()
