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

SUPERVISOR = ("accountability/investor-body", "headcount/supervisor")
CAST = (
    Login(
        "diaocha", "示例·苏明", Bilingual("监督追责处调查人员", "Investigator"), "state-assets-commission", SUPERVISOR
    ),
    Login(
        "chuzhang", "示例·林正", Bilingual("监督追责处处长", "Head of division"), "state-assets-commission", SUPERVISOR
    ),
    Login(
        "zhifu",
        "示例·陈安",
        Bilingual("资金支付人员", "Payment officer"),
        "finance-bureau",
        ("digital-economy/finance", "coal/finance", "smart-security/finance", "vocational-education/finance"),
    ),
    Login(
        "banshi",
        "示例·周捷",
        Bilingual("项目受理人员", "Case handler"),
        "big-data-bureau",
        ("digital-economy/lead-department", "digital-economy/big-data-bureau", "smart-security/big-data"),
    ),
    Login(
        "renshi",
        "示例·何静",
        Bilingual("人力资源部经办", "HR officer"),
        "enterprise-a",
        ("headcount/company", "headcount/first-tier-company", "accountability/municipal-enterprise"),
    ),
    Login(
        "qiye",
        "示例·吴越",
        Bilingual("企业经办人", "Clerk of an enterprise"),
        "example-software",
        ("digital-economy/applicant", "digital-economy/enterprise", "business-environment/enterprise"),
    ),
    Login(
        "xiangguan",
        "示例·赵岩",
        Bilingual("原副总经理（被调查人）", "Former deputy manager (person concerned)"),
        "enterprise-a-works",
        ("accountability/respondent",),
    ),
    Login("duzhe", "示例·郑读", Bilingual("读者（无职务）", "A reader without a post")),
    Login("xitong", "示例·孙维", Bilingual("系统管理员", "System administrator"), office="system"),
    Login("anquan", "示例·钱审", Bilingual("安全管理员", "Security administrator"), office="security"),
    Login("shenji", "示例·冯查", Bilingual("审计管理员", "Audit administrator"), office="audit"),
)
