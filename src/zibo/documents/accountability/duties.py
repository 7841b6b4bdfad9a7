"""What the document obliges somebody to do besides handling a case; it sets no target in figures."""

from gongbao.engine.duties import Duty
from gongbao.engine.values import Bilingual

_INVESTOR_BODY = "履行出资人职责的机构"
_ENTERPRISES = "市属国有企业"
_BOTH = (_INVESTOR_BODY, _ENTERPRISES)
_STANDING = Bilingual("持续", "Continuing")
_PER_CASE = Bilingual("每案", "Per case")

enterprise_rules = Duty(
    name="enterprise-rules",
    provision="第七十七条",
    also=("第四十九条第（一）项",),
    title=Bilingual(
        "制定本企业责任追究制度并备案",
        "The enterprise makes its own accountability rules and files them with the investor body",
    ),
    who=(_ENTERPRISES,),
    words="研究制定责任追究相关制度规定,并报履行出资人职责的机构备案",
    recurs=Bilingual("一次，变更时再次；未规定期限", "Once and on change; no day is set"),
    measure=Bilingual("制度是否备案及日期", "Rules filed, yes or no, with the date"),
)

responsible_unit = Duty(
    name="responsible-unit",
    provision="第五十条",
    title=Bilingual(
        "明确责任追究职能部门或机构",
        "Name the unit in charge and its cooperation with the discipline body",
    ),
    who=(_ENTERPRISES,),
    words="应当明确相应的职能部门或机构,负责组织开展责任追究工作,并做好与企业纪检监察机构的协同配合",
    recurs=Bilingual("持续；未规定期限", "Continuing; no day is set"),
    measure=Bilingual("部门是否明确并保持更新", "The unit is named and kept current"),
)

lead_report = Duty(
    name="lead-report",
    provision="第五十一条",
    title=Bilingual("较大和重大问题线索及时书面报告", "Prompt written report of larger and major leads"),
    who=(_ENTERPRISES,),
    words="对较大和重大违规经营投资的问题和线索,及时向履行出资人职责的机构书面报告",
    recurs=Bilingual("每件线索，及时", "Per lead, promptly"),
    measure=Bilingual(
        "发现线索后是否报告；显示已过天数，条文未定天数",
        "Report sent after the lead is found; elapsed days are shown, the text sets no number",
    ),
)

periodic_report = Duty(
    name="periodic-report",
    provision="第五十一条",
    title=Bilingual("定期报送责任追究工作开展情况", "Periodic report on accountability work"),
    who=(_ENTERPRISES,),
    words="按照有关工作要求定期报送责任追究工作开展情况",
    recurs=Bilingual("按履行出资人职责的机构确定的周期", "At the interval that the investor body sets"),
    measure=Bilingual("每个周期是否报送", "Reports sent for each period the investor body sets"),
)

pay_suspension_duty = Duty(
    name="pay-suspension-duty",
    provision="第六十四条",
    title=Bilingual("核查期间暂停支付或兑现", "Suspend unpaid pay during verification"),
    who=(_ENTERPRISES,),
    words="在核查期间,对相关责任人未支付或兑现的绩效年薪(效益工资)、任期激励收入、中长期激励收益等均应暂停支付或兑现",
    recurs=Bilingual("每案，自核查启动起至核查结束", "Per case, from the start of verification to its end"),
    measure=Bilingual("每人暂停支付的金额", "Amounts suspended per person"),
)

preliminary_verification = Duty(
    name="preliminary-verification",
    provision="第五十九条",
    title=Bilingual("初步核实30个工作日", "Preliminary verification within 30 working days"),
    who=(_INVESTOR_BODY,),
    words="初步核实的工作一般应于 30 个工作日内完成,根据工作需要可以适当延长",
    recurs=Bilingual("每案，受理后30个工作日（一般）", "Per case, 30 working days from acceptance as a rule"),
    measure=Bilingual("所用工作日", "Days used"),
)

verification = Duty(
    name="verification",
    provision="第六十六条",
    title=Bilingual("核查6个月", "Verification within six months"),
    who=(_INVESTOR_BODY,),
    words="核查工作一般应于6个月内完成,根据工作需要可以适当延长",
    recurs=Bilingual("每案，启动核查后6个月（一般）", "Per case, six months from the start of verification as a rule"),
    measure=Bilingual("所用天数", "Days used"),
)

review = Duty(
    name="review",
    provision="第七十一条",
    title=Bilingual("申诉复核30个工作日", "Review of an appeal within 30 working days"),
    who=("作出决定的单位", "上一级企业"),
    words="应当自受理申诉之日起30个工作日内复核",
    recurs=Bilingual("每件申诉，受理后30个工作日", "Per appeal, 30 working days from its acceptance"),
    measure=Bilingual("所用工作日", "Days used"),
)

