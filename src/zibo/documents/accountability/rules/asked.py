"""What several rules ask in the same words."""

from datetime import date
from typing import Annotated

from gongbao.engine.rules import AsRatio, AtLeast, Between
from gongbao.engine.values import NOTHING, Bilingual, Rate, Yuan
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility, Treatment

Amount = Annotated[Yuan, AtLeast(NOTHING)]
Share = Annotated[Rate, AsRatio()]

OfGrade = Annotated[BracketGrade, Bilingual("处理档次", "Bracket grade")]
OfResponsibility = Annotated[BracketResponsibility, Bilingual("责任类型", "Responsibility")]
Adjusted = Annotated[Treatment, Bilingual("从重、加重、从轻、减轻", "Adjustment")]
ApprovedUnder43 = Annotated[bool, Bilingual("已按第四十三条批准", "Approved under Article 43")]
PerformanceRate = Annotated[Share, Bilingual("绩效年薪扣减比例", "Rate on the performance pay")]
TermRate = Annotated[Share, Bilingual("任期激励扣减比例", "Rate on the term incentives")]
DecisionDate = Annotated[date, Bilingual("处理决定作出日期", "Date of the decision")]
DecidedByLevel = Annotated[
    int,
    Between(0, 20),
    Bilingual(
        "作出处理决定单位层级（0为履行出资人职责的机构，1为市属国有企业）",
        "Level of the deciding body (0 investor body, 1 municipal enterprise, 2 second-tier subsidiary …)",
    ),
]
