"""A procedure drawn as states and acts, for the page of the procedure and for the file of a case."""

from lxml import etree

from gongbao.engine.procedures.drawing import svg_of
from gongbao.engine.values import Language
from gongbao.office.library import find_procedure


def flow(procedure: str, language: Language, *, state: str = "", page: str = "") -> etree._Element:
    """The picture of the procedure with that id, the state of that code lit; each act leads to its row on `page` ("" for the same page).

    NotFound when there is no such procedure, ValueError when it has no such state.
    """
    _, found = find_procedure(procedure)
    here = found.states(state) if state else None
    return svg_of(found, language, here=here, link=lambda act: f"{page}#act-{act.name}", ids=f"flow-{found.name}")
