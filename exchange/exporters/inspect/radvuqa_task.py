"""Asks every item by its own words and pictures, as "radvuqa run" does.

inspect eval radvuqa_task.py --model openai/NAME --temperature 0.8 --top-p 0.95 --max-tokens 1024
radvuqa import logs/LOG.eval --suite SUITE --out RUN

The letter of a closed answer is read roughly here; "radvuqa judge" reads closed and open answers by rules that are tested.
"""

import re
from pathlib import Path

from inspect_ai import Task, task
from inspect_ai.dataset import json_dataset
from inspect_ai.scorer import CORRECT, INCORRECT, Score, Target, accuracy, scorer, stderr
from inspect_ai.solver import TaskState, generate

NAMED = re.compile(r"\banswer(?:\s+is)?\W{0,6}([A-Z])\b(?!['’])", re.IGNORECASE)
FIRST = re.compile(r"^\W*([A-Z])(?:\W|$)")


def read_letter(reply: str) -> str | None:
    """The letter that a reply names last as its answer, or else begins with."""
    named = NAMED.findall(reply)
    if named:
        return named[-1].upper()
    first = FIRST.match(reply.strip())
    return first.group(1) if first else None


@scorer(metrics=[accuracy(), stderr(cluster="subject")])
def letter():
    """Right or wrong for closed items with an answer; all others are unscored, and in no mean."""

    async def score(state: TaskState, target: Target) -> Score:
        if state.metadata["form"] != "closed" or not target.text:
            return Score.unscored(explanation="an open item, or one without its answer")
        found = read_letter(state.output.completion)
        return Score(value=CORRECT if found == target.text else INCORRECT, answer=found)

    return score


@task
def radvuqa() -> Task:
    dataset = json_dataset(str(Path(__file__).parent / "samples.jsonl"), name="radvuqa")
    suite = (dataset[0].metadata or {})["suite"]
    # A call that fails leaves its own item unanswered, and ends nothing.
    return Task(
        dataset=dataset,
        solver=generate(),
        scorer=letter(),
        metadata={"radvuqa_suite": suite},
        fail_on_error=False,
    )
