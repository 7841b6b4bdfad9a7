"""Boxes in layers and the lines between them, for any graph."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from gongbao.engine.procedures.drawing.layout import Box, Drawn, Line, Plan, plan
from gongbao.engine.procedures.drawing.words import broken, width_of


@st.composite
def graphs(draw):
    """Up to a dozen boxes of any size, and lines that all go on; some share their way."""
    sizes = draw(st.lists(st.tuples(st.integers(20, 200), st.integers(10, 80)), min_size=1, max_size=12))
    boxes = [Box(f"box-{number}", 2 * width, 2 * height) for number, (width, height) in enumerate(sizes)]
    pairs = list(combinations(range(len(boxes)), 2))
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20)) if pairs else []
    trunks = draw(st.lists(st.booleans(), min_size=len(chosen), max_size=len(chosen)))
    lines = [
        Line(f"box-{above}", f"box-{below}", f"to-{below}" if shared else f"{above}-{below}", head_above=shared)
        for (above, below), shared in zip(chosen, trunks, strict=True)
    ]
    return boxes, lines


@given(graphs())
def test_no_box_touches_another(graph):
    """Every box has its place, inside the picture, and none overlaps."""
    boxes, lines = graph
    found = plan(boxes, lines)
    places = [_place(box, found) for box in boxes]

    assert all(left >= 0 and top >= 0 for left, top, _, _ in places)
    assert max(right for _, _, right, _ in places) <= found.width + 1
    assert max(bottom for _, _, _, bottom in places) <= found.height
    assert [pair for pair in combinations(places, 2) if _overlap(*pair)] == []


@given(graphs())
def test_lines_begin_and_end_at_their_boxes_and_pass_over_none(graph):
    """A line leaves its upper box underneath and enters its lower box from above; on its way it touches no other box."""
    boxes, lines = graph
    found = plan(boxes, lines)
    for piece in found.pieces:
        ends = [box for box in boxes if _is_below(box, piece, found) or _is_above(box, piece, found)]
        for box in boxes:
            if box not in ends:
                assert not _touches(piece, _place(box, found))


@given(graphs())
def test_every_line_arrives(graph):
    """From each upper box pieces lead, one below the other, to the lower box; both arrowheads are there once."""
    boxes, lines = graph
    found = plan(boxes, lines)
    starts = {(piece.x, piece.y): piece for piece in found.pieces}
    heads = sum(piece.head_below for piece in found.pieces)
    by_name = {box.name: box for box in boxes}

    assert heads >= len({line.below for line in lines})
    for line in lines:
        left, _, right, bottom = _place(by_name[line.above], found)
        assert any(left <= x <= right and y == bottom for x, y in starts)


@given(graphs())
def test_the_same_graph_gives_the_same_picture(graph):
    """Nothing depends on chance or on the order of a set."""
    assert plan(*graph) == plan(*graph)


@given(st.text(alphabet="数据中心建设补贴 、。（）ABCabc,-", min_size=1, max_size=60), st.integers(60, 200))
def test_words_are_broken_without_loss(words, widest):
    """The lines together are the words, and none is wider than it may be unless it cannot be broken."""
    lines = broken(words, 15, widest)

    assert "".join("".join(lines).split()) == "".join(words.split())
    assert all(width_of(line, 15) <= widest or len(broken(line, 15, widest)) == 1 for line in lines)


def test_no_line_begins_with_a_stop_or_ends_with_a_bracket():
    """Chinese is broken as it is printed."""
    lines = broken("组织专家评审（三人以上），公示。", 15, 90)

    assert all(line[0] not in "，。）" and line[-1] != "（" for line in lines)


def _place(box: Box, found: Plan) -> tuple[int, int, int, int]:
    x, y = found.middles[box.name]
    return x - box.width // 2, y - box.height // 2, x + box.width // 2, y + box.height // 2


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _is_below(box: Box, piece: Drawn, found: Plan) -> bool:
    left, top, right, _ = _place(box, found)
    return piece.to_y == top and left <= piece.to_x <= right


def _is_above(box: Box, piece: Drawn, found: Plan) -> bool:
    left, _, right, bottom = _place(box, found)
    return piece.y == bottom and left <= piece.x <= right


def _touches(piece: Drawn, place: tuple[int, int, int, int]) -> bool:
    """Whether one of its straight parts, or the band in which it goes sideways, runs through a box."""
    left, top, right, bottom = place
    first, last = min(piece.x, piece.to_x), max(piece.x, piece.to_x)
    straight = ((piece.x, piece.y, piece.leaves), (piece.to_x, piece.arrives, piece.to_y))
    through = any(left < x < right and from_ < bottom and top < to for x, from_, to in straight)
    return through or (left < last and first < right and piece.leaves < bottom and top < piece.arrives)
