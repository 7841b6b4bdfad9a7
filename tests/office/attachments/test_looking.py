"""What is taken and what is not, by the bytes alone."""

import io
import zipfile
import zlib

import pytest
from pypdfium2 import PdfDocument

from gongbao.engine.rules import Refused
from gongbao.office.attachments import looking
from gongbao.office.attachments.kinds.refusal import Word
from gongbao.office.attachments.looking import media_type
from tests.office.attachments import samples
from tests.office.attachments.samples import docx, jpeg, ofd, packed, pdf, png, with_part, with_words_changed, xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
RELATION = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" {}/></Relationships>'
TEMPLATE = 'Type="http://x/attachedTemplate" Target="http://example.org/t.dotm" TargetMode="External"'
LINK = 'Type="http://x/hyperlink" Target="http://example.org/" TargetMode="External"'
RELATIONS = "word/_rels/settings.xml.rels"
RUNNING = "<< /OpenAction << /S /{} /JS (app.alert(1)) >> >>"


def _before_the_end(content: bytes, words: str) -> bytes:
    head, _, tail = content.rpartition(b"%%EOF")
    return head + words.encode() + b"\n%%EOF" + tail


def _in_a_packed_stream(words: str) -> bytes:
    stream = zlib.compress(words.encode())
    before = b"9 0 obj << /Type /ObjStm /N 1 /Length %d >> stream\n" % len(stream)
    head, _, tail = pdf().rpartition(b"%%EOF")
    return head + before + stream + b"\nendstream endobj\n%%EOF" + tail


def _bomb() -> bytes:
    return with_part(docx(), "word/media/a.bin", bytes(2 * 1024 * 1024))


def _twice() -> bytes:
    content = io.BytesIO(docx())
    with zipfile.ZipFile(content, "a") as package, pytest.warns(UserWarning, match="Duplicate name"):
        package.writestr("word/document.xml", b"<x/>")
    return content.getvalue()


def _locked() -> bytes:
    content = bytearray(ofd())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


