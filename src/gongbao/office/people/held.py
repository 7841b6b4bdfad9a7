"""The roles that a person holds on a day: those of his posts, and those that others let him use."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, Q

from gongbao.engine.values import Bilingual
from gongbao.office.permission import Delegator, Held
from gongbao.records.models import Administrator, Assignment, Delegation, Post
from gongbao.records.models.periods import holding_on


def roles_held(person_id: int, day: date) -> frozenset[Held]:
    """Every role held on the day, one's own and those used on behalf of others."""
    return frozenset((*_own(person_id, day), *_on_behalf(person_id, day)))


def office_held(person_id: int, day: date) -> str:
    """Which of the three administrators the person is on the day; "" for none."""
    held = Administrator.objects.on(day).filter(_in_force(), person_id=person_id)
    return held.values_list("office", flat=True).first() or ""


def _own(person_id: int, day: date) -> Iterator[Held]:
    held = Assignment.objects.on(day).filter(_of_a_post_held(day, ""), post__holder_id=person_id)
    for one in held.select_related("post__body"):
        yield _held(one)


def _on_behalf(person_id: int, day: date) -> Iterator[Held]:
    """Powers lent: while the lender holds them himself, works here and is no administrator, and while the delegate has a post in the same body."""
    accepted = Delegation.objects.on(day).filter(to_person_id=person_id, accepted_at__isnull=False)
    if not accepted.exists():  # so it is with nearly everybody, at every act and every page
        return
    lent = accepted.filter(
        holding_on(day, "assignment__"),
        _of_a_post_held(day, "assignment__"),
        Exists(Post.objects.on(day).filter(holder_id=person_id, body=OuterRef("assignment__post__body"))),
        ~Exists(Administrator.objects.on(day).filter(_in_force(), person=OuterRef("from_person"))),
        from_person__accounts__user__is_active=True,
    )
    for one in lent.select_related("assignment__post__body", "from_person").distinct():
        yield _held(one.assignment, Delegator(one.from_person_id, one.from_person.name))


def _of_a_post_held(day: date, at: str) -> Q:
    """The condition under which an assignment (`at` leads to it) has both signatures, and its post and its body still stand."""
    is_signed = Q(**{f"{at}confirmed_at__isnull": False})
    return is_signed & holding_on(day, f"{at}post__") & holding_on(day, f"{at}post__body__")


def _in_force() -> Q:
    """An administrator has two signatures, or is one of the first three, whom nobody appointed."""
    return Q(confirmed_at__isnull=False) | Q(granted_by__isnull=True)


def _held(assignment: Assignment, lender: Delegator | None = None) -> Held:
    post, body = assignment.post, assignment.post.body
    title = Bilingual(
        f"{body.name_zh} {post.title_zh}", f"{post.title_en or post.title_zh}, {body.name_en or body.name_zh}"
    )
    return Held(assignment.role, body.pk, body.path, post.pk, title, on_behalf_of=lender)
