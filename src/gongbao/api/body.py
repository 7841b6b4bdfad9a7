"""What is sent to the API, read strictly."""

from django.http import HttpRequest

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.json_text import read_json

JSON = "application/json"


class NotJson(Refused):
    """The body does not say that it is JSON."""

    def __init__(self) -> None:
        super().__init__("", Bilingual(f"请求体应为{JSON}。", f"The body must be {JSON}."))


def json_of(request: HttpRequest) -> object:
    """The value that the body states; NotJson for another content type, Unreadable for anything that is not JSON with one meaning."""
    if request.content_type != JSON:
        raise NotJson
    return read_json(request.body)
