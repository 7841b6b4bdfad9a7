"""docs/performance.md: one section for each measurement, written by the measurement itself."""

import platform
import re
import time
from pathlib import Path

REPORT = Path(__file__).parents[1] / "docs" / "performance.md"
HEAD = "# Performance · 性能\n\nMeasured, not promised: each section is written by the program that it names.\n"


def write_section(title: str, body: str) -> None:
    """Put the section of that title in its place, or at the end where there is none yet."""
    text = REPORT.read_text(encoding="utf-8") if REPORT.exists() else HEAD
    section = f"## {title}\n\n{body.strip()}\n"
    pattern = re.compile(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    text = pattern.sub(lambda _: section + "\n", text) if pattern.search(text) else f"{text.rstrip()}\n\n{section}"
    REPORT.write_text(text.rstrip() + "\n", encoding="utf-8")


def machine() -> str:
    """What it was measured on, and when."""
    cpus = Path("/proc/cpuinfo")
    names = re.findall(r"^model name\s*: (.+)$", cpus.read_text(), re.MULTILINE) if cpus.exists() else []
    processor = f"{len(names)} × {names[0]}" if names else platform.processor()
    return f"{processor}, {platform.system()}, Python {platform.python_version()}, {time.strftime('%Y-%m-%d')}"
