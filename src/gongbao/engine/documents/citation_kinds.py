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
    "项": Kind.ITEM,
    "目": Kind.SUBITEM,
    "、": Kind.SECTION,
}
_COUNTED = {
    "附件": Kind.ANNEX,
    "附件序号": Kind.ROW,
    "附件行": Kind.ROW,
    "序号": Kind.ROW,
    "行": Kind.ROW,
    "结尾、": Kind.CLOSING,
}
_NOTES = ("元数据", "目录", "简介", "刊头", "版权页", "其余", "全文", "题注", "附注", "版头", "注")


def kind_of(citation: str, above: str = "") -> tuple[Kind, int | None]:
    """Kind and number of a provision by its citation and that of the provision it stands in."""
    own = citation.removeprefix(above).partition("［")[0] or citation
    if (
        own.startswith("附件")
        and not above
        and own[2:]
        and own not in _NAMED
        and not own[2].isdigit()
        and own[2] not in "序行"
    ):
        own = own[2:]
    if own.startswith(_NOTES):
        return Kind.NOTE, _number(own)
    if own in _NAMED:
        return _NAMED[own], None
    return _counted(own) or _numbered(own)


def _counted(own: str) -> tuple[Kind, int | None] | None:
    """附件2, 附件序号2, 附件行2, 结尾、1."""
    for word, kind in _COUNTED.items():
        if own.startswith(word) and own[len(word) :].isdigit():
            return kind, int(own[len(word) :])
    return None


def _numbered(own: str) -> tuple[Kind, int | None]:
    whole = own.partition("之")[0] if own.find("之") > 0 and own[own.find("之") - 1] in _UNITS else own
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
    """The last number of a citation's own part: 第二十条 20, 第（三）项 3, 目录第七条 7, 一、 1."""
    inner = own[own.rfind("第") + 1 :].rstrip("编章节条款项目段、").strip("（）")
    return _integer(inner)


def _integer(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else from_chinese(text, LARGEST_ARTICLE)
