"""Sources of text, each turned into the same list of printed lines: the format is told by the content."""

from gongbao.engine.documents.reading.sources.detect import open_source
from gongbao.engine.documents.reading.sources.lines import Line, Source

__all__ = ["Line", "Source", "open_source"]