rectification_report = Duty(
    name="rectification-report",
    provision="第七十三条",
    title=Bilingual("报送整改报告及相关资料", "Send the rectification report with its material"),
    who=(_ENTERPRISES,),
    words="应在收到处理决定之日起60个工作日内,向履行出资人职责的机构报送整改报告及相关资料",
    recurs=Bilingual("每份处理决定，收到之日起60个工作日内", "Per decision, within 60 working days of its receipt"),
    measure=Bilingual("收到报告之日", "Day on which the report was received"),
)

publication = Duty(
    name="publication",
    provision="第七十四条",
    title=Bilingual("逐步向社会公开核查处理和整改情况", "Step by step publish results and rectification"),
    who=_BOTH,
    words="应当按照国家、省、市有关信息公开规定,逐步向社会公开违规经营投资核查处理情况和有关整改情况等",
    recurs=Bilingual("每案，按信息公开规定", "Per case, by the rules on disclosure"),
    measure=Bilingual("是否公开及日期", "Published, yes or no, with the date"),
)

data = Duty(
    name="data",
    provision="第七十五条",
    title=Bilingual("运用信息化手段，报送、归集、共享数据", "Use information technology; send, collect and share data"),
    who=_BOTH,
    words="应当积极运用信息化手段开展责任追究工作,推进相关数据的报送、归集、共享和综合利用",
    recurs=_STANDING,
    measure=Bilingual("通过系统报送的企业数", "Enterprises reporting through the system"),
)

engagement = Duty(
    name="engagement",
    provision="第七十六条",
    also=("第六十三条第（四）项",),
    title=Bilingual(
        "公开选聘专业机构并签订委托业务合同",
        "Select professional bodies in public and sign a contract with them",
    ),
    who=(_INVESTOR_BODY,),
    words="按照有关规定公开选聘相关专业机构并签订委托业务合同",
    recurs=Bilingual("每次委托", "Per engagement"),
    measure=Bilingual("公开选聘记录和合同是否在卷", "Record of the public selection and the contract are on file"),
)

referral_duty = Duty(
    name="referral-duty",
    provision="第五条",
    also=("第六十条",),
    title=Bilingual(
        "移送违纪、职务违法、涉嫌犯罪线索",
        "Refer leads of breaches of discipline, offences in office and suspected crime",
    ),
    who=_BOTH,
    words="应当按规定程序移送相应的纪检监察机构查处;涉嫌犯罪的,应当按规定程序移送监察机关或司法机关查处",
    recurs=Bilingual("每件，发现时", "Per lead, when it is found"),
    measure=Bilingual("移送函和回执", "Letter of referral and receipt"),
)

supervise_transfer = Duty(
    name="supervise-transfer",
    provision="第六十条第（二）项",
    also=("第四十七条",),
    title=Bilingual("督促移交企业的责任追究", "See to it that cases handed to an enterprise are pursued"),
    who=(_INVESTOR_BODY,),
    words="移交和督促相关市属国有企业进行责任追究",
    recurs=_PER_CASE,
    measure=Bilingual("企业案件所处状态", "State of the enterprise's case"),
)

guidance = Duty(
    name="guidance",
    provision="第四十八条第（六）项",
    also=("第四十九条第（三）项",),
    title=Bilingual("指导、监督和检查责任追究工作", "Guide, supervise and inspect accountability work"),
    who=_BOTH,
    words="指导、监督和检查市属国有企业责任追究相关工作",
    recurs=_STANDING,
    measure=Bilingual("检查是否有记录", "Inspections recorded"),
)

investor_body_rules = Duty(
    name="investor-body-rules",
    provision="第四十八条第（一）项",
    title=Bilingual(
        "研究制定市属国有企业责任追究有关制度",
        "Work out the rules on accountability in municipal state-owned enterprises",
    ),
    who=(_INVESTOR_BODY,),
    words="研究制定市属国有企业责任追究有关制度",
    recurs=Bilingual("持续；未规定期限", "Continuing; no day is set"),
    measure=Bilingual("已印发的制度", "Rules issued"),
)

typical_cases = Duty(
    name="typical-cases",
    provision="第四条第（四）项",
    title=Bilingual("典型案例总结和通报", "Sum up and circulate typical cases"),
    who=(_INVESTOR_BODY,),
    words="加大典型案例总结和通报力度,加强警示教育",
    recurs=Bilingual("持续；未规定期限", "Continuing; no day is set"),
    measure=Bilingual("已印发的通报", "Circulars issued"),
)
