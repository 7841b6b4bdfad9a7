"""The texts: documents, provisions, their force, and the printed issues."""

from django.http import HttpRequest
from ninja import Router

from gongbao.api.asker import actor, language
from gongbao.api.parameters import DayAsked, Name, Words
from gongbao.office import cite as citing
from gongbao.office import documents as office
from gongbao.office import force as forces
from gongbao.office import issues as printed
from gongbao.office import shapes
from gongbao.office.clock import today
from gongbao.office.permission import EVERYONE, open_to

router = Router(tags=["texts"])
REFUSALS = {404: shapes.Refusal, 422: shapes.Refusal}


@router.get("/documents", response={200: list[shapes.DocumentEntry], 422: shapes.Refusal}, by_alias=True)
@open_to(EVERYONE)
def documents(request: HttpRequest, on: DayAsked = None) -> tuple[office.DocumentEntry, ...]:
    """Every document with its force on a day, by date of signature."""
    return office.documents(actor(request), on, language(request))


@router.get("/documents/{name}", response={200: shapes.Document} | REFUSALS, by_alias=True)
@open_to(EVERYONE)
def document(request: HttpRequest, name: Name, on: DayAsked = None) -> office.DocumentView:
    """One document, by its slug or its 文号 in any style, with its whole structure."""
    return office.document(actor(request), name, on, language(request))


@router.get("/documents/{name}/provisions/{citation}", response={200: shapes.Provision} | REFUSALS, by_alias=True)
@open_to(EVERYONE)
def provision(request: HttpRequest, name: Name, citation: Name, on: DayAsked = None) -> citing.ProvisionView:
    """A provision of a document, by its citation, with what rests on it."""
    return citing.provision(actor(request), name, citation, on, language(request))


@router.get("/cite", response={200: shapes.Provision} | REFUSALS, by_alias=True)
@open_to(EVERYONE)
def cite(request: HttpRequest, text: Words, on: DayAsked = None) -> citing.ProvisionView:
    """The provision that a citation with its document means, in any form people write."""
    return citing.cite(actor(request), text, on, language(request))


@router.get("/validity", response={200: shapes.Force} | REFUSALS, by_alias=True)
@open_to(EVERYONE)
def validity(request: HttpRequest, document: Words, on: DayAsked = None, as_of: DayAsked = None) -> forces.ForceView:
    """The force on a day, as known on another, of any document that the texts name, by its 文号 in any style."""
    return forces.force(actor(request), document, on or today(), as_of or today(), language(request))


@router.get("/issues", response=list[shapes.IssueEntry])
@open_to(EVERYONE)
def issues(request: HttpRequest) -> tuple[printed.IssueEntry, ...]:
    """Every issue, newest first."""
    return printed.issues(actor(request), language(request))


@router.get("/issues/{name}", response={200: shapes.Issue} | REFUSALS, by_alias=True)
@open_to(EVERYONE)
def issue(request: HttpRequest, name: Name, on: DayAsked = None) -> printed.IssueView:
    """One issue as printed: contents, documents, findings."""
    return printed.issue(actor(request), name, on, language(request))
