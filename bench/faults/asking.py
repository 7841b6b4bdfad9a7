"""A client of the API that asks many things at once, and asks again, with the same key, for as long as it is not answered."""

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

PATH = "/api/v1/procedures/digital-economy/application/cases"


@dataclass
class Heard:
    """The seconds until each answer, how many requests had to be sent again, and how many were answered by which status."""

    seconds: list[float] = field(default_factory=list)
    again: int = 0
    statuses: dict[int, int] = field(default_factory=dict)


def apply_for(matter: str) -> bytes:
    """The body of an application for a matter."""
    from tests.office.cases.applying import FORM

    return json.dumps({"act": "submit", "data": FORM | {"matter": f"chain:{matter}:revenue:2019"}}).encode()


async def ask(port: int, path: str, token: str, key: str, body: bytes) -> tuple[int, bytes]:
    """One request on a connection of its own; ConnectionError where the answer does not come whole."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n"
        head += f"Idempotency-Key: {key}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        answer = await reader.read()
    finally:
        writer.close()
    top, _, rest = answer.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in top.split(b"\r\n") if line.lower().startswith(b"content-length:")), None)
    if not top.startswith(b"HTTP/1.1 ") or length is None or len(rest) < length:
        raise ConnectionError("the answer was cut")
    return int(top[9:12]), rest


async def ask_all(
    port: int, tokens: list[str], wanted: int, *, at_once: int, with_key: bool = True, name: str = "n"
) -> Heard:
    """Begin that many cases, each asked for until it is answered; without the same key again, each asking is another application."""
    heard, numbers = Heard(), iter(range(wanted))

    async def client(number: int) -> None:
        for one in numbers:
            await _until_answered(port, tokens[number % len(tokens)], f"{name}{one}", heard, with_key=with_key)

    await asyncio.gather(*(client(number) for number in range(at_once)))
    return heard


async def _until_answered(port: int, token: str, matter: str, heard: Heard, *, with_key: bool) -> None:
    started = time.perf_counter()
    for name in _names(matter, with_key=with_key):
        try:
            status, _ = await ask(port, PATH, token, name, apply_for(name))
        except (ConnectionError, OSError):
            heard.again += 1
            continue
        heard.statuses[status] = heard.statuses.get(status, 0) + 1
        if status < 500:
            heard.seconds.append(time.perf_counter() - started)
            return


def _names(matter: str, *, with_key: bool) -> Iterator[str]:
    attempt = 0
    while True:
        yield matter if with_key else f"{matter}-{attempt}"
        attempt += 1


def percentile(seconds: list[float], part: float) -> float:
    """The time within which that part of the answers came."""
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * part))] if seconds else 0.0


Cut = Callable[[], bool]


async def cutting_proxy(port: int, cut: Cut) -> asyncio.Server:
    """A way to `port` on which, where `cut` says so, the office does what it is asked and nobody hears the answer."""

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there_reader, there = await asyncio.open_connection("127.0.0.1", port)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
            there.write(head + await reader.readexactly(length))
            answer = await there_reader.read()
            writer.write(answer[: len(answer) // 2] if cut() else answer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            there.close()

    return await asyncio.start_server(carry, "127.0.0.1", 0)
