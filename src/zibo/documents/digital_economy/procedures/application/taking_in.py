"""From the application to the end of the experts' review."""

from gongbao.engine.procedures import SAME, Act, Start
from gongbao.engine.values import Bilingual
from gongbao.engine.values.period import Workdays
from zibo.documents.digital_economy.procedures.application import conditions as must
from zibo.documents.digital_economy.procedures.application import data, matter
from zibo.documents.digital_economy.procedures.application.parts import (
    APPLICANT,
    EXPERT,
    LEAD,
    REVIEW,
    SUPPLEMENT,
    State,
)

START_REVIEW = Start(REVIEW, within=lambda step: Workdays(step.data.review_workdays))

TAKING_IN = (
    Act(
        "submit",
        Bilingual("提交申请", "Submit"),
        by=(APPLICANT,),
        from_=(State.DRAFT,),
        to=State.SUBMITTED,
        provision="六、21",
        data=data.Submission,
        conditions=(must.facts_suit_the_rule, must.materials_are_declared_true),
        claims=matter.the_matter,
        parties=matter.departments,
        produces=(Bilingual("申请回执", "Receipt of the application"),),
    ),
    Act(
        "request-supplement",
        Bilingual("一次性告知补正", "Ask for a supplement"),
        by=(LEAD,),
        from_=(State.SUBMITTED,),
        to=State.TO_SUPPLEMENT,
        data=data.SupplementRequest,
        conditions=(must.is_the_first_request, must.supplement_lies_ahead),
        starts=(Start(SUPPLEMENT, until=lambda step: step.data.supplement_by),),
        produces=(Bilingual("补正通知书", "Notice of what is missing"),),
        shown_to=(APPLICANT,),
        urgent=True,
    ),
    Act(
        "resubmit",
        Bilingual("补正", "Supplement"),
        by=(APPLICANT,),
        from_=(State.TO_SUPPLEMENT,),
        to=State.SUBMITTED,
        data=data.Supplement,
        conditions=(must.supplement_is_in_time,),
        stops=(SUPPLEMENT,),
    ),
    Act(
        "accept",
        Bilingual("受理", "Accept"),
        by=(LEAD,),
        from_=(State.SUBMITTED,),
        to=State.ACCEPTED,
        data=data.Acceptance,
        starts=(START_REVIEW,),
        produces=(Bilingual("受理通知书", "Notice of acceptance"),),
        shown_to=(APPLICANT,),
    ),
    Act(
        "refuse-acceptance",
        Bilingual("不予受理", "Refuse acceptance"),
        by=(LEAD,),
        from_=(State.SUBMITTED, State.TO_SUPPLEMENT),
        to=State.REFUSED_ACCEPTANCE,
        data=data.NonAcceptance,
        conditions=(must.supplement_was_not_used,),
        stops=(SUPPLEMENT,),
        produces=(Bilingual("不予受理通知书", "Notice of non-acceptance"),),
        shown_to=(APPLICANT,),
        urgent=True,
    ),
    Act(
        "appoint-experts",
        Bilingual("组织专家评审", "Appoint experts"),
        by=(LEAD,),
        from_=(State.ACCEPTED,),
        to=State.EXPERT_REVIEW,
        data=data.Panel,
        conditions=(must.experts_differ, must.experts_have_no_interest),
        parties=matter.experts,
        shown_to=(EXPERT,),
    ),
    Act(
        "replace-expert",
        Bilingual("更换评审专家", "Replace an expert"),
        by=(LEAD,),
        from_=(State.EXPERT_REVIEW,),
        to=SAME,
        data=data.Replacement,
        conditions=(must.replacement_is_new, must.replacement_has_no_interest, must.expert_is_still_to_speak),
        parties=matter.new_expert,
        shown_to=(EXPERT,),
    ),
    Act(
        "give-opinion",
        Bilingual("出具专家意见", "Give an opinion"),
        by=(EXPERT,),
        from_=(State.EXPERT_REVIEW,),
        to=State.EXPERT_REVIEW,
        data=data.Opinion,
        conditions=(must.expert_is_still_to_speak,),
    ),
    Act(
        "close-expert-review",
        Bilingual("评审结束", "Close the experts' review"),
        by=(LEAD,),
        from_=(State.EXPERT_REVIEW,),
        to=State.EXPERTS_DONE,
        conditions=(must.every_expert_has_spoken,),
    ),
)
