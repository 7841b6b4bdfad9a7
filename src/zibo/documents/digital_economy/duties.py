"""What the document, and 58号 with it, obliges somebody to do; the one target it sets."""

from gongbao.engine.duties import Duty, Target
from gongbao.engine.values import Bilingual
from zibo.documents.digital_economy.rules.demonstration import INDUSTRIES, PER_INDUSTRY
from zibo.documents.digital_economy.rules.departments import LEADS_THE_DOCUMENT, NAMED
from zibo.documents.digital_economy.rules.text import LAST_DAY

_BUSINESS_ENVIRONMENT = "淄政字〔2020〕58号 四、16"
_CONTINUING = Bilingual("持续", "Continuing")

publish_guide = Duty(
    name="publish-guide",
    provision=_BUSINESS_ENVIRONMENT,
    title=Bilingual(
        "公开惠企政策扶持标准、申请条件、申报材料清单、办理流程、承办部门、联系方式、起止时间",
        "Publish for each measure the standard, the conditions, the materials, the process, the department, the contact and the dates",
    ),
    who=("各措施责任单位（负责兑现的部门）",),
    words="公开惠企政策扶持标准、申请条件、申报材料清单、办理流程、承办部门、联系方式、起止时间等信息",
    recurs=Bilingual(
        "每项措施一次，变更时再次公开；58号印发（2020年6月26日）起与政策同步",
        "Once per measure and again on change, together with the policy, since 58号 was issued on 2020-06-26",
    ),
    measure=Bilingual(
        "每项措施受理首个申请之前，七项内容均已公开",
        "The seven items are published for every measure before its first application is accepted",
    ),
)

quarterly_digest = Duty(
    name="quarterly-digest",
    provision=_BUSINESS_ENVIRONMENT,
    title=Bilingual(
        "以区县为单位每季度梳理涉企政策并集中推送",
        "Go through the policies for enterprises district by district every quarter and send them out",
    ),
    who=("各区县政府", "高新区管委会", "经济开发区管委会", "文昌湖区管委会"),
    words="以区县为单位每季度梳理涉企政策,集中推送辖区企业",
    recurs=Bilingual("每季度", "Every quarter"),
    measure=Bilingual(
        "每区县每季度一份，载明可申请的措施",
        "One digest per district per quarter containing the measures open to application",
    ),
)

list_data_infrastructure = Duty(
    name="list-data-infrastructure",
    provision="一、1",
    title=Bilingual(
        "将绿色数据基础设施列入财政引导资金支持重点",
        "List green data infrastructure among what the city's guidance funds support first",
    ),
    who=NAMED[1],
    words="将其列入全市节能减排、技术改造、清洁生产、循环经济等财政引导资金支持的重点",
    recurs=_CONTINUING,
    measure=Bilingual(
        "节能减排、技术改造、清洁生产、循环经济四项资金各是否列入",
        "Listed yes or no in each of the four funds (energy saving, technical upgrading, cleaner production, circular economy)",
    ),
)

power_green_channel = Duty(
    name="power-green-channel",
    provision="一、2",
    title=Bilingual(
        "开辟数字技术企业电力接入绿色通道",
        "Open a green channel for connecting digital-technology enterprises to power",
    ),
    who=NAMED[2],
    words="开辟数字技术企业电力接入绿色通道,优先保障数字经济园区、企业和各类基础设施的电力接入",
    recurs=_CONTINUING,
    measure=Bilingual("通道是否开通；从申请到接入的天数", "Channel open yes or no; days from request to connection"),
)

training_support = Duty(
    name="training-support",
    provision="四、14",
    title=Bilingual(
        "支持购买服务邀请专家开展培训、支持申报公派留学",
        "Support training by invited experts and applications for publicly funded study abroad",
    ),
    who=NAMED[14],
    words="支持各级政府和单位通过购买服务方式邀请国内外知名专业机构、专家、学者来我市开展数字经济相关培训。支持数字经济领域专业技术人员、经营管理人才申报非教育系统政府公派留学项目到国外访学研修",
    recurs=_CONTINUING,
    measure=Bilingual("每年举办的培训和支持的申报数", "Trainings held and applications supported per year"),
)

conversion_fund = Duty(
    name="conversion-fund",
    provision="五、17",
    title=Bilingual("设立市级科技成果转化专项资金", "Set up a city fund for converting research results"),
    who=NAMED[17],
    words="设立市级科技成果转化专项资金",
    recurs=Bilingual("一次", "Once"),
    measure=Bilingual("资金是否设立", "Fund established yes or no"),
)

interpretation = Duty(
    name="interpretation",
    provision="六、20",
    title=Bilingual("负责本政策的解释工作", "Interpret the document"),
    who=("市政府办公室", LEADS_THE_DOCUMENT),
    words="市政府办公室会同市大数据局负责本政策的解释工作",
    recurs=_CONTINUING,
    measure=Bilingual("公布的解释，载明编号和日期", "Interpretations published with number and date"),
)

lead_implementation = Duty(
    name="lead-implementation",
    provision="六、20",
    title=Bilingual("牵头抓好落实", "Lead the carrying out"),
    who=(LEADS_THE_DOCUMENT,),
    words="市大数据局牵头抓好落实",
    recurs=_CONTINUING,
    measure=Bilingual("每年报告已开放的措施、案件和金额", "Yearly report of measures opened, cases and sums"),
)

expiry_review = Duty(
    name="expiry-review",
    provision="六、21",
    title=Bilingual("有效期届满前评估", "Review before the document expires"),
    who=(LEADS_THE_DOCUMENT,),
    words=None,
    recurs=Bilingual("一次", "Once"),
    measure=Bilingual(
        "原文之外：届满前决定到期失效、延续或替代",
        "Beyond the text: decide before expiry whether to let lapse, renew or replace",
    ),
    due=LAST_DAY,
)

demonstration_enterprises = Target(
    name="demonstration-enterprises",
    provision="二、3",
    title=Bilingual("产业数字化典型示范企业", "Demonstration enterprises of industrial digitalisation"),
    who=NAMED[3],
    words="每个产业重点打造2—3家产业数字化典型示范企业",
    unit=Bilingual("家", "enterprises"),
    low=INDUSTRIES * PER_INDUSTRY.low,
    high=INDUSTRIES * PER_INDUSTRY.high,
)
