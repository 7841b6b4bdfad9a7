"""Names of files and titles as people give them: paths dropped, characters refused that show something other than what is written."""

import re
import unicodedata

from gongbao.engine.rules import Kind, Refused
from gongbao.engine.values import Bilingual

LONGEST = 150
_PATH = re.compile(r"[/\\]")
_CONTROL = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
_UNSEEN = frozenset(  # zero-width, bidirectional and filling characters beyond the format category
    map(chr, [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0])
)


def name_of_file(given: str) -> str:
    """The last part of a path as a name; Refused with the character at fault, or where nothing is left."""
    return _checked("file", _PATH.split(given)[-1].strip(" ."))


def title(given: str, name: str) -> str:
    """The title under which it stands in the case: as given, or the name without its ending."""
    return _checked("title", given.strip() or name.rpartition(".")[0] or name)


def ending(name: str) -> str:
    """What stands behind the last full stop, in small letters."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def _checked(field: str, text: str) -> str:
    """The text in one way of writing each character; Refused where it is empty, too long, or holds what cannot be seen."""
    text = unicodedata.normalize("NFC", text)
    if not text:
        raise Refused(field, Bilingual("文件没有名称。", "The file has no name."), kind=Kind.MISSING)
    if len(text) > LONGEST:
        raise Refused(field, Bilingual(f"名称超过{LONGEST}个字符。", f"The name is longer than {LONGEST} characters."))
    for sign in text:
        if unicodedata.category(sign) in (*_CONTROL, "Cf") or sign in _UNSEEN:
            raise Refused(field, _unseen(sign))
    return text


def _unseen(sign: str) -> Bilingual:
    point = f"U+{ord(sign):04X}"
    return Bilingual(
        f"名称中有看不见或会改变显示顺序的字符（{point}），请删去后重试。",
        f"The name holds a character that cannot be seen or that changes the order of what is seen ({point}). Remove it.",
    )
