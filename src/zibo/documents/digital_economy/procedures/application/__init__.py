"""How a support is applied for, reviewed, made known, decided and paid (申请 → 受理 → 审核 → 公示 → 决定 → 拨付)."""

from gongbao.engine.procedures import Procedure
from gongbao.engine.values import Bilingual
from zibo.documents.digital_economy.procedures.application import matter
from zibo.documents.digital_economy.procedures.application.deciding import DECIDING
from zibo.documents.digital_economy.procedures.application.parts import (
    APPLICANT,
    CO_DEPARTMENT,
    EXPERT,
    FINANCE,
    LEAD,
    PUBLIC,
    State,
)
from zibo.documents.digital_economy.procedures.application.taking_in import TAKING_IN

# What the text says is who is responsible, what is paid and until when; the steps are those of every such fund.
APPLICATION = Procedure(
    name="application",
    title=Bilingual("数字经济扶持资金申请", "Application for a digital-economy support"),
    provisions=("一、1", "六、19", "六、20"),
    beyond_text=True,
    bounded=frozenset({"submit"}),
    roles=(APPLICANT, LEAD, CO_DEPARTMENT, EXPERT, FINANCE, PUBLIC),
    states=State,
    initial=State.DRAFT,
    final=(State.REFUSED_ACCEPTANCE, State.REFUSED, State.DISBURSED, State.WITHDRAWN),
    also_over=matter.is_rent_relief_decided,
    released_in=(State.REFUSED_ACCEPTANCE, State.REFUSED, State.WITHDRAWN),
    numbered="扶持申请",
    subject=matter.in_a_few_words,
    acts=(*TAKING_IN, *DECIDING),
)
