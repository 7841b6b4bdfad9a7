"""An exported process run by SpiffWorkflow, an engine that knows nothing of this house."""

from functools import cache
from pathlib import Path

import SpiffWorkflow.bpmn.parser
from lxml import etree
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec
from SpiffWorkflow.bpmn.specs.event_definitions.message import MessageEventDefinition
from SpiffWorkflow.bpmn.util.event import BpmnEvent
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.exceptions import WorkflowException
from SpiffWorkflow.task import Task
from SpiffWorkflow.util.task import TaskState

from gongbao.engine.procedures import Procedure
from gongbao.engine.procedures.drawing.bpmn import bpmn_file, process_id

SCHEMA = Path(SpiffWorkflow.bpmn.parser.__file__).parent / "schema" / "BPMN20.xsd"  # the OMG's own files


class OutOfOrder(Exception):
    """The process does not wait for that act now."""


class Running:
    """One case of a procedure in the other engine."""

    def __init__(self, procedure: Procedure) -> None:
        self._states = {f"state-{state}": str(state) for state in procedure.states}
        self._reached: list[str] = []
        self._workflow = BpmnWorkflow(_spec(procedure))
        self._go_on()

    @property
    def state(self) -> str:
        """The code of the state that was reached last."""
        return self._reached[-1]

    @property
    def is_over(self) -> bool:
        """Whether the process has come to an end."""
        return bool(self._workflow.completed)

    def possible(self, procedure: Procedure) -> set[str]:
        """The acts that it waits for."""
        waiting = list(self._workflow.get_tasks(state=TaskState.WAITING))
        return {
            act.name
            for act in procedure.acts
            if any(task.task_spec.catches(task, _event(act.name)) for task in waiting)
        }

    def do(self, act: str, state: str) -> None:
        """An act is done and leads to a state; OutOfOrder when it cannot be done now."""
        try:
            self._workflow.send_event(_event(act, state))
        except WorkflowException as fault:
            raise OutOfOrder(str(fault)) from None
        self._go_on()

    def _go_on(self) -> None:
        self._workflow.do_engine_steps(did_complete_task=self._note)

    def _note(self, task: Task) -> None:
        if task.task_spec.bpmn_id in self._states:
            self._reached.append(self._states[task.task_spec.bpmn_id])


def _event(act: str, state: str = "") -> BpmnEvent:
    return BpmnEvent(MessageEventDefinition(act), payload={"state": state})


@cache
def _spec(procedure: Procedure) -> BpmnProcessSpec:
    name = f"a-document/{procedure.name}"
    parser = BpmnParser()
    parser.add_bpmn_xml(etree.fromstring(bpmn_file(procedure, name, "zh")))
    return parser.get_spec(process_id(name))
