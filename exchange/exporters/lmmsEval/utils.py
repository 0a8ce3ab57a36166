"""What the task asks, and what its log keeps of each row: the item's id, which lmms-eval itself does not."""

import re

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def doc_to_visual(doc):
    images = doc["images"] if "images" in doc else [doc["image"]]
    return [image.convert("RGB") for image in images]


def doc_to_text(doc, lmms_eval_specific_kwargs=None):
    native = lmms_eval_specific_kwargs or {}
    if not doc["options"] or "post_prompt" not in native:
        return doc["text"]
    options = "\n".join(f"{LETTERS[place]}. {option}" for place, option in enumerate(doc["options"]))
    stem = "\n".join(line for line in doc["text"].replace(options, "").split("\n") if line)
    # Who is to reason first cannot answer directly; its text says how the answer is to end.
    ending = "" if doc["prompt"] == "stepwise" else native["post_prompt"]
    return f"{native.get('pre_prompt', '')}{stem}\n{options}{ending}"


def doc_to_messages(doc, lmms_eval_specific_kwargs=None):
    pictures = [{"type": "image", "url": image} for image in doc_to_visual(doc)]
    text = {"type": "text", "text": doc_to_text(doc, lmms_eval_specific_kwargs)}
    return [{"role": "user", "content": [*pictures, text]}]


def doc_to_target(doc):
    if doc.get("choice") is not None:
        return LETTERS[doc["choice"]]
    return doc.get("answer") or ""


def letter_of(reply):
    """The letter that an answer begins with: a rough look, as `radvuqa judge` judges again."""
    found = re.search(r"(?:^|\n|[Aa]nswer(?: is)?:?)\s*[(*\"]*([A-Z])(?=[.):*\",]|\s*(?:$|\n))", reply)
    return found.group(1) if found else None


def process_results(doc, results):
    # A score of None ends the whole run, so items that are not scored here have none.
    kept = {"id": doc["id"], "pair": doc["pair"], "subject": doc["subject"]}
    if doc.get("choice") is None:
        return {"radvuqa_open": kept}
    return {"radvuqa_choice": {**kept, "score": float(letter_of(results[0]) == doc_to_target(doc))}}


def mean_score(kept):
    return sum(one["score"] for one in kept) / len(kept) if kept else 0.0


def count(kept):
    return len(kept)
