"""Every page in both languages, and what happens to addresses that are wrong."""

import re
from urllib.parse import quote

import pytest

from gongbao.office.search import index_texts
from tests.web.addresses import (
    GENERAL,
    document_pages,
    in_english,
    issue_pages,
    procedure_pages,
    provision_pages,
    rule_pages,
)

pytestmark = pytest.mark.django_db
ALL = [*GENERAL, *issue_pages(), *document_pages(), *provision_pages(), *rule_pages(), *procedure_pages()]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
HOSTILE = [
    "<script>alert(1)</script>",
    "'; DROP TABLE x;--",
    "%",
    "_",
    "\x00",
    "\\",
    "数" * 3000,
    "〔" * 500,
    "\u202e",
    "\U0001f600",
]


@pytest.fixture
def indexed():
    """The search finds what stands in the texts."""
    index_texts()


@pytest.mark.parametrize("address", ALL)
def test_every_page_is_there_in_both_languages(client, address):
    """Each page answers in Chinese and in English, and says in which."""
    for page, language in ((address, "zh-hans"), (in_english(address), "en")):
        response = client.get(page)

        assert (page, response.status_code) == (page, 200)
        assert f'<html lang="{language}"' in response.content.decode()


@pytest.mark.parametrize(
    "address", [*GENERAL, *issue_pages(), *document_pages()[:2], *rule_pages()[:3], *procedure_pages()]
)
def test_what_is_chinese_on_an_english_page_says_so(client, address):
    """On the English page Chinese stands only where the language is declared, and in what people call their own."""
    page = client.get(in_english(address)).content.decode()
    body = page.partition("<body")[2]

    assert _undeclared_chinese(body) == []


@pytest.mark.parametrize(
    "day", ["2021-02-30", "0000-00-00", "yesterday", "2021-1-1", "9999-99-99", "\x00", "２０２１-01-01"]
)
def test_a_day_that_does_not_exist_is_said_to_be_wrong(client, day):
    """The page stands as of today, says what is wrong, and keeps what was typed."""
    response = client.get("/validity/", {"on": day})

    assert response.status_code == 400
    assert 'id="on-error"' in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/issues/1999-01/",
        "/documents/nothing/",
        f"{document_pages()[0]}第九千九百条/",
        f"{document_pages()[0]}<script>/",
        "/rules/nothing/at-all/",
        "/procedures/nothing/at-all/",
        "/procedures/nothing/at-all/svg/",
        "/procedures/nothing/at-all/bpmn/",
        "/coverage/nothing/",
        "/nothing/",
    ],
)
def test_an_address_without_anything_is_answered_404(client, address):
    """There is nothing there, in both languages, and the page offers the search."""
    for page in (address, in_english(address)):
        response = client.get(page)

        assert response.status_code == 404
        assert b'role="search"' in response.content


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_search_is_only_a_search(client, indexed, words):
    """Whatever is typed is looked for, shown as text, and never breaks the page."""
    response = client.get("/search/", {"q": words})

    assert response.status_code == 200
    assert b"<script>alert" not in response.content


def test_a_citation_in_the_search_leads_to_its_provision(client, indexed):
    """The way people write a citation is understood."""
    address = next(page for page in provision_pages() if client.get(page).context["force"])
    citation = client.get(address).context["found"].in_full
    response = client.get("/search/", {"q": citation})

    assert address in response.content.decode()


def test_a_text_that_may_not_be_applied_is_stamped(client):
    """On a day after its last one a document carries the stamp, on a day within its term it does not."""
    entry = next(entry for entry in client.get("/validity/").context["entries"] if entry.force.until)
    pages = [client.get(f"/documents/{entry.number}/", {"on": day.isoformat()}) for day in _around(entry.force.until)]

    assert [page.content.count(b'class="stamp"') for page in pages] == [0, 1]


def test_a_document_known_only_by_its_repeal_is_found(client, indexed):
    """Its number, in any style of brackets, leads to a page that says what repeals it."""
    stub = client.get("/validity/").context["stubs"][0]
    found = client.get("/search/", {"q": stub.number.replace("〔", "[").replace("〕", "]")}).content.decode()
    page = client.get(f"/documents/{stub.number}/").content.decode()

    assert quote(stub.number) in found
    assert 'class="stamp"' in page
    assert stub.force.provision in page


def _around(last):
    return last, last.replace(year=last.year + 1)


def _undeclared_chinese(body: str) -> list[str]:
    """Texts with Chinese characters whose element, and none around it, says lang="zh-…"."""
    from lxml import html

    tree = html.fromstring(f"<div {body}")
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        for text, home in ((element.text, element), (element.tail, element.getparent())):
            if text and CHINESE.search(text) and home is not None and not _is_declared(home):
                found.append(text.strip())
    return found


def _is_declared(element) -> bool:
    named = next((each.get("lang") for each in (element, *element.iterancestors()) if each.get("lang")), "")
    return named.lower().startswith("zh") or element.tag in {
        "script",
        "style",
        "textarea",
        "option",
        "code",
        "pre",
        "title",
        "desc",
    }
