"""From the bytes of a gazette issue, a statute or a notice to its structure: one front door, `read`."""

from gongbao.engine.documents.reading.accounting import Loss, first_loss, reproduces
from gongbao.engine.documents.reading.issue import read, read_lines
from gongbao.engine.documents.reading.sources import Line, Source, open_source

__all__ = ["Line", "Loss", "Source", "first_loss", "open_source", "read", "read_lines", "reproduces"]
