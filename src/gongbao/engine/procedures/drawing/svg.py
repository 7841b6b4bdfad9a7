"""The picture of a procedure as SVG: it stands alone, and pages may style it by its classes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from gongbao.engine.procedures.act import Act
from gongbao.engine.procedures.drawing import labels, shapes
from gongbao.engine.procedures.drawing.flow import Flow, Leading, State, flow_of, state_box
from gongbao.engine.procedures.drawing.labels import Label, described, label_of
from gongbao.engine.procedures.drawing.layout import Box, Plan, plan
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.values import Choice, Language

MARGIN, TOP = 12, 34
EM = 16  # pixels: the picture grows with the type of the page
FACES = "Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif"

Link = Callable[[Act], str]


def svg_of(
    procedure: Procedure, language: Language, *, here: Choice | None = None, link: Link | None = None, ids: str = "flow"
) -> etree._Element:
    """The procedure drawn from above downwards: states as boxes, acts as labels on the lines; the state `here` is lit.

    `link` gives where an act leads to; `ids` begins every id, so that several pictures can stand on one page.
    """
    flow = flow_of(procedure)
    lettering = {name: label_of(box, language, is_here=_is(box, here)) for name, box in flow.boxes.items()}
    placed = plan([Box(name, label.width, label.height) for name, label in lettering.items()], flow.lines)
    width, height = placed.width + 2 * MARGIN, placed.height + TOP + MARGIN
    root = shapes.element("svg", viewBox=f"0 0 {width} {height}", width=_em(width), height=_em(height), class_="flow")
    root.attrib.update({"role": "group", "aria-labelledby": f"{ids}-title {ids}-about", "font-family": FACES})
    root.append(shapes.lettered("title", procedure.title.in_(language), id=f"{ids}-title"))
    root.append(shapes.lettered("desc", described(procedure, here).in_(language), id=f"{ids}-about"))
    inner = shapes.element("g", transform=f"translate({MARGIN} {TOP})")
    inner.extend(_Picture(procedure, flow, placed, lettering, here, link).parts())
    root.append(inner)
    return root


def svg_file(procedure: Procedure, language: Language) -> bytes:
    """The picture as a file."""
    root = svg_of(procedure, language)
    root.set("{http://www.w3.org/XML/1998/namespace}lang", "en" if language == "en" else "zh-Hans")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


@dataclass(frozen=True, slots=True)
class _Picture:
    procedure: Procedure
    flow: Flow
    placed: Plan
    lettering: dict[str, Label]
    here: Choice | None
    link: Link | None

    def parts(self) -> Iterator[etree._Element]:
        """Lines, arrowheads, the dot of the beginning, and the boxes above them."""
        yield from (shapes.curve(piece) for piece in self.placed.pieces)
        for piece in self.placed.pieces:
            if piece.head_below:
                yield shapes.head(piece.to_x, piece.to_y, down=True)
            if piece.head_above:
                yield shapes.head(piece.x, piece.y, down=False)
        first = state_box(self.procedure.initial)
        yield shapes.start(self.placed.middles[first][0], self._corner(first)[1])
        for name, box in self.flow.boxes.items():
            if isinstance(box, Leading):
                yield self._linked(shapes.act(self.lettering[name], *self._corner(name)), box.act)
            else:
                yield self._state(name, box.choice)

    def _state(self, name: str, state: Choice) -> etree._Element:
        label, (left, top) = self.lettering[name], self._corner(name)
        is_final, is_here = state in self.procedure.final, state == self.here
        box = shapes.state(label, left, top, is_final=is_final, is_here=is_here)
        for number, (act, words) in enumerate(label.rows):
            row = shapes.row(words, label, left, top + label.head + number * labels.ROW)
            box.append(self._linked(row, act))
        return box

    def _corner(self, name: str) -> tuple[int, int]:
        x, y = self.placed.middles[name]
        return x - self.lettering[name].width // 2, y - self.lettering[name].height // 2

    def _linked(self, shape: etree._Element, act: Act) -> etree._Element:
        if self.link is None:
            return shape
        anchor = shapes.element("a", href=self.link(act))
        anchor.append(shape)
        return anchor


def _is(box: State | Leading, here: Choice | None) -> bool:
    return isinstance(box, State) and box.choice == here


def _em(pixels: int) -> str:
    return f"{pixels // EM}.{pixels % EM * 10_000 // EM:04d}em"
