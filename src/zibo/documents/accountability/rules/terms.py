"""What several chapters speak of in the same words: grades, responsibilities, measures, and the cases that the text lists one by one."""

from gongbao.engine.documents.numerals import to_chinese
from gongbao.engine.values import Choice

_PARAGRAPHS = {25: "第二款", 28: "第一款", 39: "第二款"}  # of the articles whose items stand below a paragraph

_GENERAL = "general", "一般资产损失", "General asset loss"
_LARGER = "larger", "较大资产损失", "Larger asset loss"
_MAJOR = "major", "重大资产损失", "Major asset loss"
_DIRECT = "direct", "直接责任", "Direct responsibility"
_SUPERVISING = "supervising", "主管责任", "Supervising responsibility"
_LEADERSHIP = "leadership", "领导责任", "Leadership responsibility"
_CRITICISM_EDUCATION = "criticism-education", "批评教育", "Criticism and education"
_WRITTEN_SELF_REVIEW = "written-self-review", "责令书面检查", "Ordered written self-review"
_CIRCULATED_CRITICISM = "circulated-criticism", "通报批评", "Circulated criticism"
_ADMONITION = "admonition", "诫勉", "Admonition"
_SUSPENSION = "suspension", "停职", "Suspension from post"
_TRANSFER = "transfer", "调离工作岗位", "Transfer from post"
_DEMOTION = "demotion", "降职", "Demotion"
_ORDERED_RESIGNATION = "ordered-resignation", "责令辞职", "Ordered resignation"
_REMOVAL = "removal", "免职", "Removal from post"


def provision_of(code: str) -> str:
    """Where a listed case stands: "39-2" → 第三十九条第二款第（二）项, "17" → 第十七条."""
    article, _, item = code.partition("-")
    paragraph = _PARAGRAPHS.get(int(article), "")
    return f"第{to_chinese(int(article))}条{paragraph}" + (f"第（{to_chinese(int(item))}）项" if item else "")


class Grade(Choice):
    """How grave an asset loss is, none included."""

    NONE = "none", "无资产损失", "No asset loss"
    GENERAL = _GENERAL
    LARGER = _LARGER
    MAJOR = _MAJOR


class BracketGrade(Choice):
    """The grades that a bracket of sanctions has."""

    GENERAL = _GENERAL
    LARGER = _LARGER
    MAJOR = _MAJOR


class Responsibility(Choice):
    """The three responsibilities of 第二十四条."""

    DIRECT = _DIRECT
    SUPERVISING = _SUPERVISING
    LEADERSHIP = _LEADERSHIP


class BracketResponsibility(Choice):
    """The responsibilities that a bracket of sanctions has: the three, and that of upper-level enterprises."""

    DIRECT = _DIRECT
    SUPERVISING = _SUPERVISING
    LEADERSHIP = _LEADERSHIP
    UPPER_LEVEL = (
        "upper-level",
        "上级企业有关人员责任",
        "Responsibility of upper-level enterprise personnel (Article 34)",
    )


class Measure(Choice):
    """组织处理, lightest first, in the order of 第三十二条第（一）项."""

    CRITICISM_EDUCATION = _CRITICISM_EDUCATION
    WRITTEN_SELF_REVIEW = _WRITTEN_SELF_REVIEW
    CIRCULATED_CRITICISM = _CIRCULATED_CRITICISM
    ADMONITION = _ADMONITION
    SUSPENSION = _SUSPENSION
    TRANSFER = _TRANSFER
    DEMOTION = _DEMOTION
    ORDERED_RESIGNATION = _ORDERED_RESIGNATION
    REMOVAL = _REMOVAL


class ProposedMeasure(Choice):
    """What a proposal may hold: 组织处理 as `Measure` lists it, pay deduction and a bar from office."""

    CRITICISM_EDUCATION = _CRITICISM_EDUCATION
    WRITTEN_SELF_REVIEW = _WRITTEN_SELF_REVIEW
    CIRCULATED_CRITICISM = _CIRCULATED_CRITICISM
    ADMONITION = _ADMONITION
    SUSPENSION = _SUSPENSION
    TRANSFER = _TRANSFER
    DEMOTION = _DEMOTION
    ORDERED_RESIGNATION = _ORDERED_RESIGNATION
    REMOVAL = _REMOVAL
    PAY_DEDUCTION = "pay-deduction", "扣减薪酬", "Pay deduction"
    BAR_FROM_OFFICE = "bar-from-office", "禁入限制", "Bar from office"


class Treatment(Choice):
    """How the cases of 第四十条 and 第四十一条 change what a bracket gives."""

    NONE = "none", "无", "No adjustment"
    HEAVIER = "heavier", "从重", "Heavier within the bracket"
    AGGRAVATED = "aggravated", "加重", "Beyond the bracket's upper end"
    LIGHTER = "lighter", "从轻", "Lighter within the bracket"
    MITIGATED = "mitigated", "减轻", "Below the bracket's lower end (Article 43 approval)"


