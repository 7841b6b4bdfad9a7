"""How relative references are written. Every pattern is a sequence of bounded runs: no input makes it slow."""

import re

HAN = "㐀-鿿"
NUMBER = "[0-9零一二三四五六七八九十百千]{1,7}"
INSTRUMENTS = (
    "实施办法|暂行办法|管理办法|实施意见|实施方案|实施细则|办法|意见|方案|政策|通知|规定|条例|细则|决定|规则|规程|措施|批复|公告|通告|章程|制度|准则"
    "|规范|规划|计划|指南|法(?![院官人规律])"
)
_NO_OTHER_WORD = "(?<![基成资样根版文原书课剧副日])"  # 基本办法, 成本计划, 资本规划 are words of their own
_BELOW = rf"(?:第{NUMBER}款)?(?:第?[（(]{NUMBER}[）)]项?|第{NUMBER}项)?(?:第{NUMBER}目)?"
_CITED = rf"第{NUMBER}[编章节条](?:之{NUMBER})?{_BELOW}"
_CITED_LIST = rf"{_CITED}(?:(?:、|和|及|以及|至){_CITED})*"

OWN_NAME = re.compile(rf"{_NO_OTHER_WORD}本(?:{INSTRUMENTS})(?P<cited>{_CITED_LIST})?")
ENCLOSING = re.compile(
    rf"{_NO_OTHER_WORD}本(?P<unit>章(?!程)|节(?!约)|条(?![例件款])|款(?!项)|项(?!目))(?P<cited>(?:第{NUMBER}条)?{_BELOW})"
)
PARAGRAPH_BEFORE = re.compile(
    rf"前(?P<many>[一两二三四五])?款(?!项)(?:所称的?(?P<word>“[^”]{{1,40}}”|(?!“)[{HAN}、]{{1,40}}?(?=是指|包括|[，,：:。；;]|$)))?"
)
UNIT_BEFORE = re.compile("(?<![之目以当日月年提])前(?P<unit>[条项])(?![例件款目])")
ITEMS_ABOVE = re.compile(rf"上述(?P<numbers>(?:第?[（(]{NUMBER}[）)]项?[、,，和及至]?){{1,40}})[{HAN}]{{0,20}}")
THING_ABOVE = re.compile(rf"上述(?P<noun>[{HAN}]{{1,20}})")
THINGS_BELOW = re.compile(
    rf"(?<![0-9%％元级及岁人个件年月日天次倍米吨度])(?:下列|以下)(?!简称|统称|统一|每项|各项工作)[{HAN}]{{1,40}}"
)
ARTICLES_FROM_TO = re.compile(rf"第{NUMBER}条(?:之{NUMBER})?至第?{NUMBER}条(?:之{NUMBER})?")
THAT_THING = re.compile(rf"(?<!应)该(?P<noun>[{HAN}]{{1,20}})")
ANNEXES = re.compile(rf"(?:本文)?附件(?![：:说])(?P<number>{NUMBER})?")
BUILT_LIKE = re.compile(r"参照(?P<heading>[^，,。；;：:、\s]{1,40}?)建设")
WORK_BELOW = re.compile("以下(?:每项|各项)工作")
CITED_LIST = re.compile(_CITED_LIST)
CITED_ALONE = re.compile(rf"(?<![》号）)]){_CITED_LIST}")

_CLAUSE_SIGN = r"，,。；;：:（）()“”\s"
DESCRIPTION = re.compile(rf"[^{_CLAUSE_SIGN}]{{0,60}}(?:条款|有关规定|相关规定)")
