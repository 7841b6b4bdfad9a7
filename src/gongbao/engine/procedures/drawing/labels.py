"""What stands in the boxes of the picture, and how large they are."""

from dataclasses import dataclass

from gongbao.engine.procedures.act import Act
from gongbao.engine.procedures.drawing.flow import Leading, State
from gongbao.engine.procedures.drawing.words import broken, width_of
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.values import Bilingual, Choice, Language

STATE_TYPE, ACT_TYPE = 15, 14  # pixels
STATE_LINE, ACT_LINE, ROW = 22, 18, 26
WIDEST_STATE, WIDEST_ACT = 176, 132
INSIDE = 14  # between the words of a box and its edge
KEEPING = Bilingual("↻ ", "↻ ")
HERE = Bilingual("● 现处此状态", "● the case is here")


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a box line by line, below them a row for each act that keeps the state; `below` is the height of what stands above those rows."""

    lines: tuple[str, ...]
    rows: tuple[tuple[Act, str], ...]
    head: int
    width: int
    height: int


def label_of(box: State | Leading, language: Language, *, is_here: bool = False) -> Label:
    """The label of a box."""
    return _act(box.act, language) if isinstance(box, Leading) else _state(box, language, is_here=is_here)


def described(procedure: Procedure, here: Choice | None) -> Bilingual:
    """What the picture shows, for whoever does not see it."""
    zh = f"{len(tuple(procedure.states))}种状态和{len(procedure.acts)}项行为；每项行为都列在下表。"
    en = f"{len(tuple(procedure.states))} states and {len(procedure.acts)} acts; each act stands in the table below."
    return Bilingual(f"{zh}现处“{here.zh}”。", f"{en} The case is in “{here.en}”.") if here else Bilingual(zh, en)


def _act(act: Act, language: Language) -> Label:
    lines = broken(act.title.in_(language), ACT_TYPE, WIDEST_ACT)
    height = max(len(lines) * ACT_LINE + 10, ROW + 2)
    return Label(lines, (), height, _widest(lines, ACT_TYPE) + 2 * INSIDE, _even(height))


def _state(state: State, language: Language, *, is_here: bool) -> Label:
    lines = broken(state.choice.label.in_(language), STATE_TYPE, WIDEST_STATE)
    lines = (*lines, HERE.in_(language)) if is_here else lines
    rows = tuple((act, KEEPING.in_(language) + act.title.in_(language)) for act in state.keeping)
    inner = max(_widest(lines, STATE_TYPE), _widest(tuple(words for _, words in rows), ACT_TYPE))
    head = len(lines) * STATE_LINE + 12
    return Label(lines, rows, head, _even(max(inner + 2 * INSIDE, 84)), _even(head + len(rows) * ROW + 4 * bool(rows)))


def _widest(lines: tuple[str, ...], size: int) -> int:
    return max((width_of(line, size) for line in lines), default=0)


def _even(length: int) -> int:
    return length + length % 2
