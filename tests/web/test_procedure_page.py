"""The page of a procedure: its picture, its table, and what leads to it."""

from urllib.parse import quote

import pytest
from lxml import etree, html

from gongbao.engine.procedures import Procedure
from gongbao.office.library import NotFound, find_procedure
from gongbao.office.permission import PUBLIC
from gongbao.office.procedures import describe, procedures
from gongbao.web.pictures import flow

IDS = [entry.id for entry in procedures(PUBLIC)]
pytestmark = pytest.mark.django_db


def _page(client, address):
    return html.fromstring(client.get(address).content)


@pytest.mark.parametrize("name", IDS)
def test_every_act_of_the_picture_leads_to_its_row(client, name):
    """Each link of the picture leads to a place on the page, and each act that can be done has a link."""
    page = _page(client, f"/procedures/{name}/")
    links = {anchor.get("href") for anchor in page.xpath("//*[local-name()='svg']//*[local-name()='a']")}
    places = {f"#{row.get('id')}" for row in page.xpath("//table[contains(@class, 'acts')]//tr[@id]")}

    assert links <= places
    assert links == {f"#act-{act.name}" for act in describe(PUBLIC, name).acts if not act.is_never_done}


@pytest.mark.parametrize("name", IDS)
def test_the_table_stands_behind_the_picture(client, name):
    """Every condition, paper, datum and clock of the table is on the page, and the matrix has a row for each act."""
    page = _page(client, f"/en/procedures/{name}/")
    words = " ".join(page.text_content().split())
    told = describe(PUBLIC, name, "en")

    for act in told.acts:
        expected = [act.title, *(one.words for one in act.conditions), *act.produces, *(one.name for one in act.data)]
        assert [word for word in expected if " ".join(word.split()) not in words] == []
    assert all(clock.title in words for clock in told.clocks)
    assert len(page.xpath("//table[@class='matrix']/tbody/tr")) == len(told.acts)


def test_nothing_on_the_page_has_a_style_of_its_own(client):
    """The content policy allows no style attributes, and the picture needs none."""
    for name in IDS:
        assert _page(client, f"/procedures/{name}/").xpath("//*[@style]") == []


@pytest.mark.parametrize(("form", "root"), [("svg", "svg"), ("bpmn", "definitions")])
def test_the_files_can_be_fetched(client, form, root):
    """Under a name that says what they are."""
    found = client.get(f"/en/procedures/{IDS[0]}/{form}/")

    assert etree.QName(etree.fromstring(found.content)).localname == root
    assert found["content-disposition"] == f'attachment; filename="{IDS[0].replace("/", "-")}.{form}"'


def test_a_provision_leads_to_the_acts_and_clocks_that_rest_on_it(client):
    """Beside its words stand the clocks with the words that they read, and the acts; each leads to its row."""
    name, clock = next((name, clock) for name in IDS for clock in describe(PUBLIC, name).clocks if clock.provision)
    number, _, citation = clock.provision.rpartition(" ")
    page = _page(client, f"/documents/{quote(number)}/{quote(citation)}/")

    assert f"/procedures/{name}/#clock-{clock.name}" in page.xpath("//a/@href")


def test_the_margin_of_a_document_counts_acts_and_clocks(client):
    """Beside the text of the document the number of acts leads to the provision's page."""
    name = next(name for name in IDS if any(act.provision for act in describe(PUBLIC, name).acts))
    act = next(act for act in describe(PUBLIC, name, "en").acts if act.provision)
    page = _page(client, f"/en/documents/{quote(act.provision.rpartition(' ')[0])}/")

    assert any(href.endswith("#procedures") for href in page.xpath("//*[@class='counted']/a/@href"))


def test_a_state_of_a_case_can_be_lit():
    """On the file of a case the picture shows where it stands, and its acts lead to the page of the procedure."""
    _, found = find_procedure(IDS[0])
    picture = flow(IDS[0], "en", state=str(found.initial), page="/somewhere/")
    links = picture.xpath("//*[local-name()='a']/@href")

    assert len(picture.xpath("//*[@aria-current='true']")) == 1
    assert all(link.startswith("/somewhere/#act-") for link in links)


def test_a_picture_of_what_is_not_there_is_refused():
    """A procedure or a state that does not exist."""
    assert isinstance(find_procedure(IDS[0])[1], Procedure)
    with pytest.raises(NotFound):
        flow("nothing/at-all", "en")
    with pytest.raises(ValueError, match="nowhere"):
        flow(IDS[0], "en", state="nowhere")
