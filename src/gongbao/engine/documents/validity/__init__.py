"""The force of documents, computed from their own sentences: from when, until when, on trial or not, repealed by what."""

from gongbao.engine.documents.validity.facts import Facts, FromBasis, facts
from gongbao.engine.documents.validity.marks import Marker, marker_of, marker_of_title

__all__ = ["Facts", "FromBasis", "Marker", "facts", "marker_of", "marker_of_title"]
