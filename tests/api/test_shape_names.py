"""The description of the API calls each shape by its class's name: two of one name would be taken for each other."""

from collections import Counter

from gongbao.api import api
from gongbao.office.shapes import Shape


def test_no_two_shapes_have_one_name():
    """Wherever they are written."""
    assert api is not None, "loaded, so that every shape of it is known"
    names = Counter(shape.__name__ for shape in _below(Shape) if shape.__module__.startswith("gongbao."))
    assert len(names) > 20
    assert [name for name, times in names.items() if times > 1] == []


def _below(shape):
    found = shape.__subclasses__()
    return {*found, *(each for one in found for each in _below(one))}
