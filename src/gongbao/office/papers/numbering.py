"""Numbers of documents (发文字号): 某政追字〔2021〕1号, counted by each body under each word for each year, none left out."""

from collections.abc import Iterator

from gongbao.engine.values import Bilingual
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


def verify_registers() -> Iterator[tuple[str, Bilingual]]:
    """Each register whose numbers are not 1 to its count, each given once: which, and what is wrong."""
    for register in NumberRegister.objects.order_by("body", "word", "year"):
        given = list(register.papers.order_by("ordinal").values_list("ordinal", flat=True))
        if given != list(range(1, register.last + 1)):
            last, count = register.last, len(given)
            words = Bilingual(f"编至{last}号，文书有{count}份。", f"It counts to {last} and has {count} papers.")
            yield f"register {register}", words
