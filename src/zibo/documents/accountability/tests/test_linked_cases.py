"""What an act of 61号 opens besides its own case, whom it lets take part, and whom it shuts out."""

from datetime import datetime
from typing import Any

import pytest

from gongbao.engine.calendar import STATE
from gongbao.engine.procedures import ActRefused, Case, Draft, Procedure, Step, after, begun, judge
from zibo.documents.accountability import ENACTMENT

CASE = ENACTMENT.procedures["case"]
Said = tuple[str, str, str, dict[str, Any]]


def acted(procedure: Procedure, *script: Said) -> Step[Any]:
    """The last act of a script, ready to be folded; the acts before it are done."""
    case = begun(procedure)
    for said in script[:-1]:
        case = after(judged(case, said))
    return judged(case, script[-1])


def judged(case: Case, said: Said) -> Step[Any]:
    at, role, act, data = said
    return judge(case, act, role, datetime.fromisoformat(at), data, term=ENACTMENT.term, calendar=STATE)


def drafts(step: Step[Any], procedure: str) -> tuple[Draft, ...]:
    """What the act opens of a procedure."""
    return tuple(
        draft for opening in step.act.opens if opening.procedure == procedure for draft in opening.drafts(step)
    )


def parties(draft: Draft) -> list[tuple[str, str]]:
    return [(party.role.name, party.reference) for party in draft.parties]


def verified(level: int = 0, enterprise_level: int = 1) -> tuple[Said, ...]:
    """A lead with a confirmed breach, ready to be classified by the body of a level."""
    role = ("investor-body", "municipal-enterprise", "subsidiary")[min(level, 2)]
    lead = {"lead_source": "audit", "enterprise": "企业A", "enterprise_level": enterprise_level, "summary": "线索"}
    findings = {
        "officer": "H1",
        "loss_and_consequences": "损失",
        "breaches": "违规",
        "within_scope": True,
        "views_of_others": "无",
        "violation_confirmed": True,
    }
    return (
        ("2020-08-03T09:00", "lead-provider", "register", lead),
        ("2020-08-04T09:00", role, "accept", {"handling_level": level, "officer": "H1"}),
        ("2020-08-05T09:00", role, "complete-preliminary", findings),
    )


def classified(*dispositions: str, level: int = 0, enterprise_level: int = 1) -> Step[Any]:
    """The case classified in these ways."""
    role = ("investor-body", "municipal-enterprise", "subsidiary")[min(level, 2)]
    data = {"dispositions": list(dispositions), "reasons": "按职责权限"}
    return acted(CASE, *verified(level, enterprise_level), ("2020-08-06T09:00", role, "classify", data))


def found(persons: dict[str, str]) -> dict[str, object]:
    """The findings of a major loss, with the responsibility of each person."""
    return {
        "officer": "H1",
        "loss_amount": "30000000.00",
        "owners_equity": "1000000000.00",
        "cannot_continue": False,
        "serious_consequences": [],
        "violations": ["10-4"],
        "causes": "违规决策",
        "persons": [{"person": person, "responsibility": kind} for person, kind in persons.items()],
    }


def decided(person: str, **said: object) -> dict[str, object]:
    """How a person directly responsible for a major loss is dealt with."""
    return {
        "person": person,
        "adjustment": "none",
        "approval_ref": None,
        "measures": ["removal"],
        "bar_years": 5,
        "bar_lifetime": False,
        "performance_rate": "1",
        "term_rate": "1",
    } | said


def up_to_decision(*decisions: dict[str, object]) -> tuple[Said, ...]:
    """A case of 甲 and 乙, both directly responsible, decided as given."""
    return (
        *verified(),
        ("2020-08-06T09:00", "investor-body", "classify", {"dispositions": ["own"], "reasons": "按职责权限"}),
        ("2020-08-07T09:00", "investor-body", "start-verification", {"officer": "H1"}),
        (
            "2020-09-01T09:00",
            "investor-body",
            "complete-verification",
            found({"甲": "direct", "乙": "direct"}),
        ),
        (
            "2020-09-02T09:00",
            "investor-body",
            "report",
            {"officer": "H1", "hearing_waived_reason": "无法联系"},
        ),
        (
            "2020-09-03T09:00",
            "investor-body",
            "decide",
            {"decisions": list(decisions), "rectification_requirements": "完善内控"},
        ),
    )


def served(person: str, day: str) -> Said:
    data = {"person": person, "served_on": day, "enterprise_received_on": day}
    return f"{day}T15:00", "investor-body", "serve", data


def test_each_service_opens_an_appeal_and_only_the_first_a_rectification() -> None:
    """The drafts hold what is known, and the person or the enterprise is their party."""
    script = up_to_decision(decided("甲"), decided("乙"))
    first = acted(CASE, *script, served("甲", "2020-09-07"))
    second = acted(CASE, *script, served("甲", "2020-09-07"), served("乙", "2020-09-08"))

    assert [draft.data for draft in drafts(first, "accountability/appeal")] == [
        {"decided_by_level": 0, "person": "甲", "served_on": "2020-09-07"}
    ]
    assert [parties(draft) for draft in drafts(second, "accountability/appeal")] == [[("respondent", "乙")]]
    assert [draft.data for draft in drafts(first, "accountability/rectification")] == [
        {"requirements": "完善内控", "received_on": "2020-09-07"}
    ]
    assert [parties(draft) for draft in drafts(first, "accountability/rectification")] == [
        [("municipal-enterprise", "企业A")]
    ]
    assert drafts(second, "accountability/rectification") == ()


