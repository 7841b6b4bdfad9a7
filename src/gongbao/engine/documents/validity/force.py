"""The clauses by which a text says from when and until when it holds: 本办法自2020年8月1日起施行,有效期五年."""

import re
from dataclasses import dataclass
from datetime import date

from gongbao.engine.documents.validity.clauses import Clause, Sentence
from gongbao.engine.documents.validity.days import DAY, LENGTH, day_after, first_day, last_day, last_day_of

LONGEST = 120  # characters of a clause on force; longer ones say something else
_NOT_A_TEXT = r"(?!市|省|县|区|州|地|部|单位|公司|级|行政|条[^例]|款|章[^程]|人|院|校|企业|年度)"
_TEXT = (
    r"(?:通知|意见|办法|规定|条例|细则|政策|措施|方案|决定|公告|通告|规则|规程|制度"
    r"|规划|文件|章程|标准|准则|法|令|函|批复|指引|指南|目录|清单|计划|纲要|要点)"
)
_ITSELF = rf"本{_NOT_A_TEXT}[^自从于由有至本]{{0,12}}?{_TEXT}"
_ISSUED = r"(?:印发|发布|公布|颁布|颁发|下发|发文|签发|签署|发出|制发|刊发)"
_VERB = r"(?:正式|开始)?(?:施行|实施|执行|试行|生效|实行|试用|适用|暂行)"
_FROM = re.compile(
    rf"(?:(?P<itself>{_ITSELF})[^自从于由本《》]{{0,6}}?)?(?:自|从|于|由)?"
    rf"(?:(?P<from>{DAY})(?:零时)?|(?P<issue>(?:{_ITSELF})?{_ISSUED}(?:之日|之时|日期|日|当日))(?:起?满?(?P<wait>{LENGTH})(?:之?后|以后)?)?)"
    rf"(?:起|开始|以后|后)?{_VERB}(?:至(?P<until>{DAY})(?:止|为止)?|(?P<length>{LENGTH}))?"
)
_SPAN = re.compile(
    rf"(?P<itself>{_ITSELF})?(?:的?有效期限?为?)?自?(?P<from>{DAY})起?(?:至|到)(?P<until>{DAY})(?:止|为止)?(?:{_VERB}|有效)?"
)
_TERM = re.compile(
    rf"(?P<itself>{_ITSELF})?的?(?:(?:有效|试行|暂行|执行|实施|施行)期限?|试行)(?:为|暂定为?|是)?"
    rf"(?:(?:至|到|截至|截止至|截止到|截止)?(?P<until>{DAY})(?:止|为止|截止)?|(?P<length>{LENGTH})(?:[(（]自?{DAY}起?[至—-](?P<bracketed>{DAY})止?[)）])?)"
)
_END = re.compile(
    rf"(?:有效|执行|施行|实施|试行)?(?:至|到)(?P<until>{DAY})(?:止|为止|终止|废止|失效|期满|自动失效|自行失效|自行废止|有效)"
)
_ISSUING = re.compile(r"印发给|现予|现将|予以(?:印发|公布|发布)|(?:遵照|贯彻)执行|组织实施")
_OWN_ISSUE = re.compile(rf"{_ITSELF}{_ISSUED}")
_OPENS_WITH_ITSELF = re.compile(_ITSELF)


@dataclass(frozen=True, slots=True)
class Beginning:
    """From when a text says that it holds: a day in the text (`day`), or its issue, `wait` later where it says so.

    `is_plain` where the sentence names its own text or its issuing.
    """

    clause: Clause
    day: date | None
    wait: str | None
    is_on_trial: bool
    is_plain: bool

    def reckoned(self, signed: date | None) -> date | None:
        """The first day of force, the day of issue being the day of signature."""
        if self.day is not None or signed is None:
            return self.day
        return day_after(signed, self.wait) if self.wait else signed


@dataclass(frozen=True, slots=True)
class End:
    """Until when a text says that it holds: a day, or a length of time from its first day."""

    clause: Clause
    day: date | None
    length: str | None
    is_plain: bool

    def reckoned(self, from_: date | None) -> date | None:
        """The last day of force."""
        if self.day is not None or from_ is None or self.length is None:
            return self.day
        return last_day_of(from_, self.length)


def beginning(sentence: Sentence) -> Beginning | None:
    """What the sentence says about the first day of its own text; None where it speaks of something else."""
    opens = True
    speaks_of_text = False
    for clause in sentence.clauses:
        found = _found(clause, _FROM, _SPAN)
        is_plain = speaks_of_text or bool(found and (found["itself"] or _OWN_ISSUE.search(clause.plain)))
        if found and (is_plain or opens) and (start := _beginning(clause, found, is_plain=is_plain)):
            return start
        speaks_of_text = speaks_of_text or bool(_OPENS_WITH_ITSELF.match(clause.plain) or _ISSUING.search(clause.plain))
        opens = opens and not clause.plain
    return None


def end(sentence: Sentence) -> End | None:
    """What the sentence says about the last day of its own text; a day goes before a length of time."""
    ends = [found for clause in sentence.clauses if (found := _end(clause))]
    return next((found for found in ends if found.day), ends[0] if ends else None)


def _found(clause: Clause, *patterns: re.Pattern[str]) -> re.Match[str] | None:
    if clause.is_quoted or len(clause.plain) > LONGEST:
        return None
    return next((found for pattern in patterns if (found := pattern.fullmatch(clause.plain))), None)


def _beginning(clause: Clause, found: re.Match[str], *, is_plain: bool) -> Beginning | None:
    groups = found.groupdict()
    day = first_day(groups["from"]) if groups["from"] else None
    if groups["from"] and day is None:
        return None
    return Beginning(clause, day, groups.get("wait"), "试行" in clause.plain, is_plain)


def _end(clause: Clause) -> End | None:
    found = _found(clause, _SPAN, _TERM, _END, _FROM)
    if found is None:
        return None
    groups = found.groupdict()
    stated = groups.get("until") or groups.get("bracketed")
    day, length = last_day(stated) if stated else None, groups.get("length")
    return End(clause, day, length, bool(groups.get("itself"))) if day or length else None
