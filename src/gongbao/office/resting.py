"""What rests on a provision: rules, readings, duties and targets, acts and clocks of procedures; the reason where nothing runs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from gongbao.engine.duties import Duty, Target
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Reading, Rule
from gongbao.engine.values import Bilingual
from gongbao.office.library import enactments, in_full
from gongbao.office.procedures.citing import Citing, citings_of

_PART_OF_WORDS = re.compile(r"第[一二三四五六七八九十]+[句段]$")


@dataclass
class Resting:
    """The things that rest on one provision, each with the document in whose folder it stands."""

    rules: list[tuple[Enactment, Rule]] = field(default_factory=list)
    readings: list[tuple[Enactment, Reading]] = field(default_factory=list)
    duties: list[tuple[Enactment, Duty]] = field(default_factory=list)
    targets: list[tuple[Enactment, Target]] = field(default_factory=list)
    acts: list[Citing] = field(default_factory=list)
    clocks: list[Citing] = field(default_factory=list)
    text_only: list[Bilingual] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing rests on it."""
        runs = self.rules or self.duties or self.targets or self.acts or self.clocks
        return not (runs or self.readings or self.text_only)


def resting_on(citation: str) -> Resting:
    """What rests on the provision cited in full, sentences of it included."""
    return _index().get(citation) or Resting()


def provision_of(citation: str) -> str:
    """The provision that a citation of a sentence or paragraph (第一句, 第二段) belongs to."""
    while found := _PART_OF_WORDS.search(citation):
        citation = citation[: found.start()]
    return citation


@cache
def _index() -> dict[str, Resting]:
    index: dict[str, Resting] = {}
    for enactment in enactments():
        for citation, kind, thing in _things(enactment):
            place = index.setdefault(provision_of(in_full(enactment, citation)), Resting())
            getattr(place, kind).append(thing)
    return index


def _things(enactment: Enactment) -> Iterator[tuple[str, str, object]]:
    for rule in enactment.rules.values():
        for citation in rule.provisions:
            yield citation, "rules", (enactment, rule)
    for reading in enactment.readings:
        yield reading.provision, "readings", (enactment, reading)
    for duty in enactment.duties:
        yield from ((citation, "duties", (enactment, duty)) for citation in (duty.provision, *duty.also))
    for target in enactment.targets:
        yield target.provision, "targets", (enactment, target)
    yield from _acts_and_clocks(enactment)
    for citation, reason in enactment.text_only.items():
        yield citation, "text_only", reason


def _acts_and_clocks(enactment: Enactment) -> Iterator[tuple[str, str, Citing]]:
    for procedure in enactment.procedures.values():
        for citing in citings_of(enactment, procedure):
            if citing.thing is not None:
                yield citing.citation, f"{citing.sort}s", citing
