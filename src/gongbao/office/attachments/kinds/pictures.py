"""PNG and JPEG: whole, of a bearable size, and nothing behind their end."""

import struct
import zlib

from gongbao.office.attachments.kinds.refusal import Refused, Word

PNG, JPEG = "image/png", "image/jpeg"
PNG_BEGINS, JPEG_BEGINS = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
MOST_PIXELS = 200_000_000
_STANDS_ALONE = {0x01, *range(0xD0, 0xD8)}
_SIZED = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_END, _SCAN = 0xD9, 0xDA


def look_at_png(content: bytes) -> str:
    """Walk from chunk to chunk, each with its checksum, to the one that ends the picture."""
    at, name = len(PNG_BEGINS), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", content, at)
        (checksum,) = struct.unpack_from(">I", content, at + 8 + length)
        if zlib.crc32(content[at + 4 : at + 8 + length]) != checksum or (at == len(PNG_BEGINS)) != (name == b"IHDR"):
            raise Refused(Word.BROKEN)
        if name == b"IHDR":
            _check_size(*struct.unpack_from(">II", content, at + 8))
        at += 12 + length
    if at != len(content):
        raise Refused(Word.TWO_KINDS)
    return PNG


def look_at_jpeg(content: bytes) -> str:
    """Walk from segment to segment to the end; cameras put a second whole picture (a brightness map, a preview) behind the first."""
    at = 0
    while at < len(content):
        if not content.startswith(JPEG_BEGINS, at):
            raise Refused(Word.TWO_KINDS if at else Word.BROKEN)
        end = _end_of_jpeg(content, at + 2)
        at = len(content) - len(content[end:].lstrip(b"\0"))  # some programs fill up to a whole number of words
    return JPEG


def _end_of_jpeg(content: bytes, at: int) -> int:
    """Where the picture whose first segment begins at `at` ends."""
    while True:
        if content[at] != 0xFF:
            raise Refused(Word.BROKEN)
        while content[at] == 0xFF:  # fill bytes
            at += 1
        marker, at = content[at], at + 1
        if marker == _END:
            return at
        if marker in _STANDS_ALONE:
            continue
        (length,) = struct.unpack_from(">H", content, at)
        if marker in _SIZED:
            _check_size(*struct.unpack_from(">HH", content, at + 3))
        at += length
        if marker == _SCAN:
            at = _end_of_scan(content, at)


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the next segment begins: compressed data writes 0xFF as FF 00 and has restart marks in it."""
    while True:
        at = content.index(b"\xff", at)
        following = content[at + 1]
        if following != 0 and following not in _STANDS_ALONE:
            return at
        at += 2


def _check_size(width: int, height: int) -> None:
    if not 0 < width * height <= MOST_PIXELS:
        raise Refused(Word.TOO_LARGE)
