"""What a careful reader notes about the print, in the language of the page."""

from gongbao.engine.documents.finding_names import FINDING_NAMES
from gongbao.engine.documents.tree import Finding
from gongbao.web.asker import language


def words_of(finding: Finding) -> str:
    """The finding as a sentence; its code and particulars where it has none."""
    name = FINDING_NAMES.get(finding.code)
    if name is None:
        return f"{finding.code}: {finding.message}"
    return f"{name.zh}。" if language() == "zh" else f"{name.en[0].upper()}{name.en[1:]}."
