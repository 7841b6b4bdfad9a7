"""How much is kept: of one file, of what somebody has not filed yet, and in one case."""

from gongbao.engine.values import Bilingual

MEGABYTE = 1024 * 1024
MOST_IN_DRAFTS = 500 * MEGABYTE
MOST_IN_CASE = 2_000 * MEGABYTE
MOST_OF_ONE_ACT = 100  # files


def too_much(what: Bilingual, most: int) -> Bilingual:
    """The refusal of files that are together larger than `most` bytes."""
    size = most // MEGABYTE
    return Bilingual(f"{what.zh}合计超过{size} MB。", f"{what.en} together exceed {size} MB.")
