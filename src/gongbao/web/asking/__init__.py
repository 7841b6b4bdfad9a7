"""Questions as forms: the controls that a rule's inputs ask for, and what was typed into them."""

from gongbao.web.asking.control import Control, Option
from gongbao.web.asking.controls import controls
from gongbao.web.asking.faults import left_blank, problem
from gongbao.web.asking.given import given
from gongbao.web.asking.typed import Typed, filled_with, typed, written

__all__ = [
    "Control",
    "Option",
    "Typed",
    "controls",
    "filled_with",
    "given",
    "left_blank",
    "problem",
    "typed",
    "written",
]
