"""The people and enterprises of the example city, all invented. What each holds is written as the documents' procedures name it."""

from gongbao.engine.jurisdiction import Body, BodyKind
from gongbao.engine.values import Bilingual
from gongbao.office.example_city import Login

BODIES = (
    Body(
        "enterprise-a",
        Bilingual("市属企业甲集团", "Municipal enterprise A"),
        BodyKind.ENTERPRISE,
        "state-assets-commission",
    ),
    Body("enterprise-a-works", Bilingual("甲集团机械公司", "A's machinery works"), BodyKind.ENTERPRISE, "enterprise-a"),
    Body("enterprise-a-trade", Bilingual("甲集团贸易公司", "A's trading company"), BodyKind.ENTERPRISE, "enterprise-a"),
    Body(
        "enterprise-b",
        Bilingual("市属企业乙集团", "Municipal enterprise B"),
        BodyKind.ENTERPRISE,
        "state-assets-commission",
    ),
    Body(
        "enterprise-b-energy", Bilingual("乙集团热力公司", "B's heating company"), BodyKind.ENTERPRISE, "enterprise-b"
    ),
    Body("example-software", Bilingual("示例软件（沂源）有限公司", "Example Software (Yiyuan)"), BodyKind.OTHER),
)

INVESTOR = ("accountability/investor-body", "accountability/officer", "headcount/supervisor")
OWNER = "accountability/municipal-enterprise"
EMPLOYER = ("headcount/company", "headcount/first-tier-company")
DEPARTMENT = (
    "digital-economy/lead-department",
    "digital-economy/co-department",
    "digital-economy/big-data-bureau",
    "digital-economy/department",
    "digital-economy/handling-department",
    "repeals/drafting-department",
    "repeals/department",
    "repeals/responsible-department",
    "gazette/issuer",
    "smart-security/big-data",
)
PAYING = (
    "digital-economy/finance",
    "digital-economy/co-department",
    "coal/finance",
    "smart-security/finance",
    "vocational-education/finance",
)
ASKING = (
    "digital-economy/applicant",
    "digital-economy/enterprise",
    "digital-economy/recipient",
    "repeals/enterprise",
    "business-environment/enterprise",
)
EDITING = ("gazette/editor", "gazette/proofreader", "digital-economy/appeal-desk", "repeals/office")


def _who(name: str, person: str, zh: str, en: str, body: str = "", roles: tuple[str, ...] = ()) -> Login:
    return Login(name, f"示例·{person}", Bilingual(zh, en), body, roles)


def _keeper(name: str, person: str, zh: str, en: str, office: str) -> Login:
    return Login(name, f"示例·{person}", Bilingual(zh, en), office=office)


CO_SIGNS = ("digital-economy/co-department",)
SCIENCE = ("digital-economy/lead-department", *CO_SIGNS)
CAST = (
    _who("diaocha", "苏明", "监督追责处调查人员", "Investigator", "state-assets-commission", INVESTOR),
    _who("chuzhang", "林正", "监督追责处处长", "Head of division", "state-assets-commission", INVESTOR),
    _who("jiwei", "方严", "联络人员", "Liaison officer", "discipline-commission", ("accountability/discipline-commission",)),
    _who("zhifu", "陈安", "资金支付人员", "Payment officer", "finance-bureau", PAYING),
    _who("banshi", "周捷", "项目受理人员", "Case handler", "big-data-bureau", DEPARTMENT),
    _who("keji", "方晓", "科技项目受理人员", "Case handler for science projects", "science-bureau", SCIENCE),
    _who("gongxin", "秦越", "会签人员", "Officer who co-signs", "industry-bureau", CO_SIGNS),
    _who("cujin", "白引", "会签人员", "Officer who co-signs", "investment-promotion-bureau", CO_SIGNS),
    _who("pingshen", "梁衡", "评审专家", "Expert", "big-data-bureau", ("digital-economy/expert",)),
    _who("zhuanjia2", "马评", "评审专家", "Expert"),
    _who("zhuanjia3", "罗思", "评审专家", "Expert"),
    _who("shenjiju", "贺平", "审计人员", "Auditor", "audit-bureau", ("digital-economy/audit",)),
    _who("sifa", "沈直", "合法性审核人员", "Legal reviewer", "justice-bureau", ("digital-economy/justice-bureau", "repeals/justice")),
    _who("fagai", "丁远", "综合人员", "Planner", "development-reform-commission", (*CO_SIGNS, "repeals/development-reform", "coal/development-reform")),
    _who("bianji", "宋文", "公报编辑", "Editor of the gazette", "government-office", EDITING),
    _who("zhubian", "唐修", "公报主编", "Chief editor of the gazette", "government-office", ("gazette/chief-editor", "repeals/office")),
    _who("zhengfu", "罗章", "市政府会议秘书", "Secretary of the city government", "city-government", ("digital-economy/city-government", "repeals/government")),
    _who("quzhengfu", "高原", "区政府经办", "Officer of a district", "zhangdian", ("digital-economy/district-government", "coal/district-government")),
    _who("renshi", "何静", "人力资源部经办", "HR officer", "enterprise-a", (*EMPLOYER, OWNER)),
    _who("zihegui", "石信", "合规专员", "Compliance officer", "enterprise-a-works", ("accountability/subsidiary", "headcount/company")),
    _who("xiangguan", "赵岩", "原副总经理（被调查人）", "Former deputy manager (person concerned)", "enterprise-a-works", ("accountability/respondent",)),
    _who("qiye", "吴越", "企业经办人", "Clerk of an enterprise", "example-software", ASKING),
    _who("duzhe", "郑读", "读者（无职务）", "A reader without a post"),
    _keeper("xitong", "孙维", "系统管理员", "System administrator", "system"),
    _keeper("anquan", "钱审", "安全管理员", "Security administrator", "security"),
    _keeper("shenji", "冯查", "审计管理员", "Audit administrator", "audit"),
)  # fmt: skip
