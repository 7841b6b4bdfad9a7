"""Plain text: decodes, holds no control characters, and is not a page or a program in disguise."""

import re

from gongbao.office.attachments.kinds.refusal import Refused, Word

TEXT = "text/plain"
CODINGS = ("utf-8-sig", "gb18030")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_MARKUP = re.compile(r"\s*(?:<[!?a-zA-Z/]|#!|%PDF-|%!PS|\{\\rtf|MZ)")


def look_at_text(content: bytes) -> str:
    """Refused where the bytes are no text, or a text that something else would run or show as a page."""
    text = _decoded(content)
    if _CONTROL.search(text):
        raise Refused(Word.UNKNOWN)
    if _MARKUP.match(text):
        raise Refused(Word.MARKUP)
    return TEXT


def _decoded(content: bytes) -> str:
    for coding in CODINGS:
        try:
            return content.decode(coding)
        except UnicodeDecodeError:
            continue
    raise Refused(Word.UNKNOWN)
