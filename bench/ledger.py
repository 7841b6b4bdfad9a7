"""How long it takes to examine a large ledger: `python -m bench.ledger [LINES] [--write]` (ten million lines by default; half an hour, 10 GB of disk).

The lines are made in bulk, by the ledger's own digests; sealing, examination, export and the outsider's program are the real ones.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from bench.faults.office import open_office
from bench.report import machine, write_section

LINES = 10_000_000
PER_CASE = 12
AT_ONCE = 20_000
START = datetime(2021, 3, 1, tzinfo=UTC)
TITLE = "Examining the ledger · 台账核验 (`python -m bench.ledger --write`)"
CITED = '["某政发〔2021〕3号 第二十条"]'
DATA = '{"amount":"2000000.00","materials":["申请书","营业执照"],"matter":"chain:c1:revenue:2019","support":"big-data-chain"}'


def main(words: list[str]) -> None:
    """Make the ledger, measure, print the table, and with --write put it into docs/performance.md."""
    wanted = next((int(word) for word in words if word.isdigit()), LINES)
    with tempfile.TemporaryDirectory(prefix="gongbao-ledger-") as folder:
        rows = [("lines", f"{wanted:,}", ""), *_measured(wanted, Path(folder))]
    lines = [
        f"On {machine()}, SQLite, one process, beside other work. Each entry has the data of an application for a support.",
        "",
        "| what | | a line |",
        "| --- | ---: | ---: |",
        *(f"| {what} | {whole} | {each} |" for what, whole, each in rows),
    ]
    print("\n".join(lines))
    if "--write" in words:
        write_section(TITLE, "\n".join(lines))


def _measured(wanted: int, folder: Path) -> Iterator[tuple[str, str, str]]:
    open_office(None, folder)
    from gongbao.office.ledger import checkpoint, export, verify
    from gongbao.office.permission import Actor
    from gongbao.records import projections
    from gongbao.records.ledger.sealing import seal

    projections._projections.clear()  # the cases are of no procedure: only the ledger itself is examined
    watcher = Actor("bench", is_signed_in=True, admin="audit")
    _fill(wanted)
    yield "the database", f"{_size(folder) / 1e9:.1f} GB", f"{_size(folder) / wanted:,.0f} bytes"
    yield _timed("sealing into the tree", wanted, seal)[1]
    signed, row = _timed("a checkpoint", wanted, lambda: checkpoint(watcher))
    yield row[0], row[1], ""
    found, row = _timed("the examination", wanted, lambda: verify(watcher, [signed.text]))
    assert found.faults == 0
    assert found.lines == wanted
    yield row
    file, kept = folder / "export.jsonl", folder / "kept"
    kept.write_text(signed.text, encoding="utf-8")
    yield _timed("export of digests", wanted, lambda: _export(export(watcher, told=False), file))[1]
    outsider = [sys.executable, "-I", "tools/verify_ledger.py", str(file), str(kept)]
    said, row = _timed(
        "the outsider's program", wanted, lambda: subprocess.run(outsider, capture_output=True, check=True)
    )
    assert b"right" in said.stdout
    yield row


def _timed(what: str, wanted: int, do):
    started = time.monotonic()
    done = do()
    seconds = time.monotonic() - started
    return done, (what, f"{seconds:,.1f} s", f"{seconds / wanted * 1e6:.1f} µs")


def _export(lines: Iterator[dict], file: Path) -> None:
    with file.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("gongbao.sqlite3*"))


def _fill(wanted: int) -> None:
    from django.db import connection, transaction

    from gongbao.records.models import Case

    columns = _columns()
    statement = f"INSERT INTO records_entry ({', '.join(columns)}) VALUES ({', '.join(['%s'] * len(columns))})"
    number = wanted // PER_CASE + 1
    for first in range(0, number, AT_ONCE):
        cases = (_case(at) for at in range(first, min(first + AT_ONCE, number)))
        Case.objects.bulk_create(cases, batch_size=1_000)
    keys = iter(Case.objects.order_by("pk").values_list("pk", flat=True).iterator())
    rows = islice((row for key in keys for row in _rows_of(key)), wanted)
    while portion := list(islice(rows, AT_ONCE)):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(statement, [[row[column] for column in columns] for row in portion])
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE records_case SET sequence = (SELECT count(*) FROM records_entry WHERE case_id = records_case.id)"
        )


def _case(number: int):
    from gongbao.records.models import Case

    return Case(procedure="trial/loan", state="open", opened_at=START, changed_at=START, number=str(number))


def _columns() -> list[str]:
    from gongbao.records.models import Entry

    return [field.column for field in Entry._meta.local_fields if field.column != "id"]


def _rows_of(case: int) -> Iterator[dict[str, object]]:
    from gongbao.records.ledger.lines import content_of, hash_of, line_of_entry
    from gongbao.records.models import Entry

    previous = ""
    for sequence in range(1, PER_CASE + 1):
        entry = Entry(
            case_id=case, sequence=sequence, previous=previous, act="submit", role="applicant", name="李申请", post="经办人",
            at=START, recorded_at=START + timedelta(milliseconds=case), algorithm="sha256", salt=os.urandom(16).hex(),
            data=DATA, citations=CITED, key=f"{case}-{sequence}", digest="0" * 64,
        )  # fmt: skip
        entry.content = content_of("sha256", entry.salt, line_of_entry(entry, "trial/loan").told)
        previous = entry.hash = hash_of(line_of_entry(entry, "trial/loan").facts)
        yield {
            field.column: field.get_db_prep_value(getattr(entry, field.attname), _connection())
            for field in entry._meta.local_fields
        }


def _connection():
    from django.db import connection

    return connection


if __name__ == "__main__":
    main(sys.argv[1:])
