"""Reading papers back: their words without spaces and line ends, which depend on where lines break."""

import io

import pypdfium2
from docx import Document
from docx.oxml.ns import qn


def words_of_pdf(content: bytes) -> str:
    """The text of all pages."""
    pages = pypdfium2.PdfDocument(content)
    return closed("".join(page.get_textpage().get_text_range() for page in pages))


def words_of_word(content: bytes) -> str:
    """The text of the body."""
    body = Document(io.BytesIO(content)).element.body
    return closed("".join(node.text or "" for node in body.iter(qn("w:t"))))


def closed(text: str) -> str:
    """The text without what depends on line ends."""
    return "".join(text.split()).replace("\ufffe", "").replace("\ufeff", "")
