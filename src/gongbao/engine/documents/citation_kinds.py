"""What kind of provision a canonical citation names, and its number, told from the citation alone."""

from gongbao.engine.documents.numerals import LARGEST_ARTICLE, from_chinese
from gongbao.engine.documents.tree import Kind

_NAMED = {
    "标题": Kind.TITLE,
    "附文标题": Kind.TITLE,
    "文号": Kind.NUMBER,
    "主送": Kind.ADDRESSEES,
    "引言": Kind.PREAMBLE,
    "正文": Kind.BODY,
    "结尾段": Kind.CLOSING,
    "落款": Kind.SIGNATURE,
    "成文日期": Kind.DATE,
    "附文落款": Kind.SIGNATURE,
    "附文成文日期": Kind.DATE,
    "附件说明": Kind.ANNEX_LIST,
    "附件": Kind.ANNEX,
    "表": Kind.TABLE,
    "附则": Kind.CHAPTER,
    "附录": Kind.CHAPTER,
}
_UNITS = {
    "编": Kind.PART,
    "章": Kind.CHAPTER,
    "节": Kind.DIVISION,
    "条": Kind.ARTICLE,
    "款": Kind.PARAGRAPH,
    "段": Kind.PARAGRAPH,
    "项": Kind.ITEM,
    "目": Kind.SUBITEM,
    "、": Kind.SECTION,
}
_COUNTED = {
    "附件": Kind.ANNEX,
    "结尾、": Kind.CLOSING,
}
_NUMERALS = frozenset("零一二三四五六七八九十百千")
_FIGURES = frozenset("0123456789")
_NOTES = ("元数据", "目录", "简介", "刊头", "版权页", "其余", "全文", "题注", "附注", "版头", "版记", "注")


def kind_of(citation: str, above: str = "") -> tuple[Kind, int | None]:
    """Kind and number of a provision by its citation and that of the provision it stands in."""
    above, plain = above.partition("［")[0], citation.partition("［")[0]
    own = plain.removeprefix(above) or plain
    if above.endswith("表"):
        return Kind.ROW, None
    if own.startswith("附件") and (not above or above.startswith("附件")):
        own = _without_annex(own)
    if own.startswith(_NOTES):
        return Kind.NOTE, _number(own)
    if own in _NAMED:
        return _NAMED[own], None
    return _counted(own) or _numbered(own)


def _without_annex(own: str) -> str:
    """附件一、 and 附件：2 of an annexed text without the word that tells them from the notice's own; 附件2 and 附件说明 as they are."""
    rest = own.removeprefix("附件")
    return own if own in _NAMED or _counted(own) or not rest else rest.removeprefix("：")


def _counted(own: str) -> tuple[Kind, int | None] | None:
    """附件2, 结尾、1."""
    for word, kind in _COUNTED.items():
        if own.startswith(word) and own[len(word) :].isdigit():
            return kind, int(own[len(word) :])
    return None


def _numbered(own: str) -> tuple[Kind, int | None]:
    before, inserted, after = own.rpartition("之")
    whole = before if inserted and before[-1:] in _UNITS and _integer(after) else own
    last = whole[-1:]
    if own.startswith("——"):
        return Kind.DASH, None
    if last in _UNITS:
        return _UNITS[last], _number(whole)
    if last == "）":
        inner = own[own.rfind("（") + 1 : -1]
        return (Kind.SUBITEM if inner.isdigit() else Kind.SUBHEAD), _integer(inner)
    if last.isdigit():
        return Kind.MEASURE, int(own.rpartition("：")[2])
    return (Kind.TABLE if last == "表" else Kind.NOTE), None


def _number(own: str) -> int | None:
    """The last number of a citation's own part: 第二十条 20, 第（三）项 3, 目录第七条 7, 第一章一、 1."""
    inner = own.rstrip("编章节条款项段目、").rstrip("）")
    signs = _NUMERALS if inner[-1:] in _NUMERALS else _FIGURES
    start = len(inner)
    while start and inner[start - 1] in signs:
        start -= 1
    return _integer(inner[start:])


def _integer(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else from_chinese(text, LARGEST_ARTICLE)
