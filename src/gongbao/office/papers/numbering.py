"""Numbers of documents (发文字号): 某政追字〔2021〕1号, counted by each body under each word for each year, none left out."""

from gongbao.records.models import NumberRegister


def take_number(body: int, word: str, year: int) -> tuple[NumberRegister, int]:
    """The next number of the register, and the register, whose row is locked until the transaction stands or falls: one that falls gives its number back."""
    NumberRegister.objects.get_or_create(body_id=body, word=word, year=year)
    register = NumberRegister.objects.select_for_update().get(body_id=body, word=word, year=year)
    register.last += 1
    register.save(update_fields=["last"])
    return register, register.last


def written_number(register: NumberRegister, ordinal: int) -> str:
    """The number as the document bears it: without leading zeros, the year whole, in these brackets."""
    return f"{register.word}〔{register.year}〕{ordinal}号"


def faults() -> list[str]:
    """What is wrong with the registers: numbers left out, given twice or beyond the count, one sentence each."""
    found = []
    for register in NumberRegister.objects.order_by("body", "word", "year"):
        given = list(register.papers.order_by("ordinal").values_list("ordinal", flat=True))
        if given != list(range(1, register.last + 1)):
            found.append(f"{register}: the register counts {register.last}, the papers have {len(given)} numbers.")
    return found
