"""The law as it is read on a page: blocks in the order of the print, words with their marks, the margin beside them."""

from gongbao.web.text.blocks import Block, Shape, blocks_of
from gongbao.web.text.segments import Mark, MarkKind, Segment, marks_of, segments
from gongbao.web.text.sheets import Printer, Row, Sheet, anchor_of

__all__ = [
    "Block",
    "Mark",
    "MarkKind",
    "Printer",
    "Row",
    "Segment",
    "Shape",
    "Sheet",
    "anchor_of",
    "blocks_of",
    "marks_of",
    "segments",
]
