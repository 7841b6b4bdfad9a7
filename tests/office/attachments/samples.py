"""One good file of every kind that is taken, made here, and ways to spoil them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache

import typst
import xlsxwriter
from docx import Document

TEXT = "证据清单\n第一页\n".encode()
OFD = b'<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0"/>'


@cache
def pdf(words: str = "Seite") -> bytes:
    return typst.compile(words.encode(), format="pdf")


@cache
def docx() -> bytes:
    document = Document()
    document.add_paragraph("证据")
    return _saved(document.save)


@cache
def xlsx() -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        book.add_worksheet("表").write_string(0, 0, "证据")
    return content.getvalue()


def png(width: int = 1, height: int = 1) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def jpeg() -> bytes:
    """The thumbnail of Word's own empty document."""
    with zipfile.ZipFile(io.BytesIO(docx())) as package:
        return package.read("docProps/thumbnail.jpeg")


def ofd() -> bytes:
    return packed({"OFD.xml": OFD})


def packed(parts: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The same package with one part more, or with another in its place."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {entry.filename: package.read(entry) for entry in package.infolist()}
    return packed(parts | {name: part})


def with_words_changed(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The same package with words of one part exchanged."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        part = package.read(name)
    assert old in part
    return with_part(content, name, part.replace(old, new))


def _saved(save) -> bytes:
    content = io.BytesIO()
    save(content)
    return content.getvalue()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


GOOD = {
    "起诉状.pdf": (lambda: pdf(), "application/pdf"),
    "报告.docx": (lambda: docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "台账.xlsx": (lambda: xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "发票.ofd": (lambda: ofd(), "application/ofd"),
    "现场.png": (lambda: png(), "image/png"),
    "现场.jpg": (lambda: jpeg(), "image/jpeg"),
    "两张.JPEG": (lambda: jpeg() + jpeg(), "image/jpeg"),
    "说明.txt": (lambda: TEXT, "text/plain"),
    "旧系统.txt": (lambda: TEXT.decode().encode("gb18030"), "text/plain"),
    "清单.csv": (lambda: b"\xef\xbb\xbf" + TEXT, "text/csv"),
}
