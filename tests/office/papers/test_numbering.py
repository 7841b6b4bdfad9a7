"""Numbers under many hands at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from gongbao.office.papers.numbering import take_number, verify_registers, written_number
from gongbao.records.models import Case, NumberRegister, Paper
from tests.office.people.peopling import AT, body

HANDS, EACH = 4, 6


class Fell(Exception):
    """The act was undone."""


@pytest.mark.django_db(transaction=True)
def test_many_at_once_leave_no_number_out_and_give_none_twice():
    """Of acts that run beside each other, a third of which are undone, the others have the numbers 1 to their count."""
    where = body()
    case = Case.objects.create(procedure="x/y", state="open", opened_at=AT, changed_at=AT)

    def issue(hand: int) -> None:
        try:
            for turn in range(EACH):
                _issue_or_fall(case, where, hand * EACH + turn)
        finally:
            connection.close()

    with ThreadPoolExecutor(HANDS) as hands:
        list(hands.map(issue, range(HANDS)))

    stood = HANDS * EACH * 2 // 3
    assert NumberRegister.objects.get().last == stood
    assert sorted(Paper.objects.values_list("ordinal", flat=True)) == list(range(1, stood + 1))
    assert list(verify_registers()) == []


def _issue_or_fall(case, where, sequence) -> None:
    try:
        with transaction.atomic():
            register, ordinal = take_number(where.pk, "新字", 2021)
            Paper.objects.create(
                case=case,
                sequence=sequence,
                place=1,
                title="决定",
                body=where,
                dated=AT.date(),
                register=register,
                ordinal=ordinal,
                number=written_number(register, ordinal),
                issued_at=AT,
            )
            if sequence % 3 == 0:
                raise Fell
    except Fell:
        pass
