"""A procedure as a BPMN 2.0 file, with its diagram."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from gongbao.engine.procedures.act import Act
from gongbao.engine.procedures.drawing.bpmn.diagram import Diagram, Shape, diagram_of, words_of
from gongbao.engine.procedures.drawing.bpmn.model import Element, Flow, Process, Sort, message, process_of
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.procedures.roles import RoleByCase
from gongbao.engine.values import Bilingual, Language

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI"
BOUNDS = "http://www.omg.org/spec/DD/20100524/DC"
POINTS = "http://www.omg.org/spec/DD/20100524/DI"
SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"
PREFIXES: Any = {
    None: MODEL,
    "bpmndi": DIAGRAM,
    "dc": BOUNDS,
    "di": POINTS,
    "xsi": SCHEMA,
}  # lxml takes None for no prefix; its stubs do not know
EXPRESSIONS = (
    "https://docs.python.org/3/reference/expressions.html"  # the language of the conditions: `state == "paid"`
)
WHO, WHERE = Bilingual("办理：", "Who: "), Bilingual("依据：", "Provision: ")
NEEDS = Bilingual("条件：", "Condition: ")


def bpmn_file(procedure: Procedure, name: str, language: Language) -> bytes:
    """The procedure under its name in the contract ("slug/name"), its words in one language.

    Each act is a message of the act's name. Where its outcome depends on the case, the message brings `state`, the code of the state that follows.
    """
    process = process_of(procedure)
    root = _element(MODEL, "definitions", id=_id(name, "file"), targetNamespace=f"urn:gongbao:{name.replace('/', ':')}")
    root.set("expressionLanguage", EXPRESSIONS)
    root.set("exporter", "Gongbao")
    for act in process.acts:
        root.append(_element(MODEL, "message", id=message(act), name=act.name))
    root.append(_process(procedure, process, name, language))
    root.append(_diagram(process, diagram_of(process, language), name))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _process(procedure: Procedure, process: Process, name: str, language: Language) -> etree._Element:
    made = _element(MODEL, "process", id=process_id(name), name=procedure.title.in_(language), isExecutable="true")
    for element in process.elements:
        made.append(_node(element, process, language))
    for flow in process.flows:
        made.append(_flow(flow, language))
    return made


def process_id(name: str) -> str:
    """The id of the process of a procedure."""
    return _id(name, "process")


def _id(name: str, part: str) -> str:
    return f"{part}-{name.replace('/', '-')}"


def _node(element: Element, process: Process, language: Language) -> etree._Element:
    node = _element(MODEL, element.sort, id=element.id)
    if words := words_of(element, language):
        node.set("name", words)
    if element.sort is Sort.ACT and element.act:
        node.append(_element(MODEL, "documentation", "\n".join(_about(element.act, language))))
    for flow in process.flows:
        if flow.target == element.id:
            node.append(_element(MODEL, "incoming", flow.id))
    for flow in process.flows:
        if flow.source == element.id:
            node.append(_element(MODEL, "outgoing", flow.id))
    if element.sort is Sort.ACT and element.act:
        node.append(
            _element(MODEL, "messageEventDefinition", id=f"{element.id}-message", messageRef=message(element.act))
        )
    return node


def _about(act: Act, language: Language) -> Iterator[str]:
    by = (act.by.title,) if isinstance(act.by, RoleByCase) else tuple(role.title for role in act.by)
    yield WHO.in_(language) + ("、" if language == "zh" else ", ").join(title.in_(language) for title in by)
    if act.provision:
        yield WHERE.in_(language) + act.provision
    yield from (NEEDS.in_(language) + condition.words.in_(language) for condition in act.conditions)


def _flow(flow: Flow, language: Language) -> etree._Element:
    made = _element(MODEL, "sequenceFlow", id=flow.id, sourceRef=flow.source, targetRef=flow.target)
    if flow.only_to is not None:
        made.set("name", flow.only_to.label.in_(language))
        condition = _element(MODEL, "conditionExpression", f'state == "{flow.only_to}"')
        condition.set(f"{{{SCHEMA}}}type", "tFormalExpression")
        made.append(condition)
    return made


def _diagram(process: Process, diagram: Diagram, name: str) -> etree._Element:
    made = _element(DIAGRAM, "BPMNDiagram", id=_id(name, "diagram"))
    plane = _element(DIAGRAM, "BPMNPlane", id=_id(name, "plane"), bpmnElement=process_id(name))
    made.append(plane)
    for element in process.elements:
        plane.append(_shape(element.id, diagram.shapes[element.id]))
    for flow in process.flows:
        edge = _element(DIAGRAM, "BPMNEdge", id=f"{flow.id}-line", bpmnElement=flow.id)
        for x, y in diagram.ways[flow.id]:
            edge.append(_element(POINTS, "waypoint", x=str(x), y=str(y)))
        plane.append(edge)
    return made


def _shape(name: str, shape: Shape) -> etree._Element:
    made = _element(DIAGRAM, "BPMNShape", id=f"{name}-shape", bpmnElement=name)
    made.append(_bounds(shape.symbol))
    if shape.words:
        label = _element(DIAGRAM, "BPMNLabel")
        label.append(_bounds(shape.words))
        made.append(label)
    return made


def _bounds(place: tuple[int, int, int, int]) -> etree._Element:
    names = ("x", "y", "width", "height")
    return _element(BOUNDS, "Bounds", **{name: str(length) for name, length in zip(names, place, strict=True)})


def _element(space: str, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
    made = etree.Element(f"{{{space}}}{tag}", nsmap=PREFIXES)
    made.text = text
    for name, value in attributes.items():
        made.set(name, value)
    return made
