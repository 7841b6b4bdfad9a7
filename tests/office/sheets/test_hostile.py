"""Files that mean harm are refused with a reason, quickly."""

import io
import time
import zipfile

import pytest

from gongbao.office.sheets import Unreadable, read_filled
from gongbao.office.sheets.opening import MOST_BYTES, MOST_ROWS
from tests.office.sheets.orders import HEADINGS, ORDERS, workbook

XML = '<?xml version="1.0"?>'
BOMB = f'{XML}<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'


def replaced(part: str, words: str | bytes, content: bytes | None = None) -> bytes:
    source, out = zipfile.ZipFile(io.BytesIO(content or workbook(HEADINGS, ["甲"]))), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            if name != part:
                copy.writestr(name, source.read(name))
        copy.writestr(part, words)
    return out.getvalue()


HOSTILE = {
    "a zip bomb": lambda: replaced("xl/worksheets/sheet1.xml", b" " * (60 << 20)),
    "a steep part": lambda: replaced("xl/media/image1.png", b"\0" * (20 << 20)),
    "entities": lambda: replaced("xl/worksheets/sheet1.xml", BOMB),
    "entities in UTF-16": lambda: replaced("xl/sharedStrings.xml", BOMB.encode("utf-16")),
    "macros": lambda: replaced("xl/vbaProject.bin", b"\xd0\xcf"),
    "not XML": lambda: replaced("xl/worksheets/sheet1.xml", "<worksheet"),
    "no workbook": lambda: replaced("readme.txt", "x", b"PK\x05\x06" + b"\0" * 18),
    "cut short": lambda: workbook(HEADINGS, ["甲"])[:-40],
    "an old binary workbook": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "a picture": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "nothing": lambda: b"",
    "too many bytes": lambda: b"a" * (MOST_BYTES + 1),
    "too many rows": lambda: ("单位名称\n" + "甲\n" * (MOST_ROWS + 1)).encode(),
    "a relation to nowhere": lambda: replaced("xl/_rels/workbook.xml.rels", f"{XML}<Relationships/>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name):
    """Nothing of it is read, the refusal says why in both languages, and it takes less than three seconds."""
    content = HOSTILE[name]()
    started = time.monotonic()

    with pytest.raises(Unreadable) as refusal:
        read_filled(ORDERS, content)

    assert time.monotonic() - started < 3
    assert refusal.value.message.zh and refusal.value.message.en
