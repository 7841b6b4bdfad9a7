"""What must hold of the rules on force and repeal, for all inputs."""

from datetime import date, timedelta

from gongbao.engine.documents.validity import Status
from gongbao.engine.rules import holds
from zibo.documents.repeals.rules import (
    cascade,
    clean_up_grounds,
    competence,
    lapse_notices,
    named_instrument,
    open_case_impact,
    override_58,
    repeal_record,
    trial_status,
    validity,
)
from zibo.documents.repeals.rules.consequences import FIRST_DAY_OF_58, Case, Edge, Impact, Override, Resting
from zibo.documents.repeals.rules.force import LapseNotices, TrialStatus, Validity
from zibo.documents.repeals.rules.repeals import CleanUpGrounds, Competence, Named, RepealRecord


@holds(validity, "状态有且只有一个", "Exactly one status")
def one_status(value: Validity) -> bool:
    """The status is one of the list."""
    return sum(value.status == status for status in Status) == 1


@holds(validity, "只有63号溯及成文之前", "Only 63号 reaches back before its signature")
def only_one_reaches_back(value: Validity) -> bool:
    """Retroactive implies 63号."""
    return not value.retroactive or value.document == "淄政办字〔2020〕63号"


@holds(
    validity, "自施行日起至有效期最后一日，状态不变", "The status is the same on every day from the first to the last"
)
def constant_in_its_term(value: Validity, *, document: str, asked_day: date, as_of: date) -> bool:
    """A day inside the term has the status of the first day."""
    if value.from_ is None or asked_day < value.from_ or (value.until is not None and value.until < asked_day):
        return True
    return bool(validity(document=document, asked_day=value.from_, as_of=as_of).status == value.status)


@holds(repeal_record, "针对本文件的理由必在载明的理由之中", "A document's own ground is among those stated")
def own_among_stated(value: RepealRecord) -> bool:
    """Own ground implies a stated one."""
    return value.own_ground is None or value.own_ground in value.stated_grounds


@holds(named_instrument, "对任何名称都有答案", "Every name has an answer")
def total(value: Named) -> bool:
    """The answer is one of the list."""
    return value in Named


@holds(trial_status, "只有62号的正文标记与目录不同", "Only 62号 has another mark in the contents than in its title")
def one_mark_differs(value: TrialStatus, *, document: str) -> bool:
    """Marks that differ imply 62号."""
    return (
        value.marker == value.contents_marker
        or validity(document=document, asked_day=date.max, as_of=date.max).document == "淄政办字〔2020〕62号"
    )


@holds(lapse_notices, "提醒日期依次在后", "The notices strictly increase")
def in_order(value: LapseNotices) -> bool:
    """Each notice is later than the one before."""
    return all(earlier < later for earlier, later in zip(value.notices, value.notices[1:], strict=False))


@holds(lapse_notices, "提醒均在有效期最后一日之前", "Every notice lies before the last day")
def before_the_last_day(value: LapseNotices, *, last_day: date | None) -> bool:
    """Notices only before the last day, the day out directly after it."""
    if last_day is None:
        return not value.notices
    return all(notice < last_day for notice in value.notices) and value.first_day_out == last_day + timedelta(days=1)


@holds(cascade, "失效的文件本身不在其中", "The document that lapsed is not in the answer")
def without_itself(value: tuple[Resting, ...], *, lapsed: str) -> bool:
    """The lapsed document rests on nothing that it would fall with."""
    return lapsed not in {resting.document for resting in value}


@holds(cascade, "增加依据关系不会减少清单", "Adding an edge never removes a document")
def grows_with_edges(value: tuple[Resting, ...], *, edges: tuple[Edge, ...], lapsed: str) -> bool:
    """Without any one edge the answer holds no document more."""
    all_documents = {resting.document for resting in value}
    fewer = (cascade(edges=edges[:at] + edges[at + 1 :], lapsed=lapsed) for at in range(len(edges)))
    return all({resting.document for resting in answer} <= all_documents for answer in fewer)


@holds(
    override_58,
    "以58号为准者必成文在前且经认定不一致",
    "Where 58号 prevails the other was signed before and found inconsistent",
)
def prevails_over_earlier_only(value: Override, *, other_issued_on: date, inconsistent: bool | None) -> bool:
    """opinion-58 implies an earlier day and inconsistency."""
    return value != Override.OPINION_58 or (other_issued_on < FIRST_DAY_OF_58 and inconsistent is True)


@holds(open_case_impact, "每案一个答案", "One answer per case")
def one_answer_per_case(value: tuple[Impact, ...], *, cases: tuple[Case, ...]) -> bool:
    """The answers name the cases, in their order."""
    return [impact.case for impact in value] == [case.case for case in cases]


@holds(clean_up_grounds, "有理由方可提出废止", "A repeal may be proposed if and only if there is a ground")
def proposed_on_grounds_only(value: CleanUpGrounds) -> bool:
    """may_propose_repeal iff grounds."""
    return value.may_propose_repeal == bool(value.grounds)


@holds(competence, "有先例者方可废止", "There is a precedent if and only if the issuer is competent")
def precedent_if_competent(value: Competence) -> bool:
    """precedent is null iff not competent."""
    return (value.precedent is None) != value.competent
