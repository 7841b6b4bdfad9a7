"""The same decision by other engines, timed: run by bench/decisions.py inside the peers' own environment; prints JSON.

The measure: where conditions hold and the facility is of a named kind, half of another subsidy, at most a cap less what was granted already.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

MONTH = "2020-07"
FACILITIES = ("data-centre", "disaster-recovery-centre", "supercomputing-centre")
CAP = 3_000_000
EXPECTED = 500_000
GIVEN = {"facility": "data-centre", "meets_conditions": True, "subsidy_elsewhere": 1_000_000, "granted": 0}


def median_microseconds(decide: Callable[[], object], seconds: float) -> float:
    """The median time of one call, over as many as fit into `seconds`; a first call is not counted."""
    decide()
    times, end = [], time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter_ns()
        decide()
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times) / 1000


def zen_engine() -> tuple[Callable[[], object], Callable[[], object]]:
    """A decision of one expression node; plain, and with its trace."""
    import zen

    limits = f"min([subsidy_elsewhere * 50 / 100, max([0, {CAP} - granted])])"
    value = f"meets_conditions and facility in {list(FACILITIES)} ? {limits} : 0"
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
        {
            "id": "rule",
            "type": "expressionNode",
            "name": "rule",
            "position": {"x": 0, "y": 0},
            "content": {"expressions": [{"id": "1", "key": "value", "value": value}]},
        },
        {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 0, "y": 0}},
    ]
    edges = [
        {"id": f"{source}-{target}", "sourceId": source, "targetId": target, "type": "edge"}
        for source, target in (("in", "rule"), ("rule", "out"))
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    assert decision.evaluate(GIVEN)["result"]["value"] == EXPECTED
    return lambda: decision.evaluate(GIVEN), lambda: decision.evaluate(GIVEN, {"trace": True})


def openfisca() -> tuple[Callable[[], object], Callable[[], object]]:
    """A variable computed in a new simulation of one unit; plain, and with its tracer."""
    from openfisca_core.simulation_builder import SimulationBuilder

    system = _openfisca_system()
    stated = {**GIVEN, "facility": "data_centre"}
    situation = {"units": {"one": {name: {MONTH: value} for name, value in stated.items()}}}

    def decide(*, trace: bool = False) -> float:
        simulation = SimulationBuilder().build_from_entities(system, situation)
        simulation.trace = trace
        return simulation.calculate("subsidy", MONTH)[0]

    assert decide() == EXPECTED
    return decide, lambda: decide(trace=True)


def _openfisca_system():
    """The measure as variables of a country package."""
    from numpy import maximum, minimum
    from openfisca_core.entities import Entity
    from openfisca_core.indexed_enums import Enum
    from openfisca_core.periods import DateUnit
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    unit = Entity("unit", "units", "A unit", "")
    unit.is_person = True

    class Facility(Enum):
        data_centre = "data-centre"
        disaster_recovery_centre = "disaster-recovery-centre"
        supercomputing_centre = "supercomputing-centre"
        other = "other"

    def formula(units, period):
        room = maximum(0, CAP - units("granted", period))
        is_meant = units("meets_conditions", period) * (units("facility", period) != Facility.other)
        return is_meant * minimum(units("subsidy_elsewhere", period) * 0.5, room)

    def add(name: str, kind: type, **more: object) -> None:
        always = {"value_type": kind, "entity": unit, "definition_period": DateUnit.MONTH, "label": name}
        system.add_variable(type(name, (Variable,), always | more))

    system = TaxBenefitSystem([unit])
    add("facility", Enum, possible_values=Facility, default_value=Facility.other)
    add("meets_conditions", bool)
    add("subsidy_elsewhere", float)
    add("granted", float)
    add("subsidy", float, formula=formula)
    return system


def main(seconds: float) -> None:
    """Time each peer plain and explained."""
    found = []
    for name, peer in (("zen-engine", zen_engine), ("openfisca-core", openfisca)):
        plain, explained = peer()
        times = [median_microseconds(decide, seconds) for decide in (plain, explained)]
        found.append({"name": name, "version": version(name), "plain": times[0], "explained": times[1]})
    print(json.dumps(found))


if __name__ == "__main__":
    main(float(sys.argv[1]))
