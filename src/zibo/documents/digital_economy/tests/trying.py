"""How a visitor goes through the pages, carrying the enquiry along."""

HOME = "/documents/digital-economy/enterprise/"
CODE = "91370303MA3C000017"
FACTS = {"investment_excluding_civil_works": "40000000", "matter_id": "dc1"}
STATED = {
    "as_of": "2021-09-01",
    "name": "槃喆堃 A<B & C> 公司",
    "code": "",
    "data_centre_built_in_city": "true",
    "data_centre_tier": "3",
    "save": "try",
}


def carried(response) -> str:
    assert response.status_code == 200, response.context["errors"]
    return response.context["desk"].carried


def tried(client, place: str = "", **typed: str):
    """A visitor who states the profile, then what a data centre needs, and goes on to a page."""
    enquiry = carried(client.post(f"{HOME}new/", STATED))
    enquiry = carried(
        client.post(f"{HOME}try/facts/data-centre-investment/", {"enquiry": enquiry, "save": "facts"} | FACTS)
    )
    return client.post(f"{HOME}try/{place}", {"enquiry": enquiry} | typed)
