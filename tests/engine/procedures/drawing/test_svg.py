"""The picture of the invented loan."""

import dataclasses

import pytest
from lxml import etree

from gongbao.engine.procedures import never
from gongbao.engine.procedures.drawing import svg_file, svg_of
from gongbao.engine.procedures.drawing.shapes import NAMESPACE
from tests.engine.procedures.lending import LENDING, State

SVG = {"svg": NAMESPACE}


def test_it_is_titled_and_described():
    """Whoever does not see it hears what it is, and where the table is."""
    picture = svg_of(LENDING, "en", ids="one")

    assert [picture.find(f"svg:{tag}", SVG).text for tag in ("title", "desc")] == [
        "Lending",
        f"{len(State)} states and {len(LENDING.acts)} acts; each act stands in the table below.",
    ]
    assert picture.get("aria-labelledby") == "one-title one-about"


def test_final_states_are_marked():
    """A final state has a second frame, any other has one."""
    groups = svg_of(LENDING, "en").iterfind(".//svg:g", SVG)
    final = {_words(group) for group in groups if "flow-final" in group.get("class", "")}

    assert final == {state.en for state in LENDING.final}


@pytest.mark.parametrize("here", State)
def test_the_present_state_is_lit(here):
    """One state alone, and not by its colour alone."""
    lit = svg_of(LENDING, "en", here=here).findall(".//svg:g[@aria-current='true']", SVG)

    assert len(lit) == 1
    assert _words(lit[0]).startswith(here.en)
    assert "the case is here" in _words(lit[0])


def test_every_act_leads_to_its_place():
    """Each act that can be done is a link; without links the picture stands alone."""
    linked = svg_of(LENDING, "zh", link=lambda act: f"#act-{act.name}")

    assert {anchor.get("href") for anchor in linked.iter(f"{{{NAMESPACE}}}a")} == {
        f"#act-{act.name}" for act in LENDING.acts
    }
    assert svg_of(LENDING, "zh").find(".//svg:a", SVG) is None


def test_an_act_that_exists_to_be_refused_leads_nowhere():
    """It is not drawn."""
    refused = dataclasses.replace(LENDING.acts[-1], conditions=(never("不得", "never"),))
    picture = svg_of(dataclasses.replace(LENDING, acts=(*LENDING.acts[:-1], refused)), "en")

    assert refused.title.en not in "".join(picture.itertext())


def test_the_file_says_its_language():
    """A file by itself declares its language and is well formed."""
    root = etree.fromstring(svg_file(LENDING, "zh"))

    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-Hans"


def _words(group) -> str:
    return " ".join("".join(text.itertext()) for text in group.findall("svg:text", SVG))
