"""Elements of SVG, and the shapes that the picture of a procedure is made of."""

from typing import Any

from lxml import etree

from gongbao.engine.procedures.drawing import labels
from gongbao.engine.procedures.drawing.labels import Label
from gongbao.engine.procedures.drawing.layout import Drawn

NAMESPACE = "http://www.w3.org/2000/svg"
PAPER, INK, SOFT, LIT = "#fffdf8", "#17243a", "#4b566a", "#9e2a22"
_PREFIXES: Any = {None: NAMESPACE}  # lxml takes None for no prefix; its stubs do not know


def element(tag: str, **attributes: object) -> etree._Element:
    """An SVG element; attributes as they are named, `_` for `-` and `class_` for class."""
    made = etree.Element(f"{{{NAMESPACE}}}{tag}", nsmap=_PREFIXES)
    for name, value in attributes.items():
        made.set(name.rstrip("_").replace("_", "-"), str(value))
    return made


def lettered(tag: str, words: str, **attributes: object) -> etree._Element:
    """An SVG element with words in it."""
    made = element(tag, **attributes)
    made.text = words
    return made


def curve(piece: Drawn) -> etree._Element:
    """A piece of a line: straight down beside the boxes, curved between them."""
    half = (piece.leaves + piece.arrives) // 2
    way = f"M{piece.x} {piece.y}V{piece.leaves}"
    way += f"C{piece.x} {half} {piece.to_x} {half} {piece.to_x} {piece.arrives}" if piece.x != piece.to_x else ""
    return element("path", d=f"{way}V{piece.to_y}", class_="flow-line", fill="none", stroke=SOFT)


def head(x: int, y: int, *, down: bool) -> etree._Element:
    """An arrowhead with its point at (x, y)."""
    return element("path", d=f"M{x} {y}l-4 {-8 if down else 8}h8z", class_="flow-head", fill=SOFT)


def start(x: int, top: int) -> etree._Element:
    """The dot from which every case begins, above the box whose upper edge is at `top`."""
    group = element("g", class_="flow-start")
    group.append(element("circle", cx=x, cy=top - 22, r=6, fill=INK))
    group.append(element("path", d=f"M{x} {top - 22}V{top}", class_="flow-line", stroke=SOFT))
    group.append(head(x, top, down=True))
    return group


def act(label: Label, left: int, top: int) -> etree._Element:
    """The label of an act on its line."""
    group = element("g", class_="flow-act")
    group.append(_frame(label, left, top, 0, rx=min(label.height // 2, 14), fill=PAPER, stroke=SOFT))
    first = top + (label.height - labels.ACT_LINE * len(label.lines)) // 2 + 14
    group.append(_text(label.lines, left + label.width // 2, first, labels.ACT_TYPE, labels.ACT_LINE, INK))
    return group


def state(label: Label, left: int, top: int, *, is_final: bool, is_here: bool) -> etree._Element:
    """The box of a state: two frames where it is final, lit where the case is in it."""
    kinds = ["flow-state"] + ["flow-final"] * is_final + ["flow-here"] * is_here
    group = element("g", class_=" ".join(kinds))
    colour = LIT if is_here else INK
    group.append(_frame(label, left, top, 0, rx=3, fill=PAPER, stroke=colour, stroke_width=3 if is_here else 2))
    if is_final:
        group.append(_frame(label, left, top, 4, rx=1, fill="none", stroke=colour, class_="flow-inner"))
    words = _text(label.lines, left + label.width // 2, top + 22, labels.STATE_TYPE, labels.STATE_LINE, colour)
    words.set("font-weight", "700")
    group.append(words)
    if is_here:
        group.set("aria-current", "true")
    return group


def row(words: str, label: Label, left: int, top: int) -> etree._Element:
    """An act that keeps the state, below the name of the state."""
    group = element("g", class_="flow-row")
    across = label.width - 10
    group.append(element("rect", x=left + 5, y=top, width=across, height=labels.ROW - 1, fill=PAPER))
    group.append(element("path", d=f"M{left + 5} {top}h{across}", stroke=SOFT, stroke_opacity="0.4"))
    place = {"x": left + labels.INSIDE, "y": top + 18}
    group.append(lettered("text", words, **place, font_size=labels.ACT_TYPE, fill=INK))
    return group


def _frame(label: Label, left: int, top: int, inset: int, **attributes: object) -> etree._Element:
    size = {"width": label.width - 2 * inset, "height": label.height - 2 * inset}
    return element("rect", x=left + inset, y=top + inset, **size, **attributes)


def _text(lines: tuple[str, ...], x: int, y: int, size: int, step: int, colour: str) -> etree._Element:
    text = element("text", text_anchor="middle", font_size=size, fill=colour)
    for number, line in enumerate(lines):
        text.append(lettered("tspan", line, x=x, y=y + number * step))
    return text
