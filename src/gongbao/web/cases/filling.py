"""The form of an act: what is proposed or was typed, the key under which it is sent, and what came of sending it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from django.http import HttpRequest
from django.utils.translation import gettext as _

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, ActRefused, Refusal
from gongbao.engine.rules import Refused
from gongbao.office.attachments.giving import give, take_back
from gongbao.office.attachments.seeing import own_drafts
from gongbao.office.cases.acting import Changed, KeyUsed, Request
from gongbao.office.permission import Actor, Held
from gongbao.records.models import Attachment, Entry
from gongbao.web.asker import language
from gongbao.web.asking import Control, Typed, controls, filled_with, given, left_blank, problem, typed
from gongbao.web.cases.refusals import ShownRefusal, refusal_shown
from gongbao.web.problems import Problem

# What the form says beside the data of the act; none of these can be the name of a datum.
KEY, SEEN, AS, FILES, TAKE_BACK, UPLOAD = "act:key", "act:seen", "act:as", "act:files", "act:take-back", "act:upload"
REPLACES = "act:replaces"
ADD, REMOVE, ASK = "add", "remove", "ask"
FILES_PLACE, FORM_PLACE = "#act-files", "#act-form"
LONGEST_KEY = 120


@dataclass(frozen=True, slots=True)
class Capacity:
    """A role in which the act may be done, as one of the alternatives of a choice."""

    value: str
    held: Held
    is_chosen: bool


@dataclass
class Filling:
    """One form of one act as it stands; `fault` is what came of sending it."""

    actor: Actor
    act: Act
    said: Typed
    key: str
    seen: int
    capacity: str = ""
    faults: dict[str, str] = field(default_factory=dict)
    loose: list[Problem] = field(default_factory=list)
    refused: ActRefused | None = None
    has_changed: bool = False

    @property
    def controls(self) -> tuple[Control, ...]:
        """The fields, filled, with what is wrong with each."""
        return controls(self.act.inputs.fields, self.said, language(), self.faults)

    @property
    def problems(self) -> list[Problem]:
        """The lines of the error summary."""
        form = self.controls
        return [*(problem(form, path, words, FORM_PLACE) for path, words in self.faults.items()), *self.loose]

    @property
    def drafts(self) -> Iterable[Attachment]:
        """The files given with this form so far."""
        return own_drafts(self.actor).filter(key=self.key)

    def request(self) -> Request:
        """What the form asks for."""
        role, _, body = self.capacity.partition("@")
        return Request(
            self.act.name,
            given(self.act.inputs.fields, self.said),
            self.key,
            self.seen,
            role or None,
            int(body) if body.isascii() and body.isdigit() and len(body) < 19 else None,
        )

    def send(self, does: Callable[[Request], Entry]) -> Entry | None:
        """Ask for it; None where nothing was done, and then the form says why."""
        try:
            return does(self.request())
        except ActRefused as refused:
            self.note(refused)
        except Changed:
            self.has_changed = True
        except KeyUsed:
            words = _("This form was sent before with other content. Look at the case; nothing was done this time.")
            self.loose.append(Problem(words, FORM_PLACE))
            self.key = _new_key()
        return None

    def shown_refusal(self, enactment: Enactment) -> ShownRefusal | None:
        """The refusal of the law, in words."""
        return refusal_shown(self.refused, enactment) if self.refused else None

    def take_files(self, request: HttpRequest) -> bool:
        """Keep the files that came with the form, or take one back; whether all of it went well."""
        said = request.POST.get(REPLACES, "")
        replaces = int(said) if said.isascii() and said.isdigit() and len(said) < 19 else None
        for file in request.FILES.getlist(FILES):
            named = file.name or "", file.read()
            self._try(lambda: give(self.actor, self.key, named, replaces=replaces), f"{file.name}: ")  # noqa: B023  called at once
        if (number := request.POST.get(TAKE_BACK, "")).isdecimal():
            self._try(lambda: take_back(self.actor, int(number)))
        return not self.loose

    def _try(self, does: Callable[[], object], about: str = "") -> None:
        try:
            does()
        except Refused as refused:
            self.loose.append(Problem(about + refused.message.in_(language()), FILES_PLACE))

    def note(self, refused: ActRefused) -> None:
        """Keep why the law refuses it, at the field at fault where there is one."""
        self.refused = refused
        if refused.kind is Refusal.DATA:
            blank = left_blank(self.controls)
            is_blank = any(path == refused.field for path in blank)
            self.faults = blank if is_blank else {refused.field: refused.message.in_(language())}
        elif refused.field:
            self.faults = {refused.field: refused.message.in_(language())}


def opened(actor: Actor, act: Act, draft: dict[str, object], seen: int) -> Filling:
    """A form newly opened: filled with what is proposed, under a new key."""
    return Filling(actor, act, filled_with(act.inputs.fields, draft), _new_key(), seen)


def sent(actor: Actor, act: Act, request: HttpRequest) -> Filling:
    """A form that came back, with rows added or taken out where a button asked for that."""
    posted = request.POST
    said = typed(posted)
    if ADD in posted:
        said.add_row(posted[ADD])
    if REMOVE in posted:
        said.remove_row(posted[REMOVE])
    key, seen = posted.get(KEY, "").strip()[:LONGEST_KEY], posted.get(SEEN, "")
    number = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
    return Filling(actor, act, said, key or _new_key(), number, posted.get(AS, ""))


def is_only_edited(request: HttpRequest) -> bool:
    """Whether a button asked for another row, or for files to be kept, and not for the act."""
    return any(name in request.POST for name in (ADD, REMOVE, ASK, UPLOAD, TAKE_BACK))


def capacities_shown(held: Sequence[Held], chosen: str) -> tuple[Capacity, ...]:
    """The roles to choose among, where there are several."""
    named: dict[str, Held] = {}
    for one in held:  # one's own come before those lent
        named.setdefault(f"{one.role.partition('/')[2]}@{one.body_id or ''}", one)
    if len(named) < 2:
        return ()
    picked = chosen if chosen in named else next(iter(named))
    return tuple(Capacity(value, one, value == picked) for value, one in named.items())


def _new_key() -> str:
    return uuid4().hex
