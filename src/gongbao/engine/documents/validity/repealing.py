"""Which of the documents that a sentence names it puts out of force: 《甲》、《乙》同时废止; 决定废止《甲》; 鉴于《甲》…,废止该文件."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongbao.engine.documents.validity.days import DAY, first_day
from gongbao.engine.documents.validity.mentions import Mention, mentions

OUT_OF_FORCE = "废止|停止执行|终止执行|不再执行|宣布失效"
FARTHEST = 60  # characters between a document and the verb that repeals it
MOST = 200  # documents named around one verb
_VERB = re.compile(rf"{OUT_OF_FORCE}|自行失效|同时失效")
_BEFORE_VERB = re.compile(
    rf"(?:等?(?:[0-9]+|[一二三四五六七八九十]+)?[件个部项]?(?:行政)?(?:规范性)?(?:文件|规定|文|政策)?)?[,，]?"
    rf"(?:[自从](?:(?P<day>{DAY})|[^,，自从]{{1,16}}之日)起)?[,，]?(?:同时|一并|即行|自行|相应|均|即|也|亦|随之|一律|现|全部|予以|正式)*"
)
_THOSE = re.compile(
    r"(?P<all>上述|以上|前述|该)(?:[0-9一二三四五六七八九十]{1,3}[件个部项])?(?:规范性)?(?:文件|办法|规定|意见|通知|决定|方案|细则)"
)
_JOINED = re.compile(r"[、,，;；和及与以并原\s]*")
_UNDECIDED = re.compile(r"关于$|拟|建议|研究|提请|可以|或者?$|是否|不得|未|应当|申请|负责|及时|不予")
_OPENS_LIST = re.compile(
    rf"(?:{OUT_OF_FORCE})(?:了|的)?(?:下列|以下|如下)|(?:下列|以下|如下)[^,，]{{0,20}}(?:{OUT_OF_FORCE})"
)
_PART_OF_IT = ("第", "中", "的")
_STOPS = ",，;；。)） \n"


@dataclass(frozen=True, slots=True)
class PutOut:
    """A document that a sentence puts out of force, on a day of its own where the sentence names one."""

    named: Mention
    day: date | None


def put_out(words: str) -> Iterator[PutOut]:
    """The documents that a sentence puts out of force; words that only plan, permit or recall a repeal put out none."""
    named = list(mentions(words))
    passed = 0
    for verb in _VERB.finditer(words):
        while passed < len(named) and named[passed].last <= verb.start():
            passed += 1
        if passed < len(named) and named[passed].first < verb.end():
            continue  # the verb stands in a title
        yield from _by_verb(words, verb, named[max(0, passed - MOST) : passed], named[passed : passed + MOST])


def opens_list(words: str) -> bool:
    """Whether a sentence says that the documents listed after it are out of force (决定废止下列文件)."""
    return _OPENS_LIST.search(words) is not None


def _by_verb(words: str, verb: re.Match[str], before: list[Mention], behind: list[Mention]) -> Iterator[PutOut]:
    between = words[max(before[-1].last if before else 0, verb.start() - FARTHEST) : verb.start()]
    clause = re.split("[,，;；]", between)[-1]
    tail = (
        _BEFORE_VERB.fullmatch("".join(between.split()))
        if before and before[-1].last + FARTHEST >= verb.start()
        else None
    )
    if tail and words[verb.end() : verb.end() + 1] in _STOPS:
        day = first_day(tail["day"]) if tail["day"] else None
        yield from (PutOut(mention, day) for mention in _joined_before(words, before))
    elif not _UNDECIDED.search(clause):
        yield from (PutOut(mention, None) for mention in _joined_behind(words, behind, verb.end()))
        pointed = _THOSE.match(words, verb.end()) or _THOSE.match(clause)
        if pointed and before:
            yield from (PutOut(mention, None) for mention in (before[-1:] if pointed["all"] == "该" else before))


def _joined_before(words: str, named: list[Mention]) -> list[Mention]:
    """The last document named and those joined to it by 、 or 和."""
    first = len(named) - 1
    while first > 0 and _JOINED.fullmatch(words, named[first - 1].last, named[first].first):
        first -= 1
    return named[first:]


def _joined_behind(words: str, named: list[Mention], at: int) -> list[Mention]:
    """The documents named directly at `at`, as far as they are joined; one of which only a part is meant is left out."""
    run: list[Mention] = []
    for mention in named:
        if not _JOINED.fullmatch(words, at, mention.first):
            break
        at = mention.last
        run.append(mention)
    return [mention for mention in run if not words.startswith(_PART_OF_IT, mention.last)]
