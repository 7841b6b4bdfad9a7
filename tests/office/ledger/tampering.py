"""An insider at work: he can change every line and recompute every digest, but not what somebody outside has kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from gongbao.records.ledger.checkpoints import Signed, Signer
from gongbao.records.ledger.examining import Examiner, Findings
from gongbao.records.ledger.lines import Line, content_of, hash_of, written
from gongbao.records.ledger.tree import root_of
from gongbao.records.ledger.walking import Placed

START = datetime(2021, 3, 1, tzinfo=UTC)
ALGORITHM = "sha256"
SIGNER = Signer(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@dataclass
class Ledger:
    """The lines in the order of the tree."""

    lines: list[Line]

    def rechained(self) -> "Ledger":
        """Every content, number, link and hash made right again."""
        ends: dict[object, tuple[int, str]] = {}
        made = []
        for line in self.lines:
            facts = dict(line.facts) | {"content": content_of(ALGORITHM, line.salt, line.told)}
            if line.is_entry:
                last, head = ends.get(facts["case"], (0, ""))
                facts |= {"sequence": last + 1, "previous": head}
                ends[facts["case"]] = (last + 1, hash_of(facts))
            made.append(replace(line, facts=facts, hash=hash_of(facts)))
        return Ledger(made)

    def checkpoint(self, size: int) -> Signed:
        """What a holder outside keeps of the first `size` lines."""
        facts = (bytes.fromhex(line.hash) for line in self.lines[:size])
        return SIGNER.sign(size, root_of(ALGORITHM, facts), START + timedelta(hours=size), ALGORITHM)

    def examined(self, checkpoints: list[Signed]) -> Findings:
        """What the examination finds."""
        examiner = Examiner(checkpoints, ALGORITHM, SIGNER.verifier)
        for position, line in enumerate(self.lines):
            examiner.see(Placed(position, line))
        return examiner.finish()


def some_ledger(random: Random, size: int = 48, cases: int = 7) -> Ledger:
    """A sound ledger: a line each hour, by chance an entry of some case or an event."""
    return Ledger([_line(random, random.randrange(cases + 1), hour) for hour in range(size)]).rechained()


def _line(random: Random, case: int, hour: int) -> Line:
    facts = {"algorithm": ALGORITHM, "recorded_at": written(START + timedelta(hours=hour)), "sort": "event"}
    told: dict[str, object] = {"kind": "read", "subject": str(random.randrange(9)), "person": random.randrange(9)}
    if case:
        facts |= {"sort": "entry", "case": case}
        told = {"act": random.choice(["register", "decide", "serve"]), "person": random.randrange(9), "data": "{}"}
    return Line(facts, "", salt=f"{random.getrandbits(128):032x}", told=told)


def changed(random: Random, ledger: Ledger) -> Ledger:
    """What one line tells is changed, its digests left alone."""
    place, told = _some(random, ledger)
    name = random.choice(sorted(told))
    return _with(ledger, place, told=told | {name: f"{told[name]}1"})


def changed_with_digests(random: Random, ledger: Ledger) -> Ledger:
    """The same, and the digests of that line are made right."""
    place, told = _some(random, ledger)
    told = told | {"person": 77}
    line = ledger.lines[place]
    facts = dict(line.facts) | {"content": content_of(ALGORITHM, line.salt, told)}
    return _with(ledger, place, told=told, facts=facts, hash=hash_of(facts))


def changed_with_chain(random: Random, ledger: Ledger) -> Ledger:
    """The same, and everything after it is made right."""
    return changed(random, ledger).rechained()


def last_changed(random: Random, ledger: Ledger) -> Ledger:
    """The last line is rewritten: nothing holds its digest."""
    line = ledger.lines[-1]
    return _with(ledger, len(ledger.lines) - 1, told={**line.told, "person": 78}).rechained()


def redated(random: Random, ledger: Ledger) -> Ledger:
    """A line says that it was recorded earlier than it was, everything made right."""
    place, _ = _some(random, ledger)
    earlier = written(START - timedelta(minutes=random.randrange(1, 9999)))
    return _with(ledger, place, facts=dict(ledger.lines[place].facts) | {"recorded_at": earlier}).rechained()


def moved(random: Random, ledger: Ledger) -> Ledger:
    """An entry is moved to another case, everything made right."""
    place = random.choice([place for place, line in enumerate(ledger.lines) if line.is_entry])
    return _with(ledger, place, facts=dict(ledger.lines[place].facts) | {"case": 99}).rechained()


def deleted(random: Random, ledger: Ledger) -> Ledger:
    """A line is taken out; by chance everything is made right."""
    place, _ = _some(random, ledger)
    return _perhaps_rechained(random, Ledger([*ledger.lines[:place], *ledger.lines[place + 1 :]]))


def swapped(random: Random, ledger: Ledger) -> Ledger:
    """Two lines change places; by chance everything is made right."""
    lines = list(ledger.lines)
    first, second = random.sample(range(len(lines)), 2)
    lines[first], lines[second] = lines[second], lines[first]
    return _perhaps_rechained(random, Ledger(lines))


def inserted(random: Random, ledger: Ledger) -> Ledger:
    """A line that never was is put in, everything made right."""
    place, _ = _some(random, ledger)
    return Ledger([*ledger.lines[:place], _line(random, random.randrange(8), place), *ledger.lines[place:]]).rechained()


def doubled(random: Random, ledger: Ledger) -> Ledger:
    """A line stands twice, everything made right."""
    place, _ = _some(random, ledger)
    return Ledger([*ledger.lines[:place], ledger.lines[place], *ledger.lines[place:]]).rechained()


def truncated(random: Random, ledger: Ledger) -> Ledger:
    """The end is cut off."""
    return Ledger(ledger.lines[: random.randrange(len(ledger.lines))])


def added_backdated(random: Random, ledger: Ledger) -> Ledger:
    """After the last checkpoint a line is added that says it is older."""
    line = _line(random, random.randrange(8), -random.randrange(1, 999))
    return Ledger([*ledger.lines, line]).rechained()


Tampering = Callable[[Random, Ledger], Ledger]
WITH_CARE: tuple[Tampering, ...] = (changed_with_chain, last_changed, redated, moved, inserted, doubled, truncated)
CARELESS: tuple[Tampering, ...] = (changed, changed_with_digests, deleted, swapped, added_backdated)


def _some(random: Random, ledger: Ledger) -> tuple[int, dict[str, object]]:
    place = random.randrange(len(ledger.lines))
    return place, dict(ledger.lines[place].told)


def _with(ledger: Ledger, place: int, **changes) -> Ledger:
    return Ledger([*ledger.lines[:place], replace(ledger.lines[place], **changes), *ledger.lines[place + 1 :]])


def _perhaps_rechained(random: Random, ledger: Ledger) -> Ledger:
    return ledger.rechained() if random.random() < 0.5 else ledger
