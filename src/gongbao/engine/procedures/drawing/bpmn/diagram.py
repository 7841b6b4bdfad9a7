"""Where the elements of a BPMN process stand, from left to right, and which way its flows take."""

from collections.abc import Mapping
from dataclasses import dataclass

from gongbao.engine.procedures.drawing.bpmn.model import Element, Flow, Process, Sort
from gongbao.engine.procedures.drawing.layout import Box, Line, Plan, Spacing, plan
from gongbao.engine.procedures.drawing.words import broken, width_of
from gongbao.engine.values import Language

EVENT, GATEWAY = 36, 50
TYPE, LINE, WIDEST = 12, 15, 110
MARGIN = 30
ASIDE = 14  # how far from an element a flow that goes back turns
SPACING = Spacing(across=36, down=48, steep=12)

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shape:
    """An element's symbol and its words below it: left, top, width, height."""

    symbol: tuple[int, int, int, int]
    words: tuple[int, int, int, int] | None

    @property
    def middle(self) -> Point:
        """The middle of the symbol."""
        left, top, width, height = self.symbol
        return left + width // 2, top + height // 2


@dataclass(frozen=True, slots=True)
class Diagram:
    """Shapes by element, the corners of each flow's way."""

    shapes: Mapping[str, Shape]
    ways: Mapping[str, tuple[Point, ...]]


def diagram_of(process: Process, language: Language) -> Diagram:
    """Everything placed."""
    words = {element.id: _words(element, language) for element in process.elements}
    boxes = [Box(element.id, *_size(element, words[element.id])) for element in process.elements]
    lines = [
        Line(flow.target, flow.source, flow.id) if flow.back else Line(flow.source, flow.target, flow.id)
        for flow in process.flows
    ]
    placed = plan(boxes, lines, SPACING)
    shapes = {element.id: _shape(element, words[element.id], placed) for element in process.elements}
    deep = {box.name: box.height for box in boxes}
    ways = {
        flow.id: _back(flow, shapes, deep, placed) if flow.back else _on(flow, shapes, deep, placed)
        for flow in process.flows
    }
    return Diagram(shapes, ways)


def words_of(element: Element, language: Language) -> str:
    """What stands below the symbol."""
    if element.sort is Sort.ACT and element.act:
        return element.act.title.in_(language)
    return element.state.label.in_(language) if element.sort in (Sort.REACHED, Sort.END) else ""


def _words(element: Element, language: Language) -> tuple[str, ...]:
    words = words_of(element, language)
    return broken(words, TYPE, WIDEST) if words else ()


def _symbol(element: Element) -> int:
    return GATEWAY if element.sort in (Sort.WAIT, Sort.OUTCOME) else EVENT


def _size(element: Element, words: tuple[str, ...]) -> tuple[int, int]:
    """What it takes across and along the picture: the plan runs downwards, the picture to the right."""
    wide = max([_symbol(element), *(width_of(line, TYPE) for line in words)])
    return _symbol(element) + 2 * _below(words), wide + wide % 2


def _below(words: tuple[str, ...]) -> int:
    return len(words) * LINE + 6 if words else 0


def _shape(element: Element, words: tuple[str, ...], placed: Plan) -> Shape:
    across, along = placed.middles[element.id]
    size, x, y = _symbol(element), along + MARGIN, across + MARGIN
    symbol = (x - size // 2, y - size // 2, size, size)
    if not words:
        return Shape(symbol, None)
    wide = max(width_of(line, TYPE) for line in words)
    return Shape(symbol, (x - wide // 2, y + size // 2 + 4, wide, len(words) * LINE))


def _on(flow: Flow, shapes: Mapping[str, Shape], deep: Mapping[str, int], placed: Plan) -> tuple[Point, ...]:
    """Out on the right, in on the left, level between."""
    source, target = shapes[flow.source], shapes[flow.target]
    (x, y), (to_x, to_y) = source.middle, target.middle
    start, end = (x + source.symbol[2] // 2, y), (to_x - target.symbol[2] // 2, to_y)
    through = [(along + MARGIN, across + MARGIN) for across, along in placed.ways[flow.id]]
    turn = to_x - deep[flow.target] // 2 - ASIDE
    corners = [start]
    for point in through:
        corners += _step(corners[-1], point, point[0] - EVENT)
    return _straight([*corners, *_step(corners[-1], end, max(turn, corners[-1][0])), end])


def _back(flow: Flow, shapes: Mapping[str, Shape], deep: Mapping[str, int], placed: Plan) -> tuple[Point, ...]:
    """Out at the top, back above everything of its own column, in from above."""
    source, target = shapes[flow.source], shapes[flow.target]
    (x, y), (to_x, to_y) = source.middle, target.middle
    over, to_over = y - source.symbol[3] // 2 - ASIDE, to_y - target.symbol[3] // 2 - ASIDE
    corners = [(x, y - source.symbol[3] // 2), (x, over), (x - deep[flow.source] // 2 - ASIDE, over)]
    for across, along in reversed(placed.ways[flow.id]):
        corners += _step(corners[-1], (along + MARGIN, across + MARGIN), corners[-1][0])
    corners += _step(corners[-1], (to_x, to_over), to_x + deep[flow.target] // 2 + ASIDE)
    return _straight([*corners, (to_x, to_over), (to_x, to_y - target.symbol[3] // 2)])


def _step(before: Point, point: Point, turn: int) -> list[Point]:
    """Level to `turn`, there to the height of the next point, and on to it."""
    return [(turn, before[1]), (turn, point[1]), point]


def _straight(corners: list[Point]) -> tuple[Point, ...]:
    """Without the corners at which nothing turns."""
    kept: list[Point] = []
    for corner in corners:
        if kept and corner == kept[-1]:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == corner[0] or kept[-2][1] == kept[-1][1] == corner[1]):
            kept.pop()
        kept.append(corner)
    return tuple(kept)
