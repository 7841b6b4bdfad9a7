"""The peers' own environment (build/bench, made from requirements/bench.txt): they need other things than the house."""

import hashlib
import subprocess
import venv
from pathlib import Path

HOUSE = Path(__file__).parents[1]
PEERS = HOUSE / "build" / "bench"
WANTED = HOUSE / "requirements" / "bench.txt"


def run_beside(program: str, *words: str) -> bytes:
    """What a program of this folder prints when the peers' interpreter runs it; the environment is made the first time."""
    python, stamp = PEERS / "bin" / "python", PEERS / "ready"
    wanted = hashlib.sha256(WANTED.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        venv.create(PEERS, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(WANTED)], check=True)
        stamp.write_text(wanted)
    return subprocess.run([python, HOUSE / "bench" / program, *words], check=True, capture_output=True).stdout
