"""Who takes part in a case."""

from gongbao.engine.procedures import Role
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.procedures.bodies import BODIES

LEAD_PROVIDER = Role(
    "lead-provider", Bilingual("移交或报告单位", "Body that hands over or reports a lead"), outside=True
)
DISCIPLINE_COMMISSION = Role(
    "discipline-commission",
    Bilingual("市纪委监委", "Municipal discipline and supervision commission"),
    body="discipline-commission",
)
RESPONDENT = Role("respondent", Bilingual("相关责任人（被处理人）", "Person concerned"), outside=True)
ROLES = (LEAD_PROVIDER, *BODIES, DISCIPLINE_COMMISSION, RESPONDENT)
