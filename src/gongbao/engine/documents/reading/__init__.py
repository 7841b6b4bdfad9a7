"""From the bytes of a gazette issue, a statute or a notice to its structure: one front door, `read`."""

from gongbao.engine.documents.reading.accounting import Loss, losses, reproduces
from gongbao.engine.documents.reading.issue import read, read_lines
from gongbao.engine.documents.reading.sources import Source, open_source

__all__ = ["Loss", "Source", "losses", "open_source", "read", "read_lines", "reproduces"]
