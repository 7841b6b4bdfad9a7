"""The ledger: what was done in cases and beside them, chained, sealed into one tree, and checked against checkpoints that others keep."""

from gongbao.records.ledger.appending import Author, append, entries_of, record_event, repeat_of

__all__ = ["Author", "append", "entries_of", "record_event", "repeat_of"]
