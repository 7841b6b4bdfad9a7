"""Export as BPMN 2.0 (OMG): a process that other tools draw and run."""

from gongbao.engine.procedures.drawing.bpmn.writing import bpmn_file, process_id

__all__ = ["bpmn_file", "process_id"]
