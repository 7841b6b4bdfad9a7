"""The law as it is read on a page: blocks in the order of the print, words with their marks."""

from gongbao.web.text.blocks import Block, Shape, blocks_of
from gongbao.web.text.segments import Mark, Segment, segments

__all__ = ["Block", "Mark", "Segment", "Shape", "blocks_of", "segments"]