def test_what_a_service_proposes_is_taken_as_it_stands() -> None:
    """The appeal opens, and the rectification is required, with the data that the service proposed."""
    service = acted(CASE, *up_to_decision(decided("甲"), decided("乙")), served("甲", "2020-09-07"))
    [appeal] = drafts(service, "accountability/appeal")
    [rectification] = drafts(service, "accountability/rectification")

    opened = acted(ENACTMENT.procedures["appeal"], ("2020-09-07T16:00", "investor-body", "open", appeal.data))
    required = acted(
        ENACTMENT.procedures["rectification"],
        ("2020-09-07T16:00", "investor-body", "require", rectification.data),
    )

    assert after(opened).state == "open"
    assert after(required).state == "required"


def test_a_lead_goes_to_another_level_without_being_typed_again() -> None:
    """Handed down, reported or handed up, the lead is proposed for a new case; a verification of one's own proposes nothing."""
    lead = verified()[0][3]
    down = classified("transfer-down", "discipline")
    up = classified("report-up", level=1)

    assert [draft.data for draft in drafts(down, "accountability/case")] == [lead]
    assert [draft.data for draft in drafts(up, "accountability/case")] == [lead]
    assert drafts(classified("own"), "accountability/case") == ()
    assert drafts(classified("crime"), "accountability/case") == ()


def test_an_enterprise_learns_of_a_lead_only_where_it_is_to_handle_it() -> None:
    """A lead handed down names the enterprise as a party when its level is reached; one about an enterprise further below, or handed up, does not."""
    [own] = drafts(classified("transfer-down"), "accountability/case")
    [below] = drafts(classified("transfer-down", enterprise_level=2), "accountability/case")
    [above] = drafts(classified("report-up", level=1), "accountability/case")

    assert parties(own) == [("municipal-enterprise", "企业A")]
    assert parties(below) == []
    assert parties(above) == []


def test_handing_up_after_verification_proposes_the_lead_above() -> None:
    """A loss that turns out too grave for its level goes up with its lead."""
    step = acted(
        CASE,
        *verified(level=1),
        ("2020-08-06T09:00", "municipal-enterprise", "classify", {"dispositions": ["own"], "reasons": "本企业"}),
        ("2020-08-07T09:00", "municipal-enterprise", "start-verification", {"officer": "H1"}),
        ("2020-09-01T09:00", "municipal-enterprise", "complete-verification", found({"甲": "direct"})),
        ("2020-09-02T09:00", "municipal-enterprise", "hand-up", {"reasons": "重大损失"}),
    )

    assert [draft.data for draft in drafts(step, "accountability/case")] == [verified()[0][3]]


def test_a_refusal_to_rectify_becomes_a_lead() -> None:
    """The lead names the case of 第七条第（五）项; which enterprise it is, is for whoever registers it."""
    step = acted(
        ENACTMENT.procedures["rectification"],
        ("2020-09-07T16:00", "investor-body", "require", {"requirements": "完善内控", "received_on": "2020-09-07"}),
        ("2020-09-08T16:00", "investor-body", "record-refusal", {"finding": "来函拒绝", "express": True}),
    )

    [draft] = drafts(step, "accountability/case")
    assert draft.data == {"lead_source": "supervision", "summary": "7-5 拒绝整改、拖延整改:来函拒绝"}


def test_the_discipline_commission_takes_part_only_when_it_is_asked() -> None:
    """It becomes a party of a case in which its consent is sought, of no other."""

    def asked(step: Step[Any]) -> list[str]:
        assert step.act.parties is not None
        return [party.role.name for party in step.act.parties(step)]

    assert asked(classified("own", "municipal-cadre")) == ["discipline-commission"]
    assert asked(classified("own")) == []


def test_recused_officers_are_those_that_were_recused() -> None:
    """Each recusal adds one; assigning another officer takes none back."""
    case = after(
        acted(
            CASE,
            *verified()[:2],
            ("2020-08-05T09:00", "investor-body", "recuse-officer", {"officer": "H1", "reason": "近亲属"}),
            ("2020-08-05T10:00", "investor-body", "recuse-officer", {"officer": "H3", "reason": "近亲属"}),
            ("2020-08-05T11:00", "investor-body", "assign-officer", {"officer": "H2", "interest": False}),
        )
    )

    assert CASE.recused is not None
    assert CASE.recused(case) == {"H1", "H3"}


def test_every_act_that_is_about_persons_names_them() -> None:
    """Whom an act is about is known to the office, so that nobody close to him does it."""
    script = up_to_decision(decided("甲"), decided("乙"))
    steps = [acted(CASE, *script[: number + 1]) for number in range(len(script))]
    named = {step.act.name: step.act.names(step) for step in steps if step.act.names}

    assert named == {"complete-verification": ("甲", "乙"), "decide": ("甲", "乙")}


def test_a_decision_outside_the_law_is_told_what_is_wrong_with_it() -> None:
    """The refusal names the person's entry, and says in both languages which figure and which measure will not do."""
    script = up_to_decision(decided("甲"), decided("乙", performance_rate="0.9", measures=["admonition"]))
    with pytest.raises(ActRefused) as caught:
        acted(CASE, *script)

    refused = caught.value
    assert refused.field == "decisions[1]"
    assert all(word in refused.message.zh for word in ("乙", "90%", "诫勉"))
    assert all(word in refused.message.en for word in ("乙", "90%", "Admonition"))
