"""第二条至第四条、第二十三条、第四十五条、第七十八条至第八十二条: which bodies, whom, what conduct, and what is not pursued."""

from typing import Annotated

from gongbao.engine.rules import Distinct, Items, remark, rule
from gongbao.engine.values import Bilingual, Choice


class Controller(Choice):
    """Who stands behind a body as its investor."""

    MUNICIPAL_GOVERNMENT = (
        "municipal-government",
        "市政府代表国家履行出资人职责",
        "Municipal government as investor for the State",
    )
    MUNICIPAL_BODY = (
        "municipal-body",
        "市委、市政府有关部门或机构实际控制",
        "Actually controlled by a municipal Party or government department",
    )
    DISTRICT = "district", "区县", "District or county"
    OTHER = "other", "其他", "Other"


class Form(Choice):
    """How a body is organised."""

    WHOLLY_STATE_OWNED = "wholly-state-owned", "国有独资企业", "Wholly state-owned by one investor"
    FULLY_STATE_OWNED = "fully-state-owned", "国有全资企业", "Fully state-owned"
    STATE_CONTROLLED = "state-controlled", "国有控股公司", "State-controlled company"
    STATE_PARTICIPATING = "state-participating", "国有参股公司", "State-participating company"
    INSTITUTION = "institution", "企业化管理的事业单位", "Public institution managed as an enterprise"
    OTHER_ENTERPRISE = "other-enterprise", "其他企业", "Other enterprise"


class EventKind(Choice):
    """What happened: three kinds of events have a regime of their own."""

    ORDINARY = "ordinary", "经营投资事项", "Operation or investment matter"
    PRODUCTION_SAFETY = "production-safety", "生产安全责任事故", "Production-safety accident"
    ENVIRONMENTAL_POLLUTION = "environmental-pollution", "环境污染责任事故", "Pollution accident"
    INSTABILITY = "instability", "不稳定事件", "Instability event"


class Applicability(Choice):
    """How the document reaches a body."""

    APPLIES = "applies", "适用本办法", "Applies"
    VIA_SHAREHOLDERS_MEETING = (
        "via-shareholders-meeting",
        "可参照并向股东会提请",
        "May be raised with the shareholders' meeting by reference",
    )
    BY_REFERENCE = "by-reference", "参照执行", "By reference"
    SPECIAL_RULES = "special-rules", "依另有规定", "Special rules prevail"
    SEPARATE_REGIME = "separate-regime", "另行处理", "Handled separately"
    DISTRICT_RULES = "district-rules", "由区县参照制定本地规定", "District makes its own rules by reference"
    OUTSIDE = "outside", "不在范围", "Outside"


@rule(
    *("第二条第一款", "第七十八条", "第七十九条", "第八十条", "第八十一条", "第八十二条"),
    title=Bilingual("适用范围", "Does the document apply to this body"),
)
def applicability(
    *,
    controller: Annotated[Controller, Bilingual("控制主体", "Who performs the investor's duties or controls the body")],
    form: Annotated[Form, Bilingual("组织形式", "Form")],
    event_kind: Annotated[EventKind, Bilingual("事项性质", "Kind of event")],
    special_rules_exist: Annotated[
        bool,
        Bilingual(
            "中央、省、市是否另有规定（金融、文化等）",
            "Are there special central/provincial/municipal rules for the sector",
        ),
    ],
) -> Applicability:
    """「由市政府代表国家履行出资人职责的国有独资企业、国有全资企业或国有控股公司」; others by reference, or not at all."""
    standing = _standing(controller, form)
    if standing in (Applicability.OUTSIDE, Applicability.DISTRICT_RULES):
        return standing
    if event_kind != EventKind.ORDINARY:
        return Applicability.SEPARATE_REGIME
    if standing == Applicability.APPLIES and special_rules_exist:
        return Applicability.SPECIAL_RULES
    return standing


def _standing(controller: Controller, form: Form) -> Applicability:
    """How the document reaches a body, whatever happened in it."""
    match controller:
        case Controller.MUNICIPAL_GOVERNMENT:
            return _standing_under_the_government(form)
        case Controller.MUNICIPAL_BODY:
            return Applicability.BY_REFERENCE
        case Controller.DISTRICT:
            return Applicability.DISTRICT_RULES
        case Controller.OTHER:
            return Applicability.OUTSIDE


def _standing_under_the_government(form: Form) -> Applicability:
    match form:
        case Form.WHOLLY_STATE_OWNED | Form.FULLY_STATE_OWNED | Form.STATE_CONTROLLED:
            return Applicability.APPLIES
        case Form.STATE_PARTICIPATING:
            return Applicability.VIA_SHAREHOLDERS_MEETING
        case Form.INSTITUTION:
            return Applicability.BY_REFERENCE
        case Form.OTHER_ENTERPRISE:
            return Applicability.OUTSIDE


class Post(Choice):
    """What a person is in the enterprise."""

    MANAGER = "manager", "经营管理人员", "Manager"
    DIRECTOR = "director", "董事", "Director"
    SUPERVISOR = "supervisor", "监事", "Supervisor"
    RELATED = "related", "其他有关人员", "Other person concerned"
    UNCONNECTED = "unconnected", "与企业无关人员", "No connection with the enterprise"


