"""A rule's page: asked by form, answered under an address, nothing typed is lost."""

import pytest
from django.utils.datastructures import MultiValueDict

from gongbao.office.permission import PUBLIC
from gongbao.office.rules import describe, rules
from gongbao.web.asking import given, typed, written

pytestmark = pytest.mark.django_db
VIEWS = [describe(PUBLIC, entry.id, "en") for entry in rules(PUBLIC)]
EXAMPLES = [
    pytest.param(view, example, id=f"{view.id}: {example.name}"[:90])
    for view in VIEWS
    for example in view.examples
    if example.error is None
]
WITH_ROWS, ROWS = next(
    (view, field.name)
    for view in VIEWS
    for field in view.inputs
    if field.type.name == "list" and field.type.item.name == "record"
)


@pytest.mark.parametrize(("view", "example"), EXAMPLES)
def test_every_worked_answer_can_be_asked_for_by_form(view, example):
    """The inputs of an example that has an answer are read unchanged out of a form filled with them."""
    filled = MultiValueDict({name: [word] for name, word in written(example.given)})

    assert given(view.inputs, typed(filled)) == example.given


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.id)
def test_the_page_answers_as_the_example_says(client, view):
    """The link of the first worked example leads to its answer."""
    example = next(example for example in view.examples if example.error is None)
    shown = client.get(f"/en/rules/{view.id}/").context["examples"]
    query = next(worked.query for worked in shown if worked.name == example.name)

    assert client.get(f"/en/rules/{view.id}/?{query}").context["answer"]["value"] == example.value


@pytest.mark.parametrize("view", VIEWS[:4], ids=lambda view: view.id)
def test_a_question_gets_an_address_of_its_own(client, view):
    """A posted question is answered under an address that says it."""
    example = next(example for example in view.examples if example.error is None)
    said = dict([("as_of", example.as_of), *written(example.given)])
    response = client.post(f"/rules/{view.id}/", said)

    assert response.status_code == 303
    assert client.get(response["Location"]).context["answer"]["value"] == example.value


def test_an_empty_form_names_everything_that_has_to_be_stated(client):
    """The summary leads to every field that was left blank, and the fields say so themselves."""
    view = next(view for view in VIEWS if len(view.inputs) > 2)
    page = client.get(f"/en/rules/{view.id}/?as_of={view.in_force_from or '2021-01-01'}")

    assert page.context["refusal"]["kind"] == "missing"
    for problem in page.context["errors"]:
        assert f'id="{problem.href[1:]}"' in page.content.decode()


def test_what_was_typed_is_never_lost(client):
    """A wrong word stands in its field again, as text."""
    view = next(view for view in VIEWS if any(field.type.name == "yuan" for field in view.inputs))
    name = next(field.name for field in view.inputs if field.type.name == "yuan")
    wrong = '"><script>alert(1)</script>'
    page = client.get(f"/rules/{view.id}/", {"as_of": str(view.in_force_from), name: wrong}).content.decode()

    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_rows_are_added_and_taken_out_without_a_script(client):
    """The buttons of a list work as plain submit buttons and keep the rest of the form."""
    address = f"/rules/{WITH_ROWS.id}/"
    added = client.post(address, {"as_of": "2021-05-05", "add": ROWS})
    emptied = client.post(address, {f"{ROWS}[0]": "", "remove": f"{ROWS}[0]"})

    assert f'value="{ROWS}[0]"' in added.content.decode()
    assert 'value="2021-05-05"' in added.content.decode()
    assert f'value="{ROWS}[0]"' not in emptied.content.decode()


@pytest.mark.parametrize(
    "query", ["as_of=", "as_of=2021-02-30", "as_of=%00", "as_of=2021-01-01&%5B%5D=1&a[999]=2&x!=1", "on=never"]
)
def test_hostile_questions_are_answered_with_a_page(client, query):
    """Whatever the address says, there is a page and no fault of the server."""
    assert client.get(f"/rules/{VIEWS[0].id}/?{query}").status_code == 200


def test_a_question_too_long_for_an_address_is_answered_all_the_same(client):
    """Long words are answered in place."""
    view = next(view for view in VIEWS if any(field.type.name == "text" for field in view.inputs))
    name = next(field.name for field in view.inputs if field.type.name == "text")

    assert client.post(f"/rules/{view.id}/", {"as_of": "2021-01-01", name: "字" * 4000}).status_code == 200
