"""How the office was founded: for work, or as an example city. It is said once, before the first account, and stays."""

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction

from gongbao.office.clock import now
from gongbao.records.models import Founding


class FoundedOtherwise(Exception):
    """The office was founded as the other kind, or accounts were there before it was founded."""


def is_example_city() -> bool:
    """Whether everybody in this office is invented."""
    return Founding.objects.filter(kind=Founding.Kind.EXAMPLE).exists()


def found(kind: Founding.Kind) -> None:
    """Found the office as this kind; nothing when it is. FoundedOtherwise when it is the other kind, or when accounts came before."""
    known = Founding.objects.first()
    if known is None:
        known = _first(kind)
    if known.kind != kind:
        raise FoundedOtherwise(f"This office was founded for {known.kind}, not for {kind}.")


def _first(kind: Founding.Kind) -> Founding:
    if get_user_model().objects.exists():
        raise FoundedOtherwise("This database has accounts of its own.")
    try:
        with transaction.atomic():
            return Founding.objects.create(kind=kind, founded_at=now())
    except IntegrityError:
        return Founding.objects.get()
