"""What a password has to be, said in both languages."""

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual


def check_password(password: str, user: User | None, field: str = "password") -> None:
    """Nothing for a good password; Refused with the first thing that is wrong with it."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        code = str(error.error_list[0].code)
        raise Refused(field, WRONG.get(code, NOT_GOOD)) from error


NOT_GOOD = Bilingual("该密码不够安全：请另选一个。", "This password is not safe enough: choose another one.")
WRONG = {
    "password_too_short": Bilingual(
        f"密码太短：至少{settings.SHORTEST_PASSWORD}个字符。",
        f"This password is too short: at least {settings.SHORTEST_PASSWORD} characters.",
    ),
    "password_too_common": Bilingual(
        "该密码太常见，容易被猜到：请另选一个。",
        "This password is one of the common ones and easily guessed: choose another one.",
    ),
    "password_entirely_numeric": Bilingual("密码不能只有数字。", "A password cannot consist of digits alone."),
    "password_too_similar": Bilingual("密码与用户名太相似。", "This password is too much like the username."),
}
