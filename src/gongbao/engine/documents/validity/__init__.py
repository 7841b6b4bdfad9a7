"""The force of documents, computed from their own sentences: from when, until when, on trial or not, repealed by what."""

from gongbao.engine.documents.validity.facts import Facts, FromBasis, facts
from gongbao.engine.documents.validity.marks import Marker, marker_of, marker_of_title
from gongbao.engine.documents.validity.mentions import Mention, mentions, numbers_in
from gongbao.engine.documents.validity.register import Register, Standing, Status, register
from gongbao.engine.documents.validity.repeals import Manner, Prolongation, Repeal, prolongations_in, repeals_in

__all__ = [
    "Facts",
    "FromBasis",
    "Manner",
    "Marker",
    "Mention",
    "Prolongation",
    "Register",
    "Repeal",
    "Standing",
    "Status",
    "facts",
    "marker_of",
    "marker_of_title",
    "mentions",
    "numbers_in",
    "prolongations_in",
    "register",
    "repeals_in",
]
