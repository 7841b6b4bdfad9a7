"""试行 and 暂行 in titles."""

import re

from gongbao.engine.documents.tree import Document
from gongbao.engine.values import Choice

_ISSUES = re.compile(r"关于(?:重新|修订|联合)?(?:印发|发布|公布|颁布|颁发|转发|批转|下发|试行)")
_NAMED = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")


class Marker(Choice):
    """Whether a title says that its document is on trial or provisional."""

    TRIAL = "trial", "试行", "Trial"
    PROVISIONAL = "provisional", "暂行", "Provisional"
    NONE = "none", "无", "None"


def marker_of_title(title: str) -> Marker:
    """The mark in a title; a title that is about another document (关于废止《…(试行)》的通知) does not take over that one's mark."""
    own = title if _ISSUES.search(title) else _NAMED.sub("", title)
    if "试行" in own:
        return Marker.TRIAL
    return Marker.PROVISIONAL if "暂行" in own else Marker.NONE


def marker_of(document: Document) -> Marker:
    """The mark in the title of a document or of the text annexed to it."""
    own = marker_of_title(document.title)
    return own if own is not Marker.NONE or document.annexed is None else marker_of_title(document.annexed.title)
