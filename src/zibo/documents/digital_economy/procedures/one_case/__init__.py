"""六、18: one case discussed on its own, from the request to the agreement."""

from gongbao.engine.procedures import Act, Party, Procedure, Role, Sight, Step
from gongbao.engine.values import Bilingual
from zibo.documents.digital_economy.procedures.one_case import conditions as must
from zibo.documents.digital_economy.procedures.one_case import data
from zibo.documents.digital_economy.procedures.one_case.data import State

APPLICANT = Role("applicant", Bilingual("申请单位", "Applicant"), outside=True)
DISTRICT = Role("district-government", Bilingual("区县政府（管委会）", "District government"))
BIG_DATA = Role("big-data-bureau", Bilingual("市大数据局", "Big-data bureau"), sees=Sight.ALL, body="big-data-bureau")
DEPARTMENT = Role("department", Bilingual("被征求意见部门", "Consulted department"))
JUSTICE = Role("justice-bureau", Bilingual("市司法局", "Justice bureau"), sees=Sight.ALL, body="justice-bureau")
GOVERNMENT = Role("city-government", Bilingual("市政府", "City government"), sees=Sight.ALL, body="city-government")


def _departments(step: Step[data.Policy]) -> tuple[Party, ...]:
    return tuple(Party(DEPARTMENT, department) for department in step.data.departments)


ONE_CASE = Procedure(
    name="one-case",
    title=Bilingual("“一事一议”", "One case discussed on its own"),
    provisions=("六、18", "六、19"),
    bounded=frozenset({"submit"}),
    roles=(APPLICANT, DISTRICT, BIG_DATA, DEPARTMENT, JUSTICE, GOVERNMENT),
    states=State,
    initial=State.DRAFT,
    final=(State.IN_EFFECT, State.REJECTED, State.WITHDRAWN),
    numbered="一事一议",
    subject=lambda case: case.the(data.Request).request,
    acts=(
        Act(
            "submit",
            Bilingual("提出", "Submit"),
            by=(APPLICANT, DISTRICT),
            from_=(State.DRAFT,),
            to=State.SUBMITTED,
            provision="六、21",
            data=data.Request,
        ),
        Act(
            "screen-in",
            Bilingual("纳入一事一议", "Screen in"),
            by=(BIG_DATA,),
            from_=(State.SUBMITTED,),
            to=State.SCREENED,
            provision="六、18",
            data=data.Screening,
            conditions=(must.measure_18_applies,),
            shown_to=(APPLICANT, DISTRICT),
        ),
        Act(
            "screen-out",
            Bilingual("不纳入", "Screen out"),
            by=(BIG_DATA,),
            from_=(State.SUBMITTED,),
            to=State.REJECTED,
            data=data.ScreeningOut,
            shown_to=(APPLICANT, DISTRICT),
            urgent=True,
            beyond_text=True,
        ),
        Act(
            "draft-policy",
            Bilingual("拟定扶持政策", "Draft the policy"),
            by=(BIG_DATA,),
            from_=(State.SCREENED,),
            to=State.DRAFTED,
            provision="六、18",
            data=data.Policy,
            parties=_departments,
            shown_to=(DEPARTMENT,),
        ),
        Act(
            "answer-consultation",
            Bilingual("反馈意见", "Answer the consultation"),
            by=(DEPARTMENT,),
            from_=(State.DRAFTED,),
            to=State.DRAFTED,
            data=data.Answer,
            conditions=(must.department_is_to_answer,),
            beyond_text=True,
        ),
        Act(
            "pass-legality",
            Bilingual("合法性与公平竞争审查通过", "Pass the review of legality and fair competition"),
            by=(JUSTICE,),
            from_=(State.DRAFTED,),
            to=State.LEGALITY_PASSED,
            data=data.Review,
            conditions=(must.every_department_has_answered, must.both_reviews_are_passed),
            beyond_text=True,
        ),
        Act(
            "return-legality",
            Bilingual("审查退回", "Send back from the review"),
            by=(JUSTICE,),
            from_=(State.DRAFTED,),
            to=State.SCREENED,
            data=data.ReviewReturned,
            urgent=True,
            beyond_text=True,
        ),
        Act(
            "approve",
            Bilingual("批准", "Approve"),
            by=(GOVERNMENT,),
            from_=(State.LEGALITY_PASSED,),
            to=State.APPROVED,
            data=data.Approval,
            conditions=(must.sum_is_not_above_the_draft,),
            shown_to=(APPLICANT, DISTRICT),
            beyond_text=True,
        ),
        Act(
            "reject",
            Bilingual("不予批准", "Reject"),
            by=(GOVERNMENT,),
            from_=(State.LEGALITY_PASSED,),
            to=State.REJECTED,
            data=data.Rejection,
            shown_to=(APPLICANT, DISTRICT),
            urgent=True,
            beyond_text=True,
        ),
        Act(
            "sign",
            Bilingual("签订协议", "Sign the agreement"),
            by=(BIG_DATA,),
            from_=(State.APPROVED,),
            to=State.IN_EFFECT,
            provision="六、19",
            data=data.Agreement,
            conditions=(must.nothing_is_enjoyed_twice, must.agreement_lasts, must.agreement_is_signed),
            produces=(Bilingual("扶持协议", "Agreement"),),
            shown_to=(APPLICANT, DISTRICT),
        ),
        Act(
            "withdraw",
            Bilingual("撤回", "Withdraw"),
            by=(APPLICANT, DISTRICT),
            from_=(State.SUBMITTED, State.SCREENED, State.DRAFTED, State.LEGALITY_PASSED, State.APPROVED),
            to=State.WITHDRAWN,
            beyond_text=True,
        ),
    ),
)