SPOILT = {
    "a program": ("a.txt", lambda: b"MZ\x90\0" + bytes(64), Word.UNKNOWN),
    "a page": ("a.txt", lambda: b"  <!DOCTYPE html><script>1</script>", Word.MARKUP),
    "a picture that is a program": ("a.txt", lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>', Word.MARKUP),
    "an old workbook": ("a.xls", lambda: OLE, Word.OLD_OFFICE),
    "a package of anything": ("a.docx", lambda: packed({"a.txt": b"x"}), Word.UNKNOWN),
    "macros by part": ("a.docx", lambda: with_part(docx(), "word/vbaProject.bin", b"x"), Word.MACROS),
    "macros by content type": (
        "a.xlsx",
        lambda: with_words_changed(
            xlsx(), "[Content_Types].xml", b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main"
        ),
        Word.MACROS,
    ),
    "an object of another program": ("a.docx", lambda: with_part(docx(), "word/embeddings/o.bin", OLE), Word.OLE),
    "a program inside": ("a.docx", lambda: with_part(docx(), "word/media/image1.png", b"MZ\x90"), Word.EMBEDDED),
    "a template from elsewhere": (
        "a.docx",
        lambda: with_part(docx(), RELATIONS, RELATION.format(TEMPLATE).encode()),
        Word.OUTSIDE,
    ),
    "a declaration": (
        "a.docx",
        lambda: with_part(docx(), "word/x.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode("utf-16")),
        Word.DOCUMENT_TYPE,
    ),
    "a bomb": ("a.docx", lambda: _bomb(), Word.TOO_LARGE),
    "a package in a package in a package": (
        "a.docx",
        lambda: with_part(docx(), "word/embeddings/b.xlsx", with_part(xlsx(), "xl/embeddings/c.xlsx", xlsx())),
        Word.EMBEDDED,
    ),
    "a part twice": ("a.docx", lambda: _twice(), Word.BROKEN),
    "a part that leads out": ("a.docx", lambda: with_part(docx(), "../x.xml", b"<x/>"), Word.BROKEN),
    "a password on a package": ("a.ofd", lambda: _locked(), Word.LOCKED),
    "something before a package": ("a.docx", lambda: b"PK\x03\x04 and more " + docx(), Word.TWO_KINDS),
    "something behind a package": ("a.docx", lambda: docx() + b"<script>", Word.TWO_KINDS),
    "a picture that is a package": ("a.png", lambda: png() + docx(), Word.TWO_KINDS),
    "a picture with something behind it": ("a.png", lambda: png() + b"x", Word.TWO_KINDS),
    "a picture too large to be shown": ("a.png", lambda: png(100_000, 100_000), Word.TOO_LARGE),
    "half a picture": ("a.png", lambda: png()[:-20], Word.BROKEN),
    "a photograph with something behind it": ("a.jpg", lambda: jpeg() + b"<script>", Word.TWO_KINDS),
    "half a photograph": ("a.jpg", lambda: jpeg()[:-20], Word.BROKEN),
    "a photograph that is a document": (
        "a.jpg",
        lambda: jpeg()[:2] + b"\xff\xfe\0\x0a%PDF-1.7" + jpeg()[2:],
        Word.TWO_KINDS,
    ),
    "a document with something behind it": ("a.pdf", lambda: pdf() + b"<script>", Word.TWO_KINDS),
    "half a document": ("a.pdf", lambda: pdf()[:200], Word.BROKEN),
    "a document that is a package": ("a.pdf", lambda: pdf() + docx(), Word.TWO_KINDS),
    "a document that runs something": (
        "a.pdf",
        lambda: _before_the_end(pdf(), RUNNING.format("JavaScript")),
        Word.SCRIPT,
    ),
    "the same, written otherwise": (
        "a.pdf",
        lambda: _before_the_end(pdf(), RUNNING.format("J#61vaScript")),
        Word.SCRIPT,
    ),
    "the same, packed": ("a.pdf", lambda: _in_a_packed_stream(RUNNING.format("Launch")), Word.SCRIPT),
}


@pytest.mark.parametrize("name", samples.GOOD)
def test_what_officials_work_with_is_taken(name):
    """A good file of each kind is taken, with the media type of its content."""
    good, expected = samples.GOOD[name]

    assert media_type(good(), name) == expected


@pytest.mark.parametrize("case", SPOILT)
def test_what_could_do_harm_is_refused_with_its_reason(case):
    """A spoilt file is refused, and the reason is the one that applies."""
    name, spoilt, word = SPOILT[case]

    with pytest.raises(Refused) as refused:
        media_type(spoilt(), name)

    assert refused.value.message == looking._REASONS[word]


def test_a_link_to_be_clicked_and_a_workbook_behind_a_chart_are_no_harm():
    """Hyperlinks lead outside by nature, and charts carry their workbook: both are taken."""
    linked = with_part(docx(), RELATIONS, RELATION.format(LINK).encode())
    charted = with_part(docx(), "word/embeddings/Microsoft_Excel_Sheet.xlsx", xlsx())

    assert media_type(linked, "a.docx") == media_type(charted, "a.docx")


def test_a_document_that_carries_files_beside_its_pages_carries_data_only():
    """The data of an electronic invoice is taken, a program beside the pages is not."""
    assert media_type(_carrying("invoice.xml"), "a.pdf") == "application/pdf"
    with pytest.raises(Refused, match="embedded"):
        media_type(_carrying("setup.exe"), "a.pdf")


def test_a_name_must_fit_the_content():
    """A document under the name of a picture is refused with the right ending named."""
    with pytest.raises(Refused, match=r"\.pdf file"):
        media_type(pdf(), "a.png")


def test_neither_nothing_nor_too_much_is_taken():
    """An empty file and one above the limit are refused before anything looks into them."""
    for content in (b"", bytes(looking.MOST_BYTES + 1)):
        with pytest.raises(Refused):
            media_type(content, "a.txt")


def test_every_refusal_has_its_sentence():
    """Each word of the sandbox is said in both languages."""
    assert {word for word in Word if looking._REASONS[word].zh and looking._REASONS[word].en} == set(Word)


def _carrying(name: str) -> bytes:
    document = PdfDocument(pdf())
    document.new_attachment(name).set_data(b"<x/>")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()
