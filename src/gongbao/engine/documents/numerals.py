"""Chinese numerals as laws write them, and their integers."""

DIGITS = "零一二三四五六七八九"
LARGEST = 999  # what citations use
LARGEST_ARTICLE = 9999  # codes have more than a thousand articles
LONGEST = 7  # characters of the longest numeral, 九千九百九十九
_UNITS = {"十": 10, "百": 100, "千": 1000}


def to_chinese(number: int) -> str:
    """The numeral of 1 to 9999: 10 十, 20 二十, 101 一百零一, 110 一百一十, 1260 一千二百六十; anything else raises ValueError."""
    if not 1 <= number <= LARGEST_ARTICLE:
        raise ValueError(f"{number} is not between 1 and {LARGEST_ARTICLE}")
    return _NUMERALS[number] if number <= LARGEST else _spell(number)


def from_chinese(numeral: str, largest: int = LARGEST) -> int | None:
    """The integer of a numeral in the form of `to_chinese`, not above `largest`; None for every other string (一十, 廿, 两, 〇, 12, empty)."""
    number = _INTEGERS.get(numeral)
    if number is None and largest > LARGEST and "千" in numeral and len(numeral) <= LONGEST:
        number = _valued(numeral)
        if number > LARGEST_ARTICLE or number <= LARGEST or _spell(number) != numeral:
            return None
    return number if number is not None and number <= largest else None


def _spell(number: int) -> str:
    spelled, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            spelled += ("零" if gap else "") + ("" if (digit, unit, spelled) == (1, 10, "") else DIGITS[digit]) + name
        gap = bool(spelled) and not digit
    return spelled


def _valued(numeral: str) -> int:
    value, digit = 0, 0
    for sign in numeral:
        if sign in _UNITS:
            value, digit = value + (digit or 1) * _UNITS[sign], 0
        elif sign in DIGITS:
            digit = DIGITS.index(sign)
    return value + digit


_NUMERALS = ("", *(_spell(number) for number in range(1, LARGEST + 1)))
_INTEGERS = {numeral: number for number, numeral in enumerate(_NUMERALS) if number}
