"""What a line of an official document looks like: dates, issuers, titles, addressees, ends of sentences; each test is one bounded scan."""

from datetime import date

from gongbao.engine.documents.document_number import is_han, parse_number
from gongbao.engine.documents.numerals import from_chinese
from gongbao.engine.documents.reading.numbering import BLANKS

LONGEST_TITLE_LINE = 120
LONGEST_ISSUER = 40
LONGEST_ADDRESSEES = 600
KINDS = (
    "通知", "意见", "决定", "办法", "规定", "条例", "细则", "方案", "规划", "措施", "批复", "复函", "函", "答复", "通报", "公告", "通告", "公报",
    "命令", "令", "请示", "报告", "纪要", "规则", "规范", "制度", "章程", "法", "计划", "目录", "清单", "标准", "指南", "要点", "规程", "政策",
    "指引", "解释", "预案", "决议", "公约", "名单", "任务", "分工", "职责", "要求", "导则", "大纲", "准则", "工程", "行动", "体系", "一览表", "表", "十条",
)  # fmt: skip
BODIES = (
    "政府", "办公室", "办公厅", "委员会", "委", "局", "厅", "部", "院", "会", "署", "行", "公司", "中心", "小组", "处", "社", "法院", "检察院", "指挥部",
    "总队", "支队", "分局", "所", "司", "大学", "学院", "管委会", "集团", "办", "监局", "海关",
)  # fmt: skip
POSTS = (
    "总理", "主席", "省长", "市长", "州长", "县长", "区长", "部长", "主任", "局长", "署长", "行长", "会长", "院长", "检察长", "代市长", "代省长",
    "代理市长", "委员长", "秘书长", "盟长", "旗长", "厅长", "州州长", "自治区主席", "中华人民共和国主席", "中央军事委员会主席",
)  # fmt: skip
_SPEAKING = (
    "如下",
    "决定",
    "现将",
    "下列",
    "以下",
    "包括",
    "修改",
    "按照",
    "根据",
    "为了",
    "通知：",
    "通知:",
    "意见：",
    "意见:",
    "是：",
    "为：",
    "有：",
)
_ENDS = "。！？!?…"
_COLONS = "：:"
LONGEST_COLOPHON = 80
_COLOPHON = (
    *(
        "抄送",
        "抄报",
        "主题词",
        "（共印",
        "(共印",
        "印数",
        "信息公开选项",
        "公开方式",
        "公开属性",
        "责任编辑",
        "版权所有",
        "网站地图",
        "扫一扫",
    ),
    *(
        "【打印",
        "打印本页",
        "关闭窗口",
        "相关链接",
        "相关解读",
        "相关文件",
        "分享到",
        "分享：",
        "来源：",
        "网站标识码",
        "备案号",
        "上一篇",
        "下一篇",
    ),
)
_NUMBER_ENDS = frozenset("号)）0123456789０１２３４５６７８９")
_YEAR_SIGNS = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
    "Ｏ": "0",
    "O": "0",
    "０": "0",
    "◯": "0",
}
_FULL_FIGURES = str.maketrans("０１２３４５６７８９", "0123456789")


def bare(text: str) -> str:
    """A line without any blanks."""
    return "".join(text.split()).replace("\u200b", "")


def printed_date(text: str) -> date | None:
    """The calendar day that the whole line is (2020年6月15日, 二〇〇四年三月二日), or None."""
    if text[-1:] != "日" or len(text) > LONGEST_ISSUER or "年" not in text or "月" not in text:
        return None
    plain = bare(text)
    year, _, rest = plain[:-1].partition("年")
    month, _, day = rest.partition("月")
    try:
        return date(_year(year), _small(month), _small(day))
    except ValueError:
        return None


def is_issuer(text: str) -> bool:
    """Whether a line is nothing but the names of one or more bodies."""
    if len(text) > 4 * LONGEST_ISSUER:
        return False
    if text[-1:] in ("）", ")"):
        text = text.removesuffix("（印章）").removesuffix("（盖章）").removesuffix("（章）")
    names = text.replace("、", " ").split()
    return bool(names) and (all(_is_body(name) for name in names) or _is_body("".join(names)))


def is_signatory(text: str) -> bool:
    """Whether a line is a post and a person's name (总理　李克强)."""
    plain = text.strip()
    if len(plain) > LONGEST_ISSUER:
        return False
    post, _, name = plain.replace("　", " ").replace("：", " ").partition(" ")
    name = bare(name)
    return post in POSTS and 2 <= len(name) <= 8 and all(is_han(sign) or sign == "·" for sign in name)


