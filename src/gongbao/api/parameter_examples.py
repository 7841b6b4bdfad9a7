"""Examples of parameters in the API's description: the first things there are."""

from typing import Any

from gongbao.engine.jurisdiction import cities
from gongbao.office.library import enactments, in_full


def describe_parameters(schema: dict[str, Any]) -> None:
    """Give every parameter an example that leads somewhere."""
    found = {(place, name): value for place, values in _examples().items() for name, value in values.items()}
    for path, operations in schema["paths"].items():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                place = next((word for word in path.split("/") if (word, parameter["name"]) in found), None)
                if place:
                    parameter["example"] = found[place, parameter["name"]]


def _examples() -> dict[str, dict[str, str]]:
    """By a word of the path: its parameters."""
    begun = next(enactment for enactment in enactments() if enactment.number and enactment.rules)
    rule = next(iter(begun.rules.values()))
    conducted = next(enactment for enactment in enactments() if enactment.procedures)
    issue = next(name for city in cities().values() for name in city.issues)
    provision, number = rule.provisions[0], str(begun.number)
    return {
        "rules": {"slug": begun.slug, "name": rule.name},
        "procedures": {"slug": conducted.slug, "name": next(iter(conducted.procedures))},
        "documents": {"name": begun.slug, "citation": provision},
        "cite": {"text": in_full(begun, provision)},
        "validity": {"document": number},
        "issues": {"name": issue},
        "search": {"q": number},
    }
