"""What is wrong with what stands in a document's folder: misquotations, citations that lead nowhere, readings without rules, properties that fail."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongbao.engine.documents.citation.place import Place
from gongbao.engine.documents.citation.refusals import NotFound
from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.duties import Duty, Target
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Property, Refused, answer
from gongbao.engine.rules.properties import argument_names
from gongbao.engine.rules.rule import AS_OF
from gongbao.office.examples import examples_of
from gongbao.office.library import find_document, in_full, index_of, rule_id
from gongbao.office.procedures.citing import citings_of


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to be mended: `where` names the rule, reading, duty … , `fault` says in English what is wrong with it."""

    where: str
    fault: str


def problems(enactment: Enactment) -> Iterator[Problem]:
    """Everything wrong in one folder."""
    yield from _citations(enactment)
    yield from _quotations(enactment)
    for reading in enactment.readings:
        for name in reading.rules:
            if name not in enactment.rules:
                yield Problem(f"reading {reading.id}", f"there is no rule {name}")
    for statement in enactment.properties:
        yield from _property(enactment, statement)


def _citations(enactment: Enactment) -> Iterator[Problem]:
    cited = [(f"rule {rule.name}", citation) for rule in enactment.rules.values() for citation in rule.provisions]
    cited += [(f"reading {reading.id}", reading.provision) for reading in enactment.readings]
    cited += [("text_only", citation) for citation in enactment.text_only]
    cited += [(f"duty {duty.name}", citation) for duty in enactment.duties for citation in (duty.provision, *duty.also)]
    cited += [(f"target {target.name}", target.provision) for target in enactment.targets]
    cited += [
        (f"{citing.sort} {citing.id}", citing.citation)
        for procedure in enactment.procedures.values()
        for citing in citings_of(enactment, procedure)
    ]
    for where, citation in cited:
        if _place(enactment, citation) is None:
            yield Problem(where, f"{citation} leads nowhere")


def _quotations(enactment: Enactment) -> Iterator[Problem]:
    for rule in enactment.rules.values():
        texts = [place.text for citation in rule.provisions if (place := _place(enactment, citation))]
        for quotation in rule.quotations:
            if not any(quotation in text for text in texts):
                yield Problem(f"rule {rule.name}", f"「{quotation}」 does not stand in {', '.join(rule.provisions)}")
    dues: list[Duty | Target] = [*enactment.duties, *enactment.targets]
    for due in dues:
        place = _place(enactment, due.provision)
        if due.words and place and due.words not in place.text:
            yield Problem(f"duty or target {due.name}", f"「{due.words}」 does not stand in {due.provision}")


def _property(enactment: Enactment, statement: Property) -> Iterator[Problem]:
    """The property tried on the rule's own examples."""
    rule, wanted = statement.rule, argument_names(statement)
    for example in examples_of(enactment):
        if example.rule != rule.name or example.error is not None:
            continue
        day = date.fromisoformat(example.as_of)
        try:
            value = answer(rule, example.given, day, enactment.term_of(rule))
        except Refused as refused:
            yield Problem(rule_id(enactment, rule), f"example “{example.name}” is refused: {refused}")
            continue
        arguments = {AS_OF: day} | rule.inputs.read_parts(example.given, "")
        if not statement.holds(value, **{name: arguments[name] for name in wanted if name in arguments}):
            yield Problem(rule_id(enactment, rule), f"“{statement.words.en}” fails for the example “{example.name}”")


def _place(enactment: Enactment, citation: str) -> Place | None:
    number, _, path = in_full(enactment, citation).rpartition(" ")
    home, document = find_document(number) if parse_number(number) else (enactment, enactment.documents[0])
    try:
        return index_of(home, document.number).resolve(path)
    except NotFound:
        return None
