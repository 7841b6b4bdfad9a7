"""Export as Akoma Ntoso 3.0 (OASIS): an issue as officialGazette, a document as act or doc, what is annexed as attachment."""

from gongbao.engine.documents.akoma_ntoso.documents import document_xml, issue_xml

__all__ = ["document_xml", "issue_xml"]
