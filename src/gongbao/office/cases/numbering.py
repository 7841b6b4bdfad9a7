"""Case numbers: 申请〔2020〕0001号, counted by the body that did the first act, for each year."""

from datetime import date

from gongbao.engine.procedures import Procedure
from gongbao.office.permission import Held
from gongbao.records.models import Case, CaseCount


def number_case(case: Case, procedure: Procedure, held: Held, day: date) -> None:
    """Give a case its number with its first act; one that somebody begins for himself has none.

    The count's row is locked until the act stands or falls, so that no number is missing.
    """
    if case.number is not None or held.body_id is None:
        return
    CaseCount.objects.get_or_create(word=procedure.numbered, body_id=held.body_id, year=day.year)
    count = CaseCount.objects.select_for_update().get(word=procedure.numbered, body_id=held.body_id, year=day.year)
    count.last += 1
    count.save(update_fields=["last"])
    case.number = f"{procedure.numbered}〔{day.year}〕{count.last:04d}号"
    case.body_id = held.body_id
    case.save(update_fields=["number", "body"])
