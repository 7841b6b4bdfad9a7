"""The bodies of the city that its documents name. Enterprises, schools and other bodies are records: they come and go without a change of this file."""

from gongbao.engine.jurisdiction import Body, BodyKind
from gongbao.engine.values import Bilingual

GOVERNMENT = "city-government"
PARTY_COMMITTEE = "party-committee"


def _department(slug: str, zh: str, en: str) -> Body:
    return Body(slug, Bilingual(zh, en), part_of=GOVERNMENT)


def _party_organ(slug: str, zh: str, en: str) -> Body:
    return Body(slug, Bilingual(zh, en), BodyKind.PARTY, part_of=PARTY_COMMITTEE)


def _district(slug: str, zh: str, en: str) -> Body:
    return Body(slug, Bilingual(zh, en), part_of=GOVERNMENT)


BODIES = (
    Body(PARTY_COMMITTEE, Bilingual("市委", "Municipal Party committee"), BodyKind.PARTY),
    Body(GOVERNMENT, Bilingual("市政府", "City government")),
    _party_organ("party-committee-office", "市委办公室", "Office of the municipal Party committee"),
    _party_organ("party-inspection-office", "市委督查室", "Inspection office of the municipal Party committee"),
    _party_organ("education-work-committee", "市委教育工委", "Education work committee"),
    _party_organ("discipline-commission", "市纪委监委", "Municipal discipline and supervision commission"),
    _department("government-office", "市政府办公室", "Office of the city government"),
    _department("state-assets-commission", "市国资委", "State-owned assets commission"),
    _department("development-reform-commission", "市发展改革委", "Development and reform commission"),
    _department("industry-bureau", "市工业和信息化局", "Industry and information technology bureau"),
    _department("big-data-bureau", "市大数据局", "Big-data bureau"),
    _department("science-bureau", "市科技局", "Science and technology bureau"),
    _department("education-bureau", "市教育局", "Education bureau"),
    _department("education-supervision-office", "市政府教育督导室", "Education supervision office"),
    _department("public-security-bureau", "市公安局", "Public security bureau"),
    _department("justice-bureau", "市司法局", "Justice bureau"),
    _department("finance-bureau", "市财政局", "Finance bureau"),
    _department("human-resources-bureau", "市人力资源社会保障局", "Human resources and social security bureau"),
    _department("natural-resources-bureau", "市自然资源局", "Natural resources bureau"),
    _department("environment-bureau", "市生态环境局", "Ecology and environment bureau"),
    _department("housing-bureau", "市住房城乡建设局", "Housing and urban–rural development bureau"),
    _department("city-management-bureau", "市城市管理局", "City management bureau"),
    _department("transport-bureau", "市交通运输局", "Transport bureau"),
    _department("water-bureau", "市水利局", "Water bureau"),
    _department("commerce-bureau", "市商务局", "Commerce bureau"),
    _department("culture-bureau", "市文化和旅游局", "Culture and tourism bureau"),
    _department("emergency-bureau", "市应急局", "Emergency management bureau"),
    _department("audit-bureau", "市审计局", "Audit bureau"),
    _department("market-bureau", "市市场监管局", "Market supervision bureau"),
    _department("statistics-bureau", "市统计局", "Statistics bureau"),
    _department("health-insurance-bureau", "市医保局", "Medical insurance bureau"),
    _department("local-finance-bureau", "市地方金融监管局", "Local financial supervision bureau"),
    _department("approval-bureau", "市行政审批服务局", "Administrative approval service bureau"),
    _department("investment-promotion-bureau", "市投资促进局", "Investment promotion bureau"),
    _department("civil-defence-office", "市人防办", "Civil air defence office"),
    _department("port-office", "市口岸办", "Port office"),
    Body("tax-bureau", Bilingual("市税务局", "Tax bureau")),
    Body("intermediate-court", Bilingual("市法院", "Municipal court")),
    _district("zhangdian", "张店区政府", "Zhangdian district government"),
    _district("zichuan", "淄川区政府", "Zichuan district government"),
    _district("boshan", "博山区政府", "Boshan district government"),
    _district("zhoucun", "周村区政府", "Zhoucun district government"),
    _district("linzi", "临淄区政府", "Linzi district government"),
    _district("huantai", "桓台县政府", "Huantai county government"),
    _district("gaoqing", "高青县政府", "Gaoqing county government"),
    _district("yiyuan", "沂源县政府", "Yiyuan county government"),
    _district("gaoxin", "高新区管委会", "High-tech zone management committee"),
    _district("jingkai", "经济开发区管委会", "Economic development zone management committee"),
    _district("wenchanghu", "文昌湖区管委会", "Wenchang Lake management committee"),
)
