"""The worksheet of an enquiry."""

import io
import json

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from gongbao.office.papers import is_genuine
from zibo.documents.digital_economy.demo.enterprises import MACHINERY, PLATFORM
from zibo.documents.digital_economy.models import keep
from zibo.documents.digital_economy.tests.trying import HOME

pytestmark = pytest.mark.django_db


def test_the_worksheet_says_the_same_in_every_form(signed_in, actor):
    """Word and PDF hold the sums to the fen, the readings, the loss and the hash of the content that can be fetched beside them."""
    kept = keep(actor, PLATFORM.as_data())
    files = {form: signed_in.get(f"{HOME}{kept.key}/worksheet.{form}").content for form in ("docx", "pdf", "json")}
    content = json.loads(files["json"])
    pages = pypdfium2.PdfDocument(files["pdf"])
    nodes = Document(io.BytesIO(files["docx"])).element.body.iter(qn("w:t"))
    texts = {
        "pdf": "".join("".join(page.get_textpage().get_text_range() for page in pages).split()),
        "docx": "".join("".join(node.text or "" for node in nodes).split()),
    }
    sums = [fact["value"] for fact in content["sums"]]

    assert sums == ["3,000,000.00元", "5,000,000.00元"]
    for text in texts.values():
        digest = next(text[at : at + 64] for at in [text.rindex("SHA-256校验值") + len("SHA-256校验值")])

        assert is_genuine(content, digest)
        assert not is_genuine(content | {"as_of": "2022-03-02"}, digest)
        assert all(
            word in text for word in [*sums, "50%", "不如所选项优惠", "同一事项不重复", PLATFORM.name, PLATFORM.code]
        )


def test_the_worksheet_follows_the_reading(signed_in, actor):
    """The paper is made for the reading and the end of the ranges that the page shows."""
    kept = keep(actor, MACHINERY.as_data())
    got = [
        json.loads(signed_in.get(f"{HOME}{kept.key}/worksheet.json?reading={reading}").content)["sums"][0]["value"]
        for reading in ("same-matter", "one-per-beneficiary")
    ]

    assert got == ["3,800,000.00元", "2,800,000.00元"]
