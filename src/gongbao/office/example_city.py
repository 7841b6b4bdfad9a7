"""The example city: accounts to sign in with, the search index, and what each document's folder brings along (`demo.py`)."""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.crypto import salted_hmac

from gongbao.office.clock import today
from gongbao.office.library import enactments
from gongbao.office.search import index_texts
from gongbao.records.models import Post


@dataclass(frozen=True)
class Login:
    """An example account: whose it is in both languages, its name, its password (this installation's own), its posts."""

    name: str
    zh: str
    en: str
    posts: tuple[str, ...]

    @property
    def password(self) -> str:
        """The same every time in one installation, and another in every other."""
        return salted_hmac("gongbao.example_city", self.name, algorithm="sha256").hexdigest()[:12]


LOGINS = (
    Login("qiye", "企业经办人", "a clerk of an enterprise", ("enterprise",)),
    Login("banshi", "部门办事人员", "an official of a department", ("official",)),
    Login("duzhe", "读者", "a reader", ()),
)


class NotAnExample(Exception):
    """The database holds accounts that are not the example's: examples are not put among real people."""


def seed() -> None:
    """Build the example city, or bring it up to date; each step may be repeated. NotAnExample where real accounts exist."""
    strangers = get_user_model().objects.exclude(username__in=[login.name for login in LOGINS])
    if strangers.exists():
        raise NotAnExample("This database has accounts of its own: the example city needs one to itself.")
    index_texts()
    with transaction.atomic():
        for login in LOGINS:
            _seed_account(login)
        for enactment in enactments():
            _seed_document(enactment.package)


def _seed_account(login: Login) -> None:
    user, _ = get_user_model().objects.get_or_create(username=login.name)
    if not user.check_password(login.password):
        user.set_password(login.password)
        user.save()
    for code in login.posts:
        Post.objects.get_or_create(holder=user, code=code, defaults={"from_day": today()})


def _seed_document(package: str) -> None:
    """Call `seed()` of the folder's demo.py, where there is one."""
    name = f"{package}.demo"
    if find_spec(name):
        import_module(name).seed()