class SeriousConsequence(Choice):
    """The 其他严重不良后果 of 第三十九条第二款."""

    COMPETITIVENESS = (
        "39-1",
        "对企业生产经营、财务状况产生重大影响,企业竞争优势丧失或者严重弱化",
        "Major effect on operations and finances, competitive advantage lost or badly weakened",
    )
    GOODWILL = "39-2", "企业商誉严重受损", "Goodwill seriously damaged"
    PENALTY = (
        "39-3",
        "企业受到责令停业等重大行政处罚等",
        "Major administrative penalty such as an order to cease business",
    )
    INDUSTRY = "39-4", "使企业所处行业或产业发展受到较大影响", "Considerable effect on the industry"
    PUBLIC_GOODS = (
        "39-5",
        "对社会公共产品或服务造成较大危害",
        "Considerable harm to public goods or services",
    )
    STATE_CAPITAL = (
        "39-6",
        "严重影响市级国有资本优化布局、结构调整和战略重组",
        "Serious effect on the layout and restructuring of municipal state capital",
    )
    ECONOMY = "39-7", "对全市经济运行造成较大负面影响", "Considerable negative effect on the city's economy"
    SOCIETY = "39-8", "造成较大的负面社会影响等", "Considerable negative social effect"


class Presumption(Choice):
    """The cases in which 第二十五条第二款 makes a leader directly responsible."""

    OWN_BREACH = (
        "25-1",
        "本人或与他人共同违反国家法律法规、国有资产监管规章制度和企业内部管理规定",
        "Breached law, state-asset rules or internal rules alone or with others",
    )
    SUBORDINATES = (
        "25-2",
        "授意、指使、强令、纵容、包庇下属人员违反国家法律法规、国有资产监管规章制度和企业内部管理规定",
        "Suggested, directed, forced, connived at or shielded breaches by subordinates",
    )
    WITHOUT_PROCEDURE = (
        "25-3",
        "未经规定程序或超越权限,直接决定、批准、组织实施重大经济事项",
        "Decided, approved or carried out a major economic matter without procedure or beyond power",
    )
    AGAINST_MAJORITY = (
        "25-4",
        "主持相关会议讨论或以其他方式研究时,在多数人不同意的情况下,直接决定、批准、组织实施重大经济事项",
        "When chairing the discussion of a meeting or considering a matter in another way, directly decided, approved or organised "
        "the carrying out of a major economic matter although the majority disagreed",
    )
    DELEGATED = (
        "25-5",
        "将按有关法律法规制度应作为第一责任人(总负责)的事项、签订的有关目标责任事项或应当履行的其他重要职责,授权(委托)其他领导人员决策且决策不当或决策失误等",
        "Authorised (entrusted) another leader to decide a matter for which laws, regulations or rules make the person first "
        "responsible (in overall charge), a matter of a signed target responsibility, or another important duty the person had "
        "to perform, and the decision was improper or mistaken, and the like",
    )
    OTHER = "25-6", "其他应当承担直接责任的行为", "Other conduct calling for direct responsibility"


class AggravatingCase(Choice):
    """The cases of 第四十条."""

    FREQUENT_HUGE_GRAVE = "40-1", "资产损失频繁发生、金额巨大、后果严重的", "Losses frequent, huge, grave"
    DEFIANT = "40-2", "屡禁不止、顶风违规、影响恶劣的", "Repeated in defiance of prohibitions"
    INSTIGATED = "40-3", "强迫、唆使他人违规造成资产损失或其他严重不良后果的", "Forced or instigated others"
    LET_GROW = (
        "40-4",
        "未及时采取措施或措施不力导致资产损失或其他严重不良后果扩大的",
        "Failed to act so that the loss grew",
    )
    MISREPORTED = "40-5", "瞒报、漏报或谎报资产损失的", "Concealed, omitted or falsely reported losses"
    EVIDENCE = "40-6", "伪造、毁灭、隐匿相关证据的", "Forged, destroyed or hid evidence"
    OBSTRUCTED = "40-7", "拒不配合或干扰、抵制责任追究工作的", "Refused to cooperate or obstructed"
    OTHER = "40-8", "其他应当从重或加重处理的", "Other"


class MitigatingCase(Choice):
    """The cases of 第四十一条."""

    MINOR = "41-1", "情节轻微的", "Minor circumstances"
    PIONEERING = (
        "41-2",
        "以促进企业改革发展稳定或履行企业经济责任、政治责任、社会责任为目标,创造性开展工作,因积极作为、勇于探索,先行先试、突破常规,破除障碍、打破僵局等发生的失误和偏差,且个人没有谋取私利的",
        "With the aim of promoting the reform, development and stability of the enterprise or of meeting its economic, political "
        "and social responsibilities, worked creatively, and errors and deviations arose from acting with initiative, daring to "
        "explore, trying first, going beyond routine, removing obstacles, breaking deadlocks and the like, without seeking private gain",
    )
    NOT_PROHIBITED = (
        "41-3",
        "党和国家方针政策、党章党规党纪、国家法律法规、地方性法规规章、规范性文件等没有明确限制或禁止的",
        "Not clearly restricted or prohibited",
    )
    EMERGENCY = (
        "41-4",
        "处置突发事件或紧急情况下,个人或少数人决策,事后及时履行报告程序并得到追认,且不存在故意或重大过失的",
        "Emergency decision, reported in time, ratified, no intent or gross negligence",
    )
    MADE_GOOD = (
        "41-5",
        "及时采取有效措施减少、挽回资产损失并消除不良影响的",
        "Reduced or recovered the loss and removed the effects in time",
    )
    REPORTED = (
        "41-6",
        "主动反映资产损失情况,积极配合责任追究工作的,或主动检举其他造成资产损失相关人员,查证属实的",
        "Reported and cooperated or exposed others",
    )
    OTHER = "41-7", "其他可以从轻或减轻处理的", "Other"
