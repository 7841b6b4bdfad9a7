"""The states of an application, who acts in it, and its clocks."""

from gongbao.engine.procedures import Clock, Kind, Role, Sight
from gongbao.engine.values import Bilingual, Choice

APPLICANT = Role("applicant", Bilingual("申请单位", "Applicant"), outside=True)
LEAD = Role("lead-department", Bilingual("牵头受理部门", "Lead department"))
CO_DEPARTMENT = Role("co-department", Bilingual("其他责任单位", "Other responsible department"))
EXPERT = Role("expert", Bilingual("评审专家", "Expert"), outside=True)
FINANCE = Role("finance", Bilingual("市财政局", "Finance bureau"), sees=Sight.ALL, body="finance-bureau")
PUBLIC = Role("public", Bilingual("社会公众", "Anyone"), outside=True)

# The text sets no time limit: each of these runs as long as the department says in the act that starts it.
SUPPLEMENT = Clock("supplement", Bilingual("补正期限", "Time for a supplement"), Kind.WINDOW)
REVIEW = Clock("review", Bilingual("审核期限", "Time for the review"), Kind.DUTY)
NOTICE = Clock("notice", Bilingual("公示期", "Public notice"), Kind.WINDOW)


class State(Choice):
    """Where an application stands."""

    DRAFT = "draft", "拟申请", "Draft"
    SUBMITTED = "submitted", "已提交", "Submitted"
    TO_SUPPLEMENT = "to-supplement", "待补正", "To be supplemented"
    REFUSED_ACCEPTANCE = "refused-acceptance", "不予受理", "Not accepted"
    ACCEPTED = "accepted", "已受理", "Accepted"
    EXPERT_REVIEW = "expert-review", "专家评审中", "With the experts"
    EXPERTS_DONE = "experts-done", "专家评审结束", "Experts have given their opinions"
    PROPOSED = "proposed", "待会签", "Proposed"
    NOTICE = "notice", "公示中", "Public notice"
    OBJECTION = "objection", "异议待处理", "Objection pending"
    DECIDED = "decided", "已决定给予扶持", "Support decided"
    REFUSED = "refused", "已决定不予扶持", "Support refused"
    DISBURSED = "disbursed", "已拨付", "Paid"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"
