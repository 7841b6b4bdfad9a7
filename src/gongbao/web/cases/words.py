"""What the codes of cases are called on the pages."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from gongbao.engine.procedures import Kind, Refusal
from gongbao.office.cases.shelves import Part

PARTS = {
    Part.WAITING: _("Waiting for me"),
    Part.SOON: _("Due within three working days"),
    Part.LATE: _("Late"),
    Part.OPEN: _("All open"),
    Part.CLOSED: pgettext_lazy("cases", "Closed"),
}
CLOCKS = {
    Kind.DUTY: _("to be done by then"),
    Kind.WINDOW: _("possible until then"),
    Kind.INTERVAL: _("a date to remember"),
}
REFUSALS = {
    Refusal.NOT_IN_FORCE: _("Not in force on that day"),
    Refusal.ROLE: pgettext_lazy("refused", "Not for this role"),
    Refusal.ORDER: pgettext_lazy("refused", "Not at this step"),
    Refusal.DATA: pgettext_lazy("refused", "The data are not right"),
    Refusal.CONFLICT: pgettext_lazy("refused", "Conflict of interest"),
    Refusal.LATE: pgettext_lazy("refused", "Too late"),
    Refusal.GUARD: pgettext_lazy("refused", "A condition does not hold"),
}