def is_title(text: str) -> bool:
    """Whether a line could close a title: short, without a sentence's punctuation, ending in the name of a kind of text."""
    if len(text) > LONGEST_TITLE_LINE or text[-1:] in _ENDS + _COLONS + "；;，,、":
        return False
    if text[-1:] == "号":
        return is_order_title(text)
    return without_suffix(bare(text)).rstrip("》〉").endswith(KINDS)


def without_suffix(title: str) -> str:
    """A title without the brackets at its end: （试行）, （2020年修订）, (2020—2022年)."""
    while title[-1:] in ("）", ")"):
        opening = max(title.rfind("（"), title.rfind("("))
        if opening <= 0:
            return title
        title = title[:opening]
    return title


def opens_title(text: str) -> bool:
    """Whether a line begins a title: 关于… or a body's name and 关于…."""
    plain = bare(text) if len(text) <= LONGEST_TITLE_LINE else ""
    at = plain.find("关于")
    return at == 0 or (at > 0 and is_issuer(plain[:at])) or plain.startswith("转发")


def is_number(text: str) -> bool:
    """Whether a whole line is a document number, in any bracket style."""
    return text[-1:] in _NUMBER_ENDS and len(text) <= LONGEST_TITLE_LINE and parse_number(text) is not None


def is_order_number(text: str) -> bool:
    """Whether a whole line is the number of an order (第706号)."""
    return text[-1:] == "号" and text[:1] == "第" and len(text) <= 12 and bare(text)[1:-1].isdigit()


def is_order_title(text: str) -> bool:
    """Whether a line is the title of an order with its number (某市人民政府令第105号)."""
    plain = bare(text) if len(text) <= LONGEST_ISSUER else ""
    issuer, found, number = plain.partition("令第")
    return bool(found) and number[:-1].isdigit() and is_issuer(issuer)


def is_colophon(text: str) -> bool:
    """Whether a line is of a sheet's colophon (版记) or of a web page's foot: copies, printing, sharing."""
    plain = bare(text[:LONGEST_COLOPHON])
    if plain.startswith(_COLOPHON):
        return True
    return plain.endswith("印发") and "年" in plain and "月" in plain and len(text) < LONGEST_COLOPHON


def is_letterhead(text: str) -> bool:
    """Whether a line is the red head of a sheet (某市人民政府文件)."""
    return (
        text[-1:] == "件"
        and len(text) <= LONGEST_ISSUER
        and bare(text).endswith("文件")
        and is_issuer(bare(text).removesuffix("文件"))
    )


def titled_by_issuer(text: str) -> bool:
    """Whether a title begins with the name of the body that issues it (某市人民政府关于…)."""
    plain = bare(text) if len(text) <= LONGEST_TITLE_LINE else ""
    at = plain.find("关于")
    return at > 0 and is_issuer(plain[:at])


def is_addressees(text: str) -> bool:
    """Whether a line names addressees: a list of bodies or a person, ended by a colon."""
    if text[-1:] not in _COLONS or len(text) > LONGEST_ADDRESSEES or any(sign in text for sign in "。；;“《"):
        return False
    return not any(word in text for word in _SPEAKING)


def is_bracketed(text: str) -> bool:
    """Whether a whole line stands in one pair of brackets (此件公开发布)."""
    if text[:1] not in ("（", "(") or text[-1:] not in ("）", ")"):
        return False
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign in "（(") - (sign in "）)")
        if depth == 0:
            return at == len(text) - 1
    return False


def ends_sentence(text: str) -> bool:
    """Whether a line stops where a sentence may stop: after 。, a colon, or a bracket or quotation mark that closes after or is opened after one."""
    last = text[-1:]
    if last in _ENDS or last in _COLONS:
        return True
    if last in "”’』」":
        return text[-2:-1] in _ENDS
    if last in "）)":
        opening = max(text.rfind("（"), text.rfind("("))
        before = text[:opening].rstrip(BLANKS)[-1:] if opening > 0 else ""
        return before in _ENDS or text[-2:-1] in _ENDS
    return False


def _is_body(name: str) -> bool:
    if not 2 <= len(name) <= LONGEST_ISSUER or not name.endswith(BODIES):
        return False
    return all(is_han(sign) or sign in "（）()·" for sign in name) and "关于" not in name


def _year(text: str) -> int:
    figures = "".join(_YEAR_SIGNS.get(sign, sign) for sign in text).translate(_FULL_FIGURES)
    if len(figures) != 4 or not figures.isascii() or not figures.isdigit():
        raise ValueError(text)
    return int(figures)


def _small(text: str) -> int:
    figures = text.translate(_FULL_FIGURES)
    if figures.isascii() and figures.isdigit() and len(figures) <= 2:
        return int(figures)
    number = from_chinese(text)
    if number is None:
        raise ValueError(text)
    return number
