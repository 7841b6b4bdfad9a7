"""第六十八条、第六十九条、第七十三条: the decision reaches each person and the enterprise; from then the times to appeal and to rectify run."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.procedures import Act, Clock, Draft, Kind, Opening, Party, Refusal, Start, Step, requires
from gongbao.engine.rules import NotAfterAsOf, Refused
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.procedures.bodies import role_of
from zibo.documents.accountability.procedures.case.decisions import Decision
from zibo.documents.accountability.procedures.case.measures import Person
from zibo.documents.accountability.procedures.case.receiving import HANDLER, Lead, handling_level
from zibo.documents.accountability.procedures.case.roles import RESPONDENT
from zibo.documents.accountability.procedures.case.states import State
from zibo.documents.accountability.procedures.counting import can_be_counted
from zibo.documents.accountability.rules.time_limits import APPEAL as APPEAL_PERIOD
from zibo.documents.accountability.rules.time_limits import RECTIFICATION as RECTIFICATION_PERIOD

APPEAL = Clock("appeal", Bilingual("申诉期", "Time to appeal"), Kind.WINDOW, "第六十九条")
# A duty in its own procedure, where its lateness is judged; here it is only shown.
RECTIFICATION = Clock("rectification", Bilingual("整改报告期限", "Rectification report"), Kind.WINDOW, "第七十三条")


@dataclass(frozen=True)
class Service:
    """When the decision reached a person, and the enterprise."""

    person: Person
    served_on: Annotated[date, NotAfterAsOf(), Bilingual("送达被处理人日期", "Served on the person on")]
    enterprise_received_on: Annotated[date, NotAfterAsOf(), Bilingual("企业收到日期", "Received by the enterprise on")]


@requires(Refusal.DATA, "送达不早于作出处理决定之日", "nothing is served before the decision", "第六十八条")
def served_after_the_decision(step: Step[Service]) -> bool:
    decided = step.case.done("decide")[-1].day
    for name, day in (
        ("served_on", step.data.served_on),
        ("enterprise_received_on", step.data.enterprise_received_on),
    ):
        if day < decided:
            message = Bilingual(f"早于作出处理决定之日({decided})。", f"Before the day of the decision ({decided}).")
            raise Refused(name, message)
    return True


@requires(Refusal.GUARD, "系被处理人且尚未送达", "the person is dealt with and was not served yet", "第六十八条")
def person_is_still_to_be_served(step: Step[Service]) -> bool:
    person = step.data.person
    if person not in step.case.the(Decision).persons:
        message = Bilingual(f"“{person}”不在处理决定中。", f"“{person}” is not in the decision.")
        raise Refused("person", message)
    if any(service.person == person for service in step.case.all(Service)):
        raise Refused("person", Bilingual(f"已送达“{person}”。", f"“{person}” was served already."))
    return True


def _appeal(step: Step[Service]) -> tuple[Draft, ...]:
    said: dict[str, object] = {
        "decided_by_level": handling_level(step.case),
        "person": step.data.person,
        "served_on": step.data.served_on.isoformat(),
    }
    return (Draft(said, (Party(RESPONDENT, step.data.person),)),)


def _rectification(step: Step[Service]) -> tuple[Draft, ...]:
    if step.case.all(Service):
        return ()
    said: dict[str, object] = {
        "requirements": step.case.the(Decision).rectification_requirements,
        "received_on": step.data.enterprise_received_on.isoformat(),
    }
    lead = step.case.the(Lead)
    return (Draft(said, (Party(role_of(lead.enterprise_level), lead.enterprise),)),)


SERVE = Act(
    "serve",
    Bilingual("送达", "Serve"),
    by=HANDLER,
    from_=(State.DECIDED, State.SERVED),
    to=State.SERVED,
    provision="第六十八条",
    data=Service,
    conditions=(
        served_after_the_decision,
        can_be_counted(APPEAL_PERIOD, "served_on"),
        person_is_still_to_be_served,
    ),
    starts=(
        Start(
            APPEAL,
            within=APPEAL_PERIOD,
            since=lambda step: step.data.served_on,
            each=lambda step: step.data.person,
        ),
        Start(
            RECTIFICATION,
            within=RECTIFICATION_PERIOD,
            since=lambda step: step.data.enterprise_received_on,
            once=True,
        ),
    ),
    opens=(
        Opening("accountability/appeal", drafts=_appeal),
        Opening("accountability/rectification", drafts=_rectification),
    ),
    names=lambda step: (step.data.person,),
    parties=lambda step: (Party(RESPONDENT, step.data.person),),
    produces=(Bilingual("送达回证", "Receipt of service"),),
    shown_to=(RESPONDENT,),
    urgent=True,
)
