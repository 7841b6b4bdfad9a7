"""A small city to try permissions in: bodies, people with everything that may stand for or against them, and cases in several states.

What is said here of who and what is all that the model (model.py) knows; the office reads it from its tables.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from django.contrib.auth import get_user_model

from gongbao.office.cases.acting import Request, act, begin
from gongbao.records.models import Account, Body, Case, Interest, Kinship, Person
from tests.office.cases.applying import FORM, MORNING, seen_again
from tests.office.people.peopling import AT, FIRST, LAST, assignment, delegation, person, post

TODAY = MORNING.date()
APPLICATION, INQUIRY = "digital-economy/application", "accountability/case"
LEVELS = ("investor-body", "municipal-enterprise", "subsidiary")
_keys = count(1)


@dataclass
class Who:
    """Somebody: his powers ("slug/role", body, first day, last day), those lent to him (with the lender), and what stands against him."""

    person: Person
    powers: list[tuple[str, str, date, date]] = field(default_factory=list)
    lent: list[tuple[str, str, "Who"]] = field(default_factory=list)
    kin: set[str] = field(default_factory=set)
    interests: set[tuple[str, object]] = field(default_factory=set)

    @property
    def name(self):
        """By which cases name him."""
        return self.person.name


@dataclass
class Made:
    """A case as it was made: who takes part (role, body's name), the acts done (act, role, body's name, person's name), and whom it names."""

    key: int
    procedure: str
    state: str
    parts: set[tuple[str, str]]
    done: list[tuple[str, str, str, str]]
    level: str = ""
    named: set[str] = field(default_factory=set)
    recused: set[str] = field(default_factory=set)


class City:
    """Bodies below bodies, people, cases; everybody holds from the first day to the last unless said otherwise."""

    def __init__(self):
        self.paths, self.people, self.cases, self._posts = {}, [], [], {}
        for slug in ("大数据局", "工信局", "国资委", "财政局"):
            self.body(f"市{slug}")

    def body(self, name, above=None):
        """A body, below another one where that is named."""
        over = Body.objects.get(name_zh=above) if above else None
        slug = f"b{Body.objects.count()}"
        path = f"{over.path if over else ''}{slug}/"
        Body.objects.create(slug=slug, name_zh=name, kind="authority", parent=over, path=path, from_day=FIRST)
        self.paths[name] = [*(self.paths[above] if above else []), name]
        return name

    def who(self, name, *powers):
        """Somebody with powers ("slug/role", body, and their first and last day where they are not the usual ones)."""
        made = Who(person(name))
        self.people.append(made)
        for role, where, *days in powers:
            from_day, until_day = days or (FIRST, LAST)
            made.powers.append((role, where, from_day, until_day))
            held = post(made.person, Body.objects.get(name_zh=where))
            self._posts[name, role] = assignment(held, role, from_day=from_day, until_day=until_day)
        return made

    def lend(self, lender, role, to, *, works_there=True):
        """A power lent by its holder, who has an account, as has the borrower; it serves whoever has a post in the same body."""
        for one in (lender, to):
            if not one.person.accounts.exists():
                user = get_user_model().objects.create_user(f"u{one.person.pk}", password="a long enough password")
                Account.objects.create(user=user, person=one.person, opened_at=AT)
        delegation(self._posts[lender.name, role], to.person)
        if works_there:
            post(to.person, Body.objects.get(name_zh=lender.powers[0][1]))
            to.lent.append((role, lender.powers[0][1], lender))

    def kin(self, one, other):
        """Two people who are related, by what they are called."""
        pair = [Person.objects.get(name=name) for name in (one, other)]
        Kinship.objects.create(person=pair[0], relative=pair[1], relation="spouse", declared_at=AT, from_day=FIRST)
        for who in self.people:
            who.kin |= {other} if who.name == one else {one} if who.name == other else set()

    def interest(self, who, kind, what):
        """An interest in a "case" (its key), a "body" or a "person" (their names)."""
        found = {
            "case": lambda: {"in_case": what},
            "body": lambda: {"in_body": Body.objects.get(name_zh=what)},
            "person": lambda: {"in_person": Person.objects.get(name=what)},
        }[kind]()
        Interest.objects.create(person=who.person, declared_at=AT, from_day=FIRST, **found)
        who.interests.add((kind, what))

    def application(self, by, *, accepted_by=None):
        """An enterprise's application, taken in where somebody is named who does."""
        where = by.powers[0][1]
        matter = {"matter": f"chain:{next(_keys)}:revenue:2019", "beneficiary": where}
        entry = begin(seen_again(by.person), APPLICATION, Request("submit", FORM | matter, f"w{next(_keys)}"))
        parts = {("applicant", where), ("lead-department", "市大数据局"), ("co-department", "市财政局")}
        made = Made(entry.case_id, APPLICATION, "submitted", parts, [("submit", "applicant", where, by.name)])
        self.cases.append(made)
        if accepted_by:
            self._go_on(made, accepted_by, "accept", {"review_workdays": 20}, "lead-department", "accepted")
        return made

    def inquiry(self, by, level, *, officer=None, persons=()):
        """A case of an inquiry at one of three levels: taken in by an officer, with the persons named in it."""
        role, where = LEVELS[level], by.powers[0][1]
        lead = {"lead_source": "supervision", "enterprise": where, "enterprise_level": max(level, 1), "summary": "线索"}
        entry = begin(seen_again(by.person), INQUIRY, Request("register", lead, f"w{next(_keys)}"))
        made = Made(entry.case_id, INQUIRY, "received", {(role, where)}, [("register", role, where, by.name)])
        self.cases.append(made)
        if officer:
            self._go_on(made, by, "accept", {"handling_level": level, "officer": officer}, role, "accepted")
            made.level = role
        if persons:
            self._inquire(made, by, officer, role)
        for name in persons:
            self._go_on(made, by, "name-person", {"officer": officer, "person": name}, role, "classified")
            made.parts.add(("respondent", name))
            made.named.add(name)
        return made

    def recuse(self, made, by, officer):
        """Take an officer out of a case."""
        data = {"officer": officer, "reason": "利害关系"}
        self._go_on(made, by, "recuse-officer", data, made.level, made.state)
        made.recused.add(officer)

    def _inquire(self, made, by, officer, role):
        found = {"loss_and_consequences": "有", "breaches": "有", "within_scope": True, "views_of_others": "无"}
        found |= {"officer": officer, "violation_confirmed": True}
        self._go_on(made, by, "complete-preliminary", found, role, "preliminarily-verified")
        self._go_on(made, by, "classify", {"dispositions": ["own"], "reasons": "自行核查"}, role, "classified")

    def _go_on(self, made, by, name, data, role, state):
        act(seen_again(by.person), made.key, Request(name, data, f"w{next(_keys)}", seen=len(made.done)))
        made.done.append((name, role, by.powers[0][1], by.name))
        made.state = state
        assert Case.objects.get(pk=made.key).state == state


YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def build(groups):
    """A city of so many groups: each brings an enterprise that applies, a group with a subsidiary, their people and their cases."""
    city = City()
    clerk = city.who("受理员", ("digital-economy/lead-department", "市大数据局"))
    city.who("别局受理员", ("digital-economy/lead-department", "市工信局"))
    city.who("会签员", ("digital-economy/co-department", "市工信局"))
    city.who("支付员", ("digital-economy/finance", "市财政局"))
    city.who("已离任", ("digital-economy/lead-department", "市大数据局", FIRST, YESTERDAY))
    city.who("最后一日", ("digital-economy/lead-department", "市大数据局", FIRST, TODAY))
    city.who("未到任", ("digital-economy/finance", "市财政局", TOMORROW, LAST))
    city.who("无职")
    head = city.who("核查处长", ("accountability/investor-body", "市国资委"))
    other = city.who("核查员", ("accountability/investor-body", "市国资委"))
    borrower = city.who("代办员", ("digital-economy/co-department", "市财政局"))
    city.lend(clerk, "digital-economy/lead-department", borrower)
    city.lend(other, "accountability/investor-body", city.who("代核查员"))
    city.lend(other, "accountability/investor-body", city.who("外单位代核查员"), works_there=False)
    for number in range(groups):
        _group(city, number, clerk, head)
    city.recuse(city.inquiry(head, 0, officer="核查员"), head, "核查员")
    city.kin("核查员", "责任人0")
    city.interest(clerk, "case", city.cases[0].key)
    city.interest(city.people[1], "case", city.cases[0].key)
    return city


def _group(city, number, clerk, head):
    company, group = city.body(f"公司{number}"), city.body(f"集团{number}")
    works = city.body(f"子公司{number}", above=group)
    applicant = city.who(f"申请员{number}", ("digital-economy/applicant", company))
    city.who(f"申请同事{number}", ("digital-economy/applicant", company))
    both = city.who(f"兼职{number}", ("digital-economy/applicant", company), ("digital-economy/lead-department", group))
    municipal = city.who(f"集团核查{number}", ("accountability/municipal-enterprise", group))
    below = city.who(f"子公司核查{number}", ("accountability/subsidiary", works))
    colleague = city.who(f"子公司同事{number}", ("accountability/subsidiary", works))
    city.who(f"责任人{number}")
    kin = city.who(f"亲属{number}", ("accountability/investor-body", "市国资委"))
    city.kin(kin.name, f"责任人{number}")
    city.application(applicant)
    city.application(both, accepted_by=clerk)
    city.inquiry(head, 0, officer=head.name, persons=[f"责任人{number}"])
    city.inquiry(municipal, 1, officer=municipal.name)
    taken = city.inquiry(below, 2, officer=colleague.name)
    city.recuse(taken, below, colleague.name)
    city.inquiry(below, 2)
    city.interest(municipal, "body", works)
    city.interest(kin, "person", head.name)
