"""How fast sources are read, and how that grows with size: `python bench/reading.py`."""

import time
from collections.abc import Callable
from pathlib import Path

from gongbao.engine.documents.reading import read

PRINTED = Path(__file__).parents[1] / "src" / "zibo" / "gazettes" / "2020-08" / "issue.txt"
SIZES = (0.1, 1, 10)  # megabytes
REPEATS = 3
HEAD = "某市人民政府关于某事的通知\n某政发〔2020〕6号\n各区人民政府：\n"


def main() -> None:
    """Prints seconds, megabytes per second and the growth from one size to ten times the size."""
    print(f"{'source':34}{'MB':>6}{'seconds':>10}{'MB/s':>8}{'growth':>8}")
    for name, content in SOURCES.items():
        before = None
        for size in SIZES:
            sample = content(int(size * 1_000_000))
            seconds = min(_seconds(sample) for _ in range(REPEATS if size < 10 else 1))
            growth = f"{seconds / before:.1f}" if before else ""
            print(f"{name:34}{size:>6}{seconds:>10.3f}{len(sample) / 1e6 / seconds:>8.1f}{growth:>8}", flush=True)
            before = seconds


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
    main()
