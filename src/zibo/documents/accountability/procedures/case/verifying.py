"""第六十一条、第六十六条: verification begins and may be extended."""

from gongbao.engine.procedures import SAME, Act, Clock, Kind, Move, Start
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.procedures.case.officers import ByOfficer
from zibo.documents.accountability.procedures.case.preliminary import Extension, extension_of
from zibo.documents.accountability.procedures.case.receiving import HANDLER
from zibo.documents.accountability.procedures.case.roles import RESPONDENT
from zibo.documents.accountability.procedures.case.states import State
from zibo.documents.accountability.rules.time_limits import VERIFICATION as VERIFICATION_PERIOD

VERIFICATION = Clock("verification", Bilingual("核查期限", "Verification"), Kind.DUTY, "第六十六条")

START_VERIFICATION = Act(
    "start-verification",
    Bilingual("启动核查", "Start verification"),
    by=HANDLER,
    from_=(State.CLASSIFIED,),
    to=State.UNDER_VERIFICATION,
    provision="第六十一条",
    data=ByOfficer,
    starts=(Start(VERIFICATION, within=VERIFICATION_PERIOD),),
    produces=(
        Bilingual("核查通知书", "Notice of verification"),
        Bilingual("暂停支付通知书", "Notice of suspended payment"),
    ),
    shown_to=(RESPONDENT,),
    urgent=True,
)
EXTEND_VERIFICATION = Act(
    "extend-verification",
    Bilingual("延长核查", "Extend verification"),
    by=HANDLER,
    from_=(State.UNDER_VERIFICATION,),
    to=SAME,
    provision="第六十六条",
    data=Extension,
    conditions=extension_of(VERIFICATION),
    moves=(Move(VERIFICATION, to=lambda step: step.data.new_due),),
)
