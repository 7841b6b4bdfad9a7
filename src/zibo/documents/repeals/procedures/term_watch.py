"""A term of force is watched: recalled 90, 30 and 7 days before it ends, renewed in time, or over (有效期管理)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.procedures import Act, Clock, Kind, Procedure, Refusal, Role, Sight, Start, Step, requires
from gongbao.engine.rules import AtLeast
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.repeals.rules.force import NOTICE_DAYS

LAST_DAYS = ("淄政办字〔2020〕60号 六、21", "淄政办字〔2020〕62号 第二十三条", "淄政办字〔2020〕64号 结尾段")

SYSTEM = Role("system", Bilingual("系统", "The system's daily run"), sees=Sight.ALL)
DRAFTING = Role("drafting-department", Bilingual("起草部门", "Drafting department"), sees=Sight.ALL)
OFFICE = Role("office", Bilingual("市政府办公室", "Office"), sees=Sight.ALL, body="government-office")

# In force on its last day and not on the next; rest days do not move it.
TERM = Clock("term", Bilingual("有效期", "Term"), Kind.INTERVAL)


class State(Choice):
    """Where a term stands."""

    NONE = "none", "未登记", "Not registered"
    RUNNING = "running", "有效期内", "Running"
    NOTICED = "noticed", "已提醒", "Noticed"
    ANSWERED = "answered", "已反馈意见", "Answered"
    LAPSED = "lapsed", "已失效", "Lapsed"


class Intention(Choice):
    """What the drafting department means to do."""

    LET_LAPSE = "let-lapse", "到期失效", "let it lapse"
    RENEW = "renew", "延长有效期", "renew"
    REPLACE = "replace", "重新制定", "replace"


@dataclass(frozen=True)
class Registration:
    """The document and its term."""

    document: Annotated[str, Bilingual("文件", "Document")]
    signed: Annotated[date, Bilingual("成文日期", "Day of signature")]
    last_day: Annotated[date, Bilingual("有效期最后一日", "Last day of force")]


@dataclass(frozen=True)
class Notice:
    """How many days are left."""

    days_before: Annotated[int, AtLeast(1), Bilingual("提前日数", "Days before the last day")]


@dataclass(frozen=True)
class Answer:
    """What the drafting department means to do, and why."""

    intention: Annotated[Intention, Bilingual("处理意见", "Intention")]
    reasons: Annotated[str, Bilingual("理由", "Reasons")]


@dataclass(frozen=True)
class Renewal:
    """The document that prolongs the term, and the new last day."""

    number: Annotated[str, Bilingual("延期文号", "Number of the renewal")]
    issued_on: Annotated[date, Bilingual("印发日期", "Issued on")]
    new_last_day: Annotated[date, Bilingual("新的最后一日", "New last day")]


@requires(Refusal.GUARD, "有效期最后一日不早于成文日期", "the last day is not before the signature")
def term_does_not_end_first(step: Step[Registration]) -> bool:
    return step.data.last_day >= step.data.signed


@requires(Refusal.GUARD, "提前日数为90、30或7日", "it is sent 90, 30 or 7 days before")
def notice_is_one_of_three(step: Step[Notice]) -> bool:
    return step.data.days_before in NOTICE_DAYS


@requires(Refusal.GUARD, "今日距有效期最后一日恰为所写日数", "today is exactly that many days before the last day")
def notice_is_due_today(step: Step[Notice]) -> bool:
    last = step.last_day(TERM)
    return last is not None and (last - step.day).days == step.data.days_before


@requires(Refusal.GUARD, "该次提醒尚未发出", "this notice was not sent before")
def notice_was_not_sent(step: Step[Notice]) -> bool:
    sent = [done.data.days_before for done in step.case.since("renew") if isinstance(done.data, Notice)]
    return step.data.days_before not in sent


@requires(
    Refusal.LATE, "有效期尚未届满;已失效的应重新制定", "the term is not over: what has lapsed must be issued anew"
)
def term_is_not_over(step: Step[Renewal]) -> bool:
    return not step.is_after(TERM)


@requires(Refusal.GUARD, "已在有效期内印发", "the renewal is issued by today and within the term")
def renewal_is_issued(step: Step[Renewal]) -> bool:
    last = step.last_day(TERM)
    return last is not None and step.data.issued_on <= min(step.day, last)


@requires(Refusal.GUARD, "新的最后一日在原最后一日之后", "the new last day lies after the old one")
def term_grows(step: Step[Renewal]) -> bool:
    last = step.last_day(TERM)
    return last is not None and step.data.new_last_day > last


@requires(Refusal.GUARD, "有效期已届满", "the term is over")
def term_is_over(step: Step[object]) -> bool:
    return step.is_after(TERM)


TERM_WATCH = Procedure(
    name="term-watch",
    title=Bilingual("有效期管理", "Watch over a term"),
    provisions=LAST_DAYS,
    roles=(SYSTEM, DRAFTING, OFFICE),
    states=State,
    initial=State.NONE,
    final=(State.LAPSED,),
    numbered="有效期",
    subject=lambda case: case.the(Registration).document,
    acts=(
        Act(
            "register",
            Bilingual("登记有效期", "Register the term"),
            by=(OFFICE,),
            from_=(State.NONE,),
            to=State.RUNNING,
            data=Registration,
            conditions=(term_does_not_end_first,),
            starts=(Start(TERM, until=lambda step: step.data.last_day),),
            shown_to=(DRAFTING,),
        ),
        Act(
            "notice",
            Bilingual("提醒", "Send the notice"),
            by=(SYSTEM,),
            from_=(State.RUNNING, State.NOTICED),
            to=State.NOTICED,
            data=Notice,
            conditions=(notice_is_one_of_three, notice_is_due_today, notice_was_not_sent),
            produces=(Bilingual("失效提醒", "Lapse notice"),),
            shown_to=(DRAFTING,),
            urgent=True,
            beyond_text=True,
        ),
        Act(
            "answer",
            Bilingual("反馈处理意见", "Answer"),
            by=(DRAFTING,),
            from_=(State.NOTICED,),
            to=State.ANSWERED,
            data=Answer,
            beyond_text=True,
        ),
        Act(
            "renew",
            Bilingual("延长有效期", "Renew"),
            by=(OFFICE,),
            from_=(State.RUNNING, State.NOTICED, State.ANSWERED),
            to=State.RUNNING,
            data=Renewal,
            conditions=(term_is_not_over, renewal_is_issued, term_grows),
            starts=(Start(TERM, until=lambda step: step.data.new_last_day),),
            produces=(Bilingual("延期通知", "Notice of renewal"),),
            shown_to=(DRAFTING,),
            beyond_text=True,
        ),
        Act(
            "lapse",
            Bilingual("到期失效", "Lapse"),
            by=(SYSTEM,),
            from_=(State.RUNNING, State.NOTICED, State.ANSWERED),
            to=State.LAPSED,
            conditions=(term_is_over,),
            stops=(TERM,),
            produces=(Bilingual("失效标记", "Tombstone"), Bilingual("失效目录", "List of lapsed documents")),
            shown_to=(DRAFTING,),
        ),
    ),
)
