"""六、19 against a second writing of its sentence, made without looking at the first."""

from datetime import date
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from gongbao.engine.rules import answer
from zibo.documents.digital_economy import ENACTMENT
from zibo.documents.digital_economy.rules import no_double_enjoyment

DAY = date(2022, 3, 1)
SOURCES = ["this-document", "one-case-agreement", "other-city-policy", "higher-level"]
CANDIDATE = st.fixed_dictionaries(
    {
        "source": st.sampled_from(SOURCES),
        "beneficiary": st.sampled_from("XY"),
        "matter": st.sampled_from("mn"),
        "amount": st.sampled_from([0, 1, 2, 3, 4, 5]),
        "paid": st.booleans(),
    }
)


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(["same-matter", "one-per-beneficiary"]), st.lists(CANDIDATE, max_size=9))
@example(
    reading="same-matter",
    drawn=[{"source": "this-document", "beneficiary": "X", "matter": "m", "amount": 0, "paid": True}],
)
def test_the_selection_is_that_of_the_naive_reading(reading: str, drawn: list[dict[str, Any]]) -> None:
    """Every list, every sum and every reason is the one that reading the sentence candidate by candidate gives."""
    candidates = [{"id": f"c{number}", **candidate} for number, candidate in enumerate(drawn)]

    assert _decided(reading, candidates) == _by_hand(reading, candidates)


def _decided(reading: str, candidates: list[dict[str, Any]]) -> object:
    raw = [{**candidate, "amount": f"{candidate['amount']}.00"} for candidate in candidates]
    value = answer(no_double_enjoyment, {"reading": reading, "candidates": raw}, DAY, ENACTMENT.term)
    return no_double_enjoyment.output.write(value)


def _by_hand(reading: str, candidates: list[dict[str, Any]]) -> dict[str, Any]:
    fates = [_fate(reading, one, candidates) for one in candidates]
    lists = {
        name: [entry for where, entry in fates if where == name] for name in ("selected", "kept", "rejected", "outside")
    }
    payable = sum(int(entry["payable"].partition(".")[0]) for entry in lists["selected"])
    return lists | {"total_payable": f"{payable}.00", "overpaid": f"{_overpaid(reading, candidates)}.00"}


def _fate(reading: str, one: dict[str, Any], candidates: list[dict[str, Any]]) -> tuple[str, Any]:
    if one["source"] == "higher-level":
        return "outside", one["id"]
    if one["paid"]:
        return "kept", one["id"]
    if one["amount"] == 0:
        return "rejected", {"id": one["id"], "because_of": None, "reason": "no-amount"}
    return _fate_among([other for other in candidates if _excludes(reading, one, other)], one)


def _fate_among(group: list[dict[str, Any]], one: dict[str, Any]) -> tuple[str, Any]:
    paid = [other["amount"] for other in group if other["paid"]]
    best = _best([other for other in group if not other["paid"] and other["amount"] > 0])
    top = max(paid, default=0)
    if best["amount"] <= top or best["amount"] <= sum(paid):
        largest = next(other["id"] for other in group if other["paid"] and other["amount"] == top)
        return "rejected", {"id": one["id"], "because_of": largest, "reason": "already-enjoyed"}
    if one is best:
        return "selected", {"id": one["id"], "payable": f"{one['amount'] - sum(paid)}.00"}
    return "rejected", {"id": one["id"], "because_of": best["id"], "reason": "less-favourable"}


def _excludes(reading: str, one: dict[str, Any], other: dict[str, Any]) -> bool:
    compared = "higher-level" not in (one["source"], other["source"])
    same_matter = reading == "one-per-beneficiary" or one["matter"] == other["matter"]
    return compared and one["beneficiary"] == other["beneficiary"] and same_matter


def _best(unpaid: list[dict[str, Any]]) -> dict[str, Any]:
    largest = [one for one in unpaid if one["amount"] == max(other["amount"] for other in unpaid)]
    for source in SOURCES:
        for one in largest:
            if one["source"] == source:
                return one
    raise AssertionError("there is an unpaid candidate")


def _overpaid(reading: str, candidates: list[dict[str, Any]]) -> int:
    over, done = 0, set()
    for one in candidates:
        group = [other for other in candidates if _excludes(reading, one, other)]
        key = tuple(other["id"] for other in group)
        if group and key not in done:
            done.add(key)
            enjoyed = sum(other["amount"] for other in group if other["paid"])
            over += max(0, enjoyed - max(other["amount"] for other in group))
    return over
