"""The description of decisions: each rule has an address of its own, with its inputs as JSON Schema."""

from copy import deepcopy
from typing import Any

from gongbao.api.body import JSON
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Rule
from gongbao.office.examples import examples_of
from gongbao.office.library import enactments, rule_id

ANY_RULE = "/rules/{slug}/{name}/decisions"
NAMED_RULE = "/decisions"


def describe_decisions(schema: dict[str, Any]) -> None:
    """Put one path for each rule in the place of the path for any rule, and what each rule takes into the general one."""
    paths = schema["paths"]
    pattern = next(path for path in paths if path.endswith(ANY_RULE))
    general = next(path for path in paths if path.endswith(NAMED_RULE) and path != pattern)
    operation = paths.pop(pattern)["post"]
    rules = [(enactment, rule) for enactment in enactments() for rule in enactment.rules.values()]
    for enactment, rule in rules:
        schema["components"]["schemas"][_component(enactment, rule)] = rule.inputs.schema()
        path = pattern.replace("{slug}", enactment.slug).replace("{name}", rule.name)
        paths[path] = {"post": _operation(operation, enactment, rule)}
    questions = [_question(enactment, rule, names_rule=True) for enactment, rule in rules]
    paths[general]["post"]["requestBody"] = _body({"oneOf": questions})


def _operation(operation: dict[str, Any], enactment: Enactment, rule: Rule) -> dict[str, Any]:
    described = deepcopy(operation) | {
        "operationId": f"decide_{_identifier(enactment, rule)}",
        "summary": f"{rule.title.zh} · {rule.title.en}",
        "description": " ".join(f"「{quotation}」" for quotation in rule.quotations),
        "tags": [enactment.slug],
        "parameters": [],
        "requestBody": _body(_question(enactment, rule, names_rule=False), _examples(enactment, rule)),
    }
    answer = described["responses"][200]["content"][JSON]
    answer["schema"] = {"allOf": [answer["schema"], {"properties": {"value": rule.output.schema()}}]}
    return described


def _body(question: dict[str, Any], examples: dict[str, Any] | None = None) -> dict[str, Any]:
    content = {"schema": question} | ({"examples": examples} if examples else {})
    return {"required": True, "content": {JSON: content}}


def _question(enactment: Enactment, rule: Rule, *, names_rule: bool) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "as_of": {"type": "string", "format": "date"},
        "given": {"$ref": f"#/components/schemas/{_component(enactment, rule)}"},
    }
    if names_rule:
        properties = {"rule": {"type": "string", "const": rule_id(enactment, rule)}} | properties
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _examples(enactment: Enactment, rule: Rule) -> dict[str, Any]:
    answered = [example for example in examples_of(enactment) if example.rule == rule.name and example.error is None]
    return {
        f"example{number}": {"summary": example.name, "value": {"as_of": example.as_of, "given": example.given}}
        for number, example in enumerate(answered, 1)
    }


def _component(enactment: Enactment, rule: Rule) -> str:
    return f"given_{_identifier(enactment, rule)}"


def _identifier(enactment: Enactment, rule: Rule) -> str:
    return rule_id(enactment, rule).replace("/", "_").replace("-", "_")
