"""Which format a file has, by its content alone."""

from gongbao.engine.documents.reading.sources.lines import Source
from gongbao.engine.documents.reading.sources.plain import read_plain


def open_source(source: bytes) -> Source:
    """The printed lines of a file of any format that can be read; what cannot is named in the source's findings."""
    return read_plain(source)
