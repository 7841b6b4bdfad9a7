"""第七条至第十七条: the coded cases, their words from the text itself, what else each asks for."""

import tomllib
from importlib.resources import files

from gongbao.engine.values import Choice
from zibo.documents.accountability.rules.terms import provision_of
from zibo.documents.accountability.rules.text import law

FIRST_ARTICLE = 7
_STATED: dict[str, dict[str, str]] = {
    entry["code"]: entry
    for entry in tomllib.loads(files(__package__).joinpath("violations.toml").read_text(encoding="utf-8"))["violation"]
}


def _case(code: str) -> tuple[str, str, str]:
    return code, law.provision(provision_of(code)).words.removesuffix("。"), _STATED[code]["en"]


class Scope(Choice):
    """The matters that the articles from 第七条 are about, one each."""

    GROUP_CONTROL = "group-control", "集团管控", "Group control"
    RISK_MANAGEMENT = "risk-management", "风险管理", "Risk management"
    PURCHASE_SALE = "purchase-sale", "购销管理", "Purchase and sale"
    FUNDS = "funds", "资金管理", "Funds"
    CONSTRUCTION = "construction", "工程承包建设", "Contracted construction"
    ASSET_TRANSFER = (
        "asset-transfer",
        "转让产权、上市公司股权、资产等",
        "Transfer of ownership, listed shares and assets",
    )
    FIXED_ASSETS = "fixed-assets", "固定资产投资", "Fixed-asset investment"
    MERGERS = "mergers", "投资并购", "Investment and mergers"
    RESTRUCTURING = "restructuring", "改组改制", "Restructuring"
    OVERSEAS = "overseas", "境外经营投资", "Overseas operation and investment"
    OTHER = "other", "其他", "Other"


class Element(Choice):
    """What an item asks for besides the conduct."""

    NONE = "none", "行为本身", "The conduct alone (Article 6 consequence still needed)"
    RESULT = "result", "条文另列事实", "The item names a further fact that must be found"
    MAJOR_LOSS_AND_IMPACT = "major-loss-and-impact", "重大资产损失且重大影响", "Major loss and major effect"
    MAJOR_LOSS_OR_SERIOUS = (
        "major-loss-or-serious",
        "重大资产损失或严重不良后果",
        "Major loss or serious consequence",
    )
    MAJOR_LOSS_AND_IMPACT_OR_SERIOUS = (
        "major-loss-and-impact-or-serious",
        "重大资产损失且重大影响，或严重不良后果",
        "Major loss and major effect, or serious consequence",
    )


class Violation(Choice):
    """The coded cases, in the order of the text."""

    ITEM_7_1 = _case("7-1")
    ITEM_7_2 = _case("7-2")
    ITEM_7_3 = _case("7-3")
    ITEM_7_4 = _case("7-4")
    ITEM_7_5 = _case("7-5")
    ITEM_7_6 = _case("7-6")
    ITEM_8_1 = _case("8-1")
    ITEM_8_2 = _case("8-2")
    ITEM_8_3 = _case("8-3")
    ITEM_8_4 = _case("8-4")
    ITEM_8_5 = _case("8-5")
    ITEM_8_6 = _case("8-6")
    ITEM_8_7 = _case("8-7")
    ITEM_9_1 = _case("9-1")
    ITEM_9_2 = _case("9-2")
    ITEM_9_3 = _case("9-3")
    ITEM_9_4 = _case("9-4")
    ITEM_9_5 = _case("9-5")
    ITEM_9_6 = _case("9-6")
    ITEM_9_7 = _case("9-7")
    ITEM_9_8 = _case("9-8")
    ITEM_10_1 = _case("10-1")
    ITEM_10_2 = _case("10-2")
    ITEM_10_3 = _case("10-3")
    ITEM_10_4 = _case("10-4")
    ITEM_10_5 = _case("10-5")
    ITEM_10_6 = _case("10-6")
    ITEM_10_7 = _case("10-7")
    ITEM_11_1 = _case("11-1")
    ITEM_11_2 = _case("11-2")
    ITEM_11_3 = _case("11-3")
    ITEM_11_4 = _case("11-4")
    ITEM_11_5 = _case("11-5")
    ITEM_11_6 = _case("11-6")
    ITEM_11_7 = _case("11-7")
    ITEM_11_8 = _case("11-8")
    ITEM_11_9 = _case("11-9")
    ITEM_12_1 = _case("12-1")
    ITEM_12_2 = _case("12-2")
    ITEM_12_3 = _case("12-3")
    ITEM_12_4 = _case("12-4")
    ITEM_12_5 = _case("12-5")
    ITEM_12_6 = _case("12-6")
    ITEM_13_1 = _case("13-1")
    ITEM_13_2 = _case("13-2")
    ITEM_13_3 = _case("13-3")
    ITEM_13_4 = _case("13-4")
    ITEM_13_5 = _case("13-5")
    ITEM_13_6 = _case("13-6")
    ITEM_13_7 = _case("13-7")
    ITEM_13_8 = _case("13-8")
    ITEM_14_1 = _case("14-1")
    ITEM_14_2 = _case("14-2")
    ITEM_14_3 = _case("14-3")
    ITEM_14_4 = _case("14-4")
    ITEM_14_5 = _case("14-5")
    ITEM_14_6 = _case("14-6")
    ITEM_14_7 = _case("14-7")
    ITEM_14_8 = _case("14-8")
    ITEM_14_9 = _case("14-9")
    ITEM_14_10 = _case("14-10")
    ITEM_15_1 = _case("15-1")
    ITEM_15_2 = _case("15-2")
    ITEM_15_3 = _case("15-3")
    ITEM_15_4 = _case("15-4")
    ITEM_15_5 = _case("15-5")
    ITEM_15_6 = _case("15-6")
    ITEM_15_7 = _case("15-7")
    ITEM_16_1 = _case("16-1")
    ITEM_16_2 = _case("16-2")
    ITEM_16_3 = _case("16-3")
    ITEM_16_4 = _case("16-4")
    ITEM_16_5 = _case("16-5")
    ITEM_16_6 = _case("16-6")
    ITEM_17 = _case("17")

    @property
    def provision(self) -> str:
        """Where it stands."""
        return provision_of(self)

    @property
    def scope(self) -> Scope:
        """The matter its article is about."""
        return tuple(Scope)[int(self.partition("-")[0]) - FIRST_ARTICLE]

    @property
    def element(self) -> Element:
        """What it asks for besides the conduct."""
        return Element(_STATED[self].get("element", Element.NONE))
