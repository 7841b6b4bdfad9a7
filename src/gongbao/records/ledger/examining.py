"""Examining the ledger: every line against its digests, every case against its chain, the tree against the checkpoints that were kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from gongbao.engine.values import Bilingual
from gongbao.records.ledger.checkpoints import Signed, Verifier
from gongbao.records.ledger.hashing import DIGESTS
from gongbao.records.ledger.lines import LENGTH, Line, content_of, hash_of, written
from gongbao.records.ledger.tree import Growing
from gongbao.records.ledger.walking import Placed

MOST_TOLD = 1_000
LONGEST_WRITING = timedelta(
    minutes=10
)  # between the time of a line and its commit, the database's clock set back included


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was recorded: of which kind, where, and what."""

    kind: str
    where: str
    words: Bilingual


@dataclass
class Findings:
    """The first thousand findings, and how many there are."""

    told: list[Finding] = field(default_factory=list)
    count: int = 0

    def add(self, kind: str, where: str, zh: str, en: str) -> None:
        """Note one more."""
        self.count += 1
        if len(self.told) < MOST_TOLD:
            self.told.append(Finding(kind, where, Bilingual(zh, en)))


class Examiner:
    """Sees the lines in the order of the tree, once; needs memory for the end of each case and the right edge of the tree.

    `heads` are the number and hash of each case's last line so far.
    """

    def __init__(self, checkpoints: Iterable[Signed], algorithm: str, verifier: Verifier | None = None) -> None:
        self.checkpoints = sorted(checkpoints, key=lambda signed: signed.checkpoint.size)
        self.findings = Findings()
        self.heads: dict[object, tuple[object, str]] = {}
        self.lines = 0
        self.algorithm = algorithm
        self._trees = {
            name: Growing(name) for name in {algorithm, *(one.checkpoint.algorithm for one in self.checkpoints)}
        }
        self._reached = 0
        self._since = self._until = ""
        for signed in self.checkpoints:
            self._check_signature(signed, verifier)
        self._pass_checkpoints()

    @property
    def tree(self) -> Growing:
        """The tree so far."""
        return self._trees[self.algorithm]

    def see(self, placed: Placed) -> None:
        """Take the next line."""
        line = placed.line
        if line is None:
            self._missing(placed)
            return
        self.lines += 1
        where = line.name if placed.position is None else f"{placed.position}: {line.name}"
        if line.facts["algorithm"] not in DIGESTS:
            self.findings.add("algorithm", where, "摘要算法不明。", "It names a digest that the ledger does not know.")
            self._place(placed, bytes(LENGTH))
            return
        found = hash_of(line.facts)
        if found != line.hash:
            self.findings.add("hash", where, "记录的摘要与其内容不符。", "Its digest is not that of what stands there.")
        self._check_content(line, where)
        if (
            placed.position is not None
        ):  # what waits may follow a line that was sealed during the walk: its chain is seen next time
            if line.is_entry:
                self._check_chain(line, found, where)
            self._check_time(line, where)
        self._place(placed, bytes.fromhex(found))

    def finish(self) -> Findings:
        """What was found, after the last line."""
        for signed in self.checkpoints[self._reached :]:
            size = signed.checkpoint.size
            self.findings.add(
                "truncated", f"checkpoint {size}",
                f"检查点记载{size}行，现仅有{self.tree.size}行。",
                f"The checkpoint says {size} lines; there are {self.tree.size}.",
            )  # fmt: skip
        return self.findings

    def _missing(self, placed: Placed) -> None:
        where = "waiting" if placed.position is None else str(placed.position)
        self.findings.add("missing", where, "此处的记录已不存在。", "What stood here is gone.")
        self._place(placed, bytes(LENGTH))

    def _place(self, placed: Placed, fact: bytes) -> None:
        if placed.position is not None:
            self._grow(fact)

    def _check_content(self, line: Line, where: str) -> None:
        if line.told is None or line.salt is None:
            return
        if content_of(str(line.facts["algorithm"]), line.salt, line.told) != line.facts["content"]:
            self.findings.add("content", where, "所记内容已被改动。", "What it tells was changed.")

    def _check_chain(self, line: Line, found: str, where: str) -> None:
        case, number = line.facts["case"], line.facts["sequence"]
        last, head = self.heads.get(case, (0, ""))
        if number != int(str(last)) + 1:
            self.findings.add(
                "sequence", where, f"其前一笔应为第{last}笔的后一笔。", f"It does not follow entry {last} of its case."
            )
        elif line.facts["previous"] != head:
            self.findings.add("chain", where, "与前一笔不相连。", "It does not hold the digest of the entry before it.")
        self.heads[case] = (number, found)

    def _check_time(self, line: Line, where: str) -> None:
        recorded = str(line.facts["recorded_at"])
        if recorded < self._since or (self._until and recorded > self._until):
            self.findings.add(
                "time",
                where,
                "记载时间与前后检查点不符。",
                "Its time of recording does not lie between the checkpoints around it.",
            )

    def _check_signature(self, signed: Signed, verifier: Verifier | None) -> None:
        if verifier and not verifier.verifies(signed):
            self.findings.add(
                "signature", f"checkpoint {signed.checkpoint.size}",
                "签名不是本机关密钥所签。", f"The signature is not one of {verifier.name}.",
            )  # fmt: skip

    def _grow(self, fact: bytes) -> None:
        for tree in self._trees.values():
            tree.add(fact)
        self._pass_checkpoints()

    def _pass_checkpoints(self) -> None:
        """Compare the root with each checkpoint of this size; from here on lines are younger than the last of them."""
        while self._reached < len(self.checkpoints):
            checkpoint = self.checkpoints[self._reached].checkpoint
            if checkpoint.size != self.tree.size:
                self._until = written(checkpoint.at + LONGEST_WRITING)
                return
            if self._trees[checkpoint.algorithm].root() != checkpoint.root:
                self.findings.add(
                    "root", f"checkpoint {checkpoint.size}",
                    f"前{checkpoint.size}行与检查点不符：其中有改动。",
                    f"The first {checkpoint.size} lines are not those of the checkpoint: something in them was changed.",
                )  # fmt: skip
            self._since = written(checkpoint.at - LONGEST_WRITING)
            self._reached += 1
        self._until = ""
