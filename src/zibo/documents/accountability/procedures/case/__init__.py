"""第七章: a case from the lead to its end, in the steps of 第五十六条."""

from gongbao.engine.procedures import Procedure
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.procedures.case.classifying import CLASSIFY, RECORD_CONSENT, REFER
from zibo.documents.accountability.procedures.case.collective import DECIDE_COLLECTIVE
from zibo.documents.accountability.procedures.case.deciding import CLOSE_NO_LIABILITY, DECIDE
from zibo.documents.accountability.procedures.case.ending import CLOSE, RECORD_REVIEW
from zibo.documents.accountability.procedures.case.finding import (
    COMPLETE_VERIFICATION,
    HAND_UP,
    HEAR_OPINIONS,
    REPORT,
)
from zibo.documents.accountability.procedures.case.measures import (
    NAME_PERSON,
    REQUEST_SUPPORT,
    TAKE_EVIDENCE,
    TAKE_PRECAUTION,
)
from zibo.documents.accountability.procedures.case.officers import (
    ASSIGN_OFFICER,
    RECUSE_OFFICER,
    officer_may_act,
    recused_officers,
)
from zibo.documents.accountability.procedures.case.preliminary import (
    CLOSE_UNFOUNDED,
    COMPLETE_PRELIMINARY,
    EXTEND_PRELIMINARY,
)
from zibo.documents.accountability.procedures.case.receiving import ACCEPT, REFUSE, REGISTER, Lead, bodies_below
from zibo.documents.accountability.procedures.case.roles import ROLES
from zibo.documents.accountability.procedures.case.serving import SERVE
from zibo.documents.accountability.procedures.case.states import FINAL, State
from zibo.documents.accountability.procedures.case.verifying import EXTEND_VERIFICATION, START_VERIFICATION

CASE = Procedure(
    name="case",
    title=Bilingual("违规经营投资责任追究案件", "Accountability case"),
    provisions=(
        "第七章",
        "第五条",
        "第四十六条",
        "第四十七条",
        "第四十八条",
        "第四十九条",
        "第五十四条",
    ),
    roles=ROLES,
    states=State,
    initial=State.DRAFT,
    final=FINAL,
    numbered="违规追责",
    subject=lambda case: case.the(Lead).enterprise,
    recused=recused_officers,
    closed_to=bodies_below,
    confidential=True,
    conditions=(officer_may_act,),
    acts=(
        REGISTER,
        REFUSE,
        ACCEPT,
        ASSIGN_OFFICER,
        RECUSE_OFFICER,
        EXTEND_PRELIMINARY,
        COMPLETE_PRELIMINARY,
        CLOSE_UNFOUNDED,
        CLASSIFY,
        RECORD_CONSENT,
        START_VERIFICATION,
        NAME_PERSON,
        EXTEND_VERIFICATION,
        TAKE_EVIDENCE,
        TAKE_PRECAUTION,
        REQUEST_SUPPORT,
        COMPLETE_VERIFICATION,
        HEAR_OPINIONS,
        REPORT,
        HAND_UP,
        DECIDE,
        DECIDE_COLLECTIVE,
        CLOSE_NO_LIABILITY,
        SERVE,
        REFER,
        RECORD_REVIEW,
        CLOSE,
    ),
)
