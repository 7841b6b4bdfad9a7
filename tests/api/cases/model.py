"""Who may do what, thought out once more: in sets over what the city was told, without a query and without the office's code."""

from dataclasses import dataclass

from tests.api.cases.world import APPLICATION, INQUIRY, LEVELS, TODAY

SEES = {
    APPLICATION: {
        "applicant": "own",
        "lead-department": "own",
        "co-department": "own",
        "expert": "own",
        "finance": "all",
    },
    INQUIRY: {
        "lead-provider": "own",
        "investor-body": "all",
        "municipal-enterprise": "below",
        "subsidiary": "below",
        "discipline-commission": "own",
        "respondent": "own",
    },
}
OUTSIDE = {"applicant", "expert", "public", "lead-provider", "respondent"}
SHOWN = {"accept": {APPLICATION: {"applicant"}}, "name-person": {INQUIRY: {"respondent"}}}
HANDLER = "the body at the handling level"
ACTS = {
    (APPLICATION, "submitted"): {
        "lead-department": {"request-supplement", "accept", "refuse-acceptance"},
        "applicant": {"withdraw"},
    },
    (APPLICATION, "accepted"): {"lead-department": {"appoint-experts", "propose", "refuse"}, "applicant": {"withdraw"}},
    (INQUIRY, "received"): {role: {"refuse", "accept"} for role in LEVELS},
    (INQUIRY, "accepted"): {
        HANDLER: {"assign-officer", "recuse-officer", "extend-preliminary", "complete-preliminary", "refer"}
    },
    (INQUIRY, "classified"): {
        HANDLER: {"assign-officer", "recuse-officer", "start-verification", "name-person", "refer"}
    },
}


@dataclass(frozen=True)
class May:
    """What somebody may with a case: know of it, read which entries, do which acts."""

    know: bool
    read: frozenset[int] = frozenset()
    do: frozenset[str] = frozenset()


def may(city, who, case):
    """What the law and the office's promises give this person in this case today."""
    held = _held_in(city, who, case)
    roles = {role for role, _ in held}
    if ("respondent", who.name) in case.parts and who.name not in case.recused:
        roles.add("respondent")
    if not roles:
        return May(know=False)
    read = frozenset(
        number for number, done in enumerate(case.done, start=1) if _reads(who, roles, held, case.procedure, done, case)
    )
    by_role = ACTS[case.procedure, case.state]
    do = {act for role, acts in by_role.items() if (case.level if role is HANDLER else role) in roles for act in acts}
    return May(know=True, read=read, do=frozenset(do))


def _held_in(city, who, case):
    """The roles, with their bodies, through which one sees a case."""
    slug = case.procedure.partition("/")[0]
    own = [(role, body, None) for role, body, since, until in who.powers if since <= TODAY <= until]
    found = set()
    for full, body, lender in [*own, *who.lent]:
        of, _, role = full.partition("/")
        persons = [who, lender] if lender else [who]
        if of == slug and _in_sight(city, role, body, case) and not any(_barred(one, case) for one in persons):
            found.add((role, body))
    return found


def _in_sight(city, role, body, case):
    sight = SEES[case.procedure].get(role)
    if sight == "below":
        return any(body in city.paths.get(part, ()) for _, part in case.parts)
    return sight == "all" or (sight == "own" and (role, body) in case.parts)


def _barred(who, case):
    near = {who.name} | who.kin | {what for kind, what in who.interests if kind == "person"}
    bodies = {what for kind, what in who.interests if kind == "body"}
    return (
        who.name in case.recused
        or bool(near & case.named)
        or ("case", case.key) in who.interests
        or any(part in bodies for _, part in case.parts)
    )


def _reads(who, roles, held, procedure, done, case):
    act, role, body, name = done
    if roles - OUTSIDE or name == who.name or (role, body) in held:
        return True
    return bool(SHOWN.get(act, {}).get(procedure, set()) & roles)
