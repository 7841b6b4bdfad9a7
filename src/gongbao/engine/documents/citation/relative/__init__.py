"""Relative references: 前款, 上述, 下列, 该, 附件, 参照, short names and the document's own name."""

from gongbao.engine.documents.citation.relative.relating import Relatives
from gongbao.engine.documents.citation.relative.relation import Certainty, NoSuchPhrase, RecordedReading, Relation

__all__ = ["Certainty", "NoSuchPhrase", "RecordedReading", "Relation", "Relatives"]
