"""What claims to account for which words of a document: rules, acts and clocks, duties, targets, sentences on force, reasons why nothing runs."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.wording import text_of
from gongbao.engine.documents.tree import Document
from gongbao.engine.documents.validity import facts, repeals_in
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Rule
from gongbao.office.constants import constants_of
from gongbao.office.library import enactments, in_full, name_of, rule_id
from gongbao.office.procedures.citing import citings_of


@dataclass(frozen=True, slots=True)
class Account:
    """One reason why words are accounted for: `sort` is rule, act, clock, procedure, duty, target, force, caption or text-only; `name` says which."""

    sort: str
    name: str


@dataclass(frozen=True, slots=True)
class Claim:
    """That something accounts for a provision: for the sentences in which one of `quoted` stands, or for all of it where nothing is quoted."""

    account: Account
    citation: str
    quoted: tuple[str, ...] = ()


def claims_on(document: Document, index: ProvisionIndex) -> Iterator[Claim]:
    """Every claim on the document, whichever folder it comes from; citations are within the document."""
    front = f"{name_of(document)} "
    for enactment in enactments():
        for claim in _of_folder(enactment, index, front):
            citation = in_full(enactment, claim.citation)
            if citation.startswith(front):
                yield Claim(claim.account, citation.removeprefix(front), claim.quoted)
    yield from _on_force(document)


def _of_folder(enactment: Enactment, index: ProvisionIndex, front: str) -> Iterator[Claim]:
    for rule in enactment.rules.values():
        yield from _of_rule(enactment, rule, index, front)
    for procedure in enactment.procedures.values():
        for citing in citings_of(enactment, procedure):
            quoted = (citing.quoted,) if citing.quoted else ()
            yield Claim(Account(citing.sort, citing.id), citing.citation, quoted)
    for duty in enactment.duties:
        account = Account("duty", f"{enactment.slug}/{duty.name}")
        yield Claim(account, duty.provision, (duty.words,) if duty.words else ())
        yield from (Claim(account, citation) for citation in duty.also)
    for target in enactment.targets:
        words = (target.words,) if target.words else ()
        yield Claim(Account("target", f"{enactment.slug}/{target.name}"), target.provision, words)
    for citation, reason in enactment.text_only.items():
        yield Claim(Account("text-only", reason.zh), citation)


def _of_rule(enactment: Enactment, rule: Rule, index: ProvisionIndex, front: str) -> Iterator[Claim]:
    account = Account("rule", rule_id(enactment, rule))
    taken: dict[str, list[str]] = {citation: [] for citation in rule.provisions}
    for quote in constants_of(rule):
        taken.setdefault(quote.provision, []).append(quote.words)
    for citation, constants in taken.items():
        full = in_full(enactment, citation)
        if full.startswith(front):
            words = text_of(index.place_of(full.removeprefix(front)).provision)
            quoted = [quotation for quotation in rule.quotations if quotation in words]
            yield Claim(account, citation, (*quoted, *constants))


def _on_force(document: Document) -> Iterator[Claim]:
    known = facts(document)
    for clause in (known.clause, known.until_clause):
        if clause and known.wording:
            yield Claim(Account("force", clause), clause, (known.wording,))
    front = f"{document.number} "
    for repeal in repeals_in(document):
        if repeal.source.provision.startswith(front):
            clause = repeal.source.provision.removeprefix(front)
            yield Claim(Account("force", clause), clause, (repeal.source.words,))
