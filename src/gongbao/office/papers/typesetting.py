"""Setting a page by Typst as PDF/A-2a and PDF/UA-1, and finding out which characters this machine cannot print."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock

import typst

TEMPLATES = Path(__file__).parent / "templates"
PROBE = TEMPLATES / "probe.typ"
_turn = Lock()
_GAP = re.compile(
    r'the (?:text|PDF contains the codepoint) `"(.*?)"`', re.DOTALL
)  # the second: for private use, or for nothing
_POINT = re.compile(r"\\u\{([0-9a-f]+)\}")


class Unprintable(Exception):
    """This machine has no font for `characters` of the paper; `shown` names each with its number."""

    def __init__(self, characters: str) -> None:
        self.characters = characters
        self.shown = ", ".join(f"“{sign}” (U+{ord(sign):04X})" for sign in characters)
        super().__init__(f"no font on this machine shows {self.shown}")


def set_pdf(template: Path, paper: Mapping[str, object]) -> bytes:
    """The page that the template makes of plain data; Unprintable rather than a page on which a character is missing."""
    with _turn:
        try:
            document = _compiler(template).compile(
                format="pdf", sys_inputs={"paper": json.dumps(paper)}, pdf_standards=["a-2a", "ua-1"]
            )
        except typst.TypstError as error:
            if gap := _GAP.search(str(error)):
                raise Unprintable(_POINT.sub(lambda point: chr(int(point[1], 16)), gap[1])) from None
            raise
    assert isinstance(document, bytes)
    return document


def unprintable(text: str) -> str:
    """The characters of a text that no font of this machine shows, each once; empty when all can be printed."""
    signs, missing = dict.fromkeys(sign for sign in text if not sign.isspace()), ""
    while signs:
        try:
            set_pdf(PROBE, {"signs": list(signs)})
        except Unprintable as gap:
            found = [sign for sign in signs if sign in gap.characters]
            if not found:
                raise
            missing += "".join(found)
            signs = {sign: None for sign in signs if sign not in found}
        else:
            break
    return missing


@cache
def prints_chinese() -> bool:
    """Whether this machine has a Chinese typeface at all; one that has none can still keep files."""
    return not unprintable("公文")


@cache
def _compiler(template: Path) -> typst.Compiler:
    """Made once for each template: finding the machine's fonts takes longer than setting a paper."""
    return typst.Compiler(str(template))
