"""Asks closed items by Inspect's own multiple choice, and open items by their own words. Answers are to other prompts than those of "radvuqa run".

inspect eval radvuqa_native.py --model openai/NAME --temperature 0.8 --top-p 0.95 --max-tokens 1024
radvuqa import logs/LOG.eval --suite SUITE --out RUN
"""

from pathlib import Path

from inspect_ai import Task, task
from inspect_ai.dataset import json_dataset
from inspect_ai.scorer import Score, Target, accuracy, choice, scorer, stderr
from inspect_ai.solver import Generate, TaskState, multiple_choice, solver


@solver
def ask():
    """By the tool's own multiple choice where there are options."""
    choose = multiple_choice()
    # Who is to reason first cannot answer with a letter alone.
    reason = multiple_choice(cot=True)

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        if state.metadata["form"] == "closed":
            stepwise = state.metadata["prompt"] == "stepwise"
            return await (reason if stepwise else choose)(state, generate)
        return await generate(state)

    return solve


@scorer(metrics=[accuracy(), stderr(cluster="subject")])
def letter():
    """The tool's own reading of closed items with an answer; all others are unscored, and in no mean."""
    read = choice()

    async def score(state: TaskState, target: Target) -> Score | None:
        if state.metadata["form"] != "closed" or not target.text:
            return Score.unscored(explanation="an open item, or one without its answer")
        return await read(state, target)

    return score


@task
def radvuqa_native() -> Task:
    dataset = json_dataset(str(Path(__file__).parent / "samples.jsonl"), name="radvuqa_native")
    suite = (dataset[0].metadata or {})["suite"]
    # A call that fails leaves its own item unanswered, and ends nothing.
    return Task(
        dataset=dataset,
        solver=ask(),
        scorer=letter(),
        metadata={"radvuqa_suite": suite},
        fail_on_error=False,
    )
