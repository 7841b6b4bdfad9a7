"""Check a ledger that an office exported, with nothing but Python: verify_ledger.py EXPORT.jsonl CHECKPOINT …

The checkpoints are those that you kept yourself. Right, or WRONG with the place, and exit status 1. How lines are hashed stands in docs/ledger.md.
"""

import hashlib
import json
import sys
from base64 import b64decode
from collections.abc import Iterable
from pathlib import Path


class Wrong(Exception):
    """Says what is wrong."""


def must(is_so: bool, otherwise: str) -> None:  # noqa: FBT001  what must be so is a truth value
    if not is_so:
        raise Wrong(otherwise)


def canonical(facts: dict) -> bytes:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def check_line(line: dict, position: int, ends: dict) -> bytes:
    """Its digests, and that it follows the last line of its case; the hash of the line."""
    salt, told, hash_ = line.pop("salt", None), line.pop("told", None), line.pop("hash")
    must(line.pop("position") == position, "a line is missing or out of place")
    digest = hashlib.new(line["algorithm"], canonical(line))
    must(digest.hexdigest() == hash_, f"line {position}: the hash is not that of the line")
    if told is not None:
        content = hashlib.new(line["algorithm"], f"{salt}\n".encode() + canonical(told)).hexdigest()
        must(content == line["content"], f"line {position}: what it tells was changed")
    if line["sort"] == "entry":
        is_next = (line["sequence"] - 1, line["previous"]) == ends.get(line["case"], (0, ""))
        must(is_next, f"line {position}: the chain of its case is broken")
        ends[line["case"]] = (line["sequence"], hash_)
    return digest.digest()


def grow(edge: list[bytes], position: int, fact: bytes, algorithm: str) -> None:
    """Add a leaf to the right edge of an RFC 6962 tree."""
    node = hashlib.new(algorithm, b"\0" + fact).digest()
    while position & 1:
        node = hashlib.new(algorithm, b"\1" + edge.pop() + node).digest()
        position >>= 1
    edge.append(node)


def root(edge: list[bytes], algorithm: str) -> bytes:
    node = edge[-1] if edge else hashlib.new(algorithm, b"").digest()
    for left in reversed(edge[:-1]):
        node = hashlib.new(algorithm, b"\1" + left + node).digest()
    return node


def check(export: Iterable[str], checkpoints: list[list[str]]) -> int:
    """The number of lines; Wrong says what is wrong."""
    wanted = [(int(size), b64decode(kept), digest.split()[1]) for _, size, kept, _, digest, *_ in checkpoints]
    trees, ends, count = {algorithm: [] for *_, algorithm in wanted}, {}, 0
    for line in (None, *map(json.loads, export)):  # the checkpoint of an empty ledger comes before the first line
        if line is not None:
            fact = check_line(line, count, ends)
            for algorithm, edge in trees.items():
                grow(edge, count, fact, algorithm)
            count += 1
        for size, kept, algorithm in wanted:
            must(size != count or root(trees[algorithm], algorithm) == kept, f"not the lines of checkpoint {size}")
    must(all(size <= count for size, *_ in wanted), "lines of a checkpoint are missing at the end")
    return count


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        try:
            kept = [Path(name).read_text(encoding="utf-8").split("\n") for name in sys.argv[2:]]
            print(f"right: {check(lines, kept)} lines, {len(kept)} checkpoints")
        except Wrong as wrong:
            sys.exit(f"WRONG: {wrong}")
