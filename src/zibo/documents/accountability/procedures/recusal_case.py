"""第五十四条: an officer declares an interest, is challenged, or is told to go; another takes his place."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.procedures import Act, Branch, Case, Procedure, Refusal, Role, RoleByCase, Step, requires
from gongbao.engine.rules import Between, Items, Refused
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.bodies import BODIES, acts_at, role_of
from zibo.documents.accountability.rules.handling import recusal

OFFICER = Role("officer", Bilingual("经办人员", "Handling officer"), outside=True)
RESPONDENT = Role("respondent", Bilingual("相关责任人", "Person concerned"), outside=True)

Officer = Annotated[str, Bilingual("经办人员", "Handling officer")]
Level = Annotated[
    int,
    Between(0, 20),
    Bilingual("办理单位层级（0为履行出资人职责的机构）", "Level of the handling body (0 is the investor body)"),
]
Reasons = Annotated[str, Bilingual("理由", "Reasons")]


class State(Choice):
    """Where a recusal stands."""

    DRAFT = "draft", "拟提出", "Draft"
    RAISED = "raised", "已提出", "Raised"
    RECUSED = "recused", "已回避", "Recused"
    NOT_RECUSED = "not-recused", "不予回避", "Not recused"
    REPLACED = "replaced", "已更换", "Replaced"


@dataclass(frozen=True)
class Interest:
    """An interest of an officer in a matter that a body handles."""

    officer: Officer
    interest_in_matter: Annotated[bool, Bilingual("与有关事项有利害关系", "Interest in the matter")]
    interest_in_person: Annotated[bool, Bilingual("与相关责任人有利害关系", "Interest in the person")]
    handling_level: Level


@dataclass(frozen=True)
class Declaration(Interest):
    """The officer's own word."""


@dataclass(frozen=True)
class Challenge(Interest):
    """What the person concerned holds against the officer."""

    evidence: Annotated[tuple[str, ...], Items(1), Bilingual("证明材料", "Evidence")]


@dataclass(frozen=True)
class Direction:
    """The handling body tells an officer to go."""

    officer: Officer
    handling_level: Level
    reasons: Reasons


@dataclass(frozen=True)
class Ruling:
    """Whether the officer goes, and why."""

    recuse: Annotated[bool, Bilingual("予以回避", "Recused")]
    reasons: Reasons


@dataclass(frozen=True)
class Replacement:
    """Who takes his place."""

    new_officer: Annotated[str, Bilingual("接替的经办人员", "New officer")]
    interest: Annotated[bool, Bilingual("有利害关系", "Has an interest")]


def raised(case: Case) -> Interest | Direction | None:
    """That with which the case began: whose recusal it is, and which level handles the matter."""
    return case.last(Interest) or case.last(Direction)


def _handler(case: Case) -> Role | None:
    beginning = raised(case)
    return role_of(beginning.handling_level) if beginning else None


HANDLER = RoleByCase("handler", Bilingual("办理单位", "Handling body"), among=BODIES, of=_handler)


@requires(Refusal.GUARD, "至少有一项利害关系", "there is an interest of one kind at least", "第五十四条")
def an_interest_is_declared(step: Step[Declaration]) -> bool:
    said = step.data
    return bool(recusal(interest_in_matter=said.interest_in_matter, interest_in_person=said.interest_in_person))


@requires(
    Refusal.GUARD,
    "主动回避的应当准予(应当实行回避)",
    "a declared interest is not overruled: recusal is a duty",
    "第五十四条",
)
def a_declaration_is_followed(step: Step[Ruling]) -> bool:
    return step.data.recuse or step.case.last(Declaration) is None


@requires(
    Refusal.CONFLICT,
    "接替的经办人员没有利害关系,且不是已回避的人员",
    "the new officer has no interest and is not the one recused",
    "第五十四条",
)
def new_officer_may_act(step: Step[Replacement]) -> bool:
    beginning = raised(step.case)
    if beginning is not None and step.data.new_officer == beginning.officer:
        raise Refused("new_officer", Bilingual("该人员已回避。", "This officer was recused."))
    return not step.data.interest


RECUSAL_CASE = Procedure(
    name="recusal-case",
    title=Bilingual("经办人员回避", "Recusal of a handling officer"),
    provisions=("第五十四条",),
    roles=(OFFICER, RESPONDENT, *BODIES),
    states=State,
    initial=State.DRAFT,
    final=(State.NOT_RECUSED, State.REPLACED),
    numbered="回避",
    subject=lambda case: beginning.officer if (beginning := raised(case)) else "",
    confidential=True,
    acts=(
        Act(
            "declare",
            Bilingual("主动回避", "Declare an interest"),
            by=(OFFICER,),
            from_=(State.DRAFT,),
            to=State.RAISED,
            provision="第五十四条",
            data=Declaration,
            conditions=(an_interest_is_declared,),
        ),
        Act(
            "challenge",
            Bilingual("申请回避", "Challenge an officer"),
            by=(RESPONDENT,),
            from_=(State.DRAFT,),
            to=State.RAISED,
            provision="第五十四条",
            data=Challenge,
            beyond_text=True,
        ),
        Act(
            "direct",
            Bilingual("责令回避", "Direct a recusal"),
            by=BODIES,
            from_=(State.DRAFT,),
            to=State.RECUSED,
            provision="第五十四条",
            data=Direction,
            conditions=(acts_at(lambda direction: direction.handling_level),),
        ),
        Act(
            "decide",
            Bilingual("决定", "Decide"),
            by=HANDLER,
            from_=(State.RAISED,),
            to=Branch(
                lambda step: State.RECUSED if step.data.recuse else State.NOT_RECUSED,
                (State.RECUSED, State.NOT_RECUSED),
                Bilingual("予以回避的为“已回避”,否则为“不予回避”", "“Recused” or “Not recused” as decided"),
            ),
            provision="第五十四条",
            data=Ruling,
            conditions=(a_declaration_is_followed,),
            produces=(Bilingual("回避决定", "Ruling on the recusal"),),
            shown_to=(OFFICER, RESPONDENT),
            urgent=True,
        ),
        Act(
            "replace",
            Bilingual("更换经办人员", "Replace the officer"),
            by=HANDLER,
            from_=(State.RECUSED,),
            to=State.REPLACED,
            provision="第五十四条",
            data=Replacement,
            conditions=(new_officer_may_act,),
        ),
    ),
)
