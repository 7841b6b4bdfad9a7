"""How fast sources are read, how that grows with size, and a peer beside it: `python -m bench.reading [--write]`."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.environment import run_beside
from bench.report import machine, write_section
from gongbao.engine.documents.akoma_ntoso import issue_xml
from gongbao.engine.documents.reading import read

PRINTED = Path(__file__).parents[1] / "src" / "zibo" / "gazettes" / "2020-08" / "issue.txt"
SIZES = (0.1, 1, 10)  # megabytes
REPEATS = 3
HEAD = "某市人民政府关于某事的通知\n某政发〔2020〕6号\n各区人民政府：\n"


TITLE = "Reading · 读取 (`python -m bench.reading --write`)"
ARTICLES = 300
WORDS = "市属国有企业经营管理有关人员违反规定,未履行或未正确履行职责致使发生所列情形的,应当追究相应责任:"
ITEM = "违反规定程序或超越权限决定、批准和组织实施重大经营投资事项。"


def main(words: list[str]) -> None:
    """Measure, print the tables, and with --write put them into docs/performance.md."""
    lines = [f"On {machine()}. Processor seconds.", "", *_by_size(), "", *_beside_a_peer()]
    print("\n".join(lines))
    if "--write" in words:
        write_section(TITLE, "\n".join(lines))


def _by_size() -> list[str]:
    """Seconds, megabytes per second, and the growth from one size to ten times the size."""
    lines = ["| source | MB | seconds | MB/s | growth |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, content in SOURCES.items():
        before = None
        for size in SIZES:
            sample = content(int(size * 1_000_000))
            seconds = min(_seconds(sample) for _ in range(REPEATS if size < 10 else 1))
            growth = f"× {seconds / before:.1f}" if before else ""
            lines.append(f"| {name} | {size} | {seconds:.3f} | {len(sample) / 1e6 / seconds:.1f} | {growth} |")
            before = seconds
    return lines


def _beside_a_peer() -> list[str]:
    """A statute to Akoma Ntoso: ours from the printed text, the peer from text marked up for it."""
    printed = "某市某某办法\n\n" + "".join(
        f"第{number}条 {WORDS}\n\n(一){ITEM}\n\n" for number in range(1, ARTICLES + 1)
    )
    start = time.process_time()
    issue_xml(read(printed.encode()))
    ours = time.process_time() - start
    peer = json.loads(run_beside("reading_peer.py", str(ARTICLES), WORDS, ITEM))
    return [
        f"A statute of {ARTICLES} articles to Akoma Ntoso: ours from the words as printed, bluebell from words marked up by hand.",
        "",
        "| reader | seconds | ÷ ours |",
        "| --- | ---: | ---: |",
        f"| gongbao | {ours:.3f} | 1.0 |",
        f"| bluebell {peer['version']} | {peer['seconds']:.3f} | {peer['seconds'] / ours:.1f} |",
    ]


def _seconds(sample: bytes) -> float:
    start = time.process_time()
    read(sample)
    return time.process_time() - start


def _issues(size: int) -> bytes:
    """The printed issue again and again."""
    printed = PRINTED.read_bytes()
    return printed * max(1, round(size / len(printed)))


def _repeated(piece: str, head: str = "") -> Callable[[int], bytes]:
    return lambda size: (head + piece * (size // len(piece.encode()))).encode()


def _noise(size: int) -> bytes:
    """Ideographs without order, forty to a line."""
    state, signs = 1, []
    for at in range(size // 3):
        state = (state * 1103515245 + 12345) % 2**31
        signs.append("\n" if at % 41 == 40 else chr(0x4E00 + state // 7 % 20000))
    return "".join(signs).encode()


SOURCES = {
    "the issue": _issues,
    "numbers on one line": _repeated("一、"),
    "numbers on many lines": _repeated("一、\n"),
    "numbers on many lines, with a head": _repeated("一、\n", HEAD),
    "ideographs without order": _noise,
}

if __name__ == "__main__":
    main(sys.argv[1:])
