"""A procedure as a picture (SVG) and as a model for other tools (BPMN 2.0), both read off its table of acts."""

from gongbao.engine.procedures.drawing.svg import svg_file, svg_of

__all__ = ["svg_file", "svg_of"]