class Coverage(Choice):
    """As what a person is covered."""

    MANAGER = "manager", "经营管理有关人员", "Operation and management person"
    ARTICLE_45 = (
        "article-45",
        "董事、监事及其他有关人员（第四十五条）",
        "Director, supervisor or other person (Article 45)",
    )
    OUTSIDE = "outside", "不在范围", "Outside"


@rule(
    *("第三条第二款", "第二十三条", "第四十五条"),
    title=Bilingual("责任追究对象", "Is the person covered"),
)
def person_in_scope(
    *,
    organisation_appointed: Annotated[
        bool,
        Bilingual(
            "由党组织或国家机关、国有公司、企业、事业单位提名、推荐、任命、批准等",
            "Nominated, recommended, appointed or approved by a Party organisation, state organ, state company, enterprise or institution",
        ),
    ],
    performs_management: Annotated[
        bool, Bilingual("从事领导、组织、管理、监督等活动", "Leads, organises, manages or supervises")
    ],
    post: Annotated[Post, Bilingual("身份", "Position")],
    left_post: Annotated[bool, Bilingual("是否已调任、离职或退休", "Transferred, left or retired")],
) -> Coverage:
    """「由党组织或国家机关、国有公司、企业、事业单位提名、推荐、任命、批准等,从事领导、组织、管理、监督等活动的人员」

    Leaving changes nothing: 「已调任、离职或退休的相关责任人也应纳入责任追究范围」
    """
    if post == Post.UNCONNECTED:
        return Coverage.OUTSIDE
    if organisation_appointed and performs_management:
        return Coverage.MANAGER
    return Coverage.ARTICLE_45


class Conduct(Choice):
    """How a duty was neglected; the first four are inaction, the last four wrong action."""

    INACTION = "inaction", "不作为", "Inaction"
    REFUSAL = "refusal", "拒绝履行职责", "Refusal"
    DELAY = "delay", "拖延履行职责", "Delay"
    OTHER_NOT_PERFORMED = (
        "other-not-performed",
        "等（其他未在规定时间内或正当合理期限内行使职权、承担责任）",
        "Other failure to exercise powers and bear responsibility within the prescribed or a proper and reasonable time",
    )
    NOT_BY_PROCEDURE = "not-by-procedure", "未按程序行使职权", "Not by procedure"
    ULTRA_VIRES = "ultra-vires", "超越职权", "Beyond power"
    ABUSE = "abuse", "滥用职权", "Abuse of power"
    OTHER_NOT_PROPERLY_PERFORMED = (
        "other-not-properly-performed",
        "等（其他不适当或不完全行使职权、承担责任）",
        "Other improper or incomplete exercise of powers and bearing of responsibility, not as the rules and the duties of the post require",
    )


class BreachKind(Choice):
    """The two ways in which a duty is breached."""

    NOT_PERFORMED = "not-performed", "未履行职责", "Duty not performed"
    NOT_PROPERLY_PERFORMED = "not-properly-performed", "未正确履行职责", "Duty not properly performed"


NOT_PERFORMED = (Conduct.INACTION, Conduct.REFUSAL, Conduct.DELAY, Conduct.OTHER_NOT_PERFORMED)


@rule(
    "第三条第四款",
    title=Bilingual("未履行与未正确履行职责", "Duty not performed or not properly performed"),
)
def breach_kind(
    *, conduct: Annotated[tuple[Conduct, ...], Items(1), Distinct(), Bilingual("行为表现", "Conduct")]
) -> tuple[BreachKind, ...]:
    """「一般包括不作为、拒绝履行职责、拖延履行职责等」; 「一般包括未按程序行使职权、超越职权、滥用职权等」"""
    for one in conduct:
        remark(Bilingual(f"{one.zh}：{_kind_of(one).zh}", f"{one.en}: {_kind_of(one).en}"), "第三条第四款")
    found = {_kind_of(one) for one in conduct}
    return tuple(kind for kind in BreachKind if kind in found)


def _kind_of(conduct: Conduct) -> BreachKind:
    return BreachKind.NOT_PERFORMED if conduct in NOT_PERFORMED else BreachKind.NOT_PROPERLY_PERFORMED


class Cause(Choice):
    """What brought the loss about."""

    FORCE_MAJEURE = "force-majeure", "不可抗力", "Force majeure"
    POLICY_CHANGE = "policy-change", "政策变动", "Policy change"
    MARKET_RISK = "market-risk", "发生市场风险", "Market risk"
    OTHER = "other", "其他", "Other"


@rule("第四条第（二）项", title=Bilingual("不追究责任情形", "Losses for which no one is pursued"))
def safe_harbour(
    *,
    procedure_followed: Annotated[bool, Bilingual("已履行规定程序作出决策", "Decided after the prescribed procedure")],
    cause: Annotated[Cause, Bilingual("损失原因", "Cause of the loss")],
) -> bool:
    """「对已履行规定程序作出决策的经营投资事项,因不可抗力、政策变动或发生市场风险造成损失的,不追究经营管理有关人员的责任」"""
    return procedure_followed and cause != Cause.OTHER
