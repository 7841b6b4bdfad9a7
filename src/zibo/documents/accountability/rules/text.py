"""The text these rules read."""

from gongbao.engine.documents.law import Law

law = Law(__package__)
