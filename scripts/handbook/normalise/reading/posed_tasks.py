"""Exercises under headings that only number and name them ("Exercise 2: Loaves"): what stands below poses the task.

It begins with an order or with what is given, and goes on with parts of the task and examples of what comes out.
"""

from collections.abc import Sequence

from handbook.normalise.language import asking, inline, wording
from handbook.normalise.language.announcing import announces_exercises
from handbook.normalise.language.words import listed, vocabulary, words_of
from handbook.normalise.markdown.blocks import Block, read_blocks
from handbook.normalise.outline import Found

SEVERAL, LONGEST_NAME = 3, 4
COLONS = (":", "：")


def leave_posed(questions: Sequence[Found]) -> None:
    """Take what stands below such headings for no answer where that holds of most of them, and of several."""
    named = [found for found in questions if found.answer is not None and _only_names(found)]
    posed = [found for found in named if _is_posed(found)] if len(named) >= SEVERAL else []
    if len(posed) >= max(SEVERAL, 0.8 * len(named)):
        for found in posed:
            found.answer = None


def _only_names(found: Found) -> bool:
    """Return whether the label of a heading makes it a question, and not what it says."""
    labelled = found.style == "heading" and found.label is not None and not found.label[0].isdecimal()
    return labelled and not (asking.is_question(found.text) or asking.opens_like_a_question(found.text))


def _is_posed(found: Found) -> bool:
    blocks = [block for block in read_blocks(found.answer_text.split("\n")) if block.kind not in ("rule", "quote")]
    if not blocks or not any(map(_begins_task, blocks)):
        return False
    first, nothing = blocks[0], Block("", 0, 0)
    if first.kind == "list" and not _is_of_exercises(found):
        return False  # steps of an answer are orders, too
    rows = zip([nothing, *blocks], blocks, [*blocks[1:], nothing], strict=False)
    return all(_is_of_task(above, block, below) for above, block, below in rows)


def _begins_task(block: Block) -> bool:
    """Return whether a block orders something, says what is given, or announces what is to be done ("Your task:")."""
    if block.kind == "list":
        return _orders_mostly(block)
    words = words_of(_said(block))
    if block.kind not in ("paragraph", "heading") or not words:
        return False
    announces = len(words) <= LONGEST_NAME and _names_tasks(words) and _leads_on(block)
    lines = map(inline.plain, block.text.split("\n"))
    return announces or words[0] in vocabulary()["given"] or any(map(asking.gives_task, lines))


def _is_of_task(above: Block, block: Block, below: Block) -> bool:
    """Return whether a block is an order, the name of a part or what such a line leads in, or leads in code."""
    if block.kind in ("paragraph", "heading"):
        return _begins_task(block) or _names_part(block) or (_leads_on(block) and below.kind == "code")
    if block.kind == "list":
        return _begins_task(above) or _orders_mostly(block)
    return block.kind == "code" and (_leads_on(above) or _names_part(above))


def _leads_on(block: Block) -> bool:
    if block.kind == "list":
        last = block.children[-1]
        return bool(last.children) and _leads_on(last.children[-1])
    return block.kind in ("paragraph", "heading") and _said(block).rstrip("*_ ").endswith(COLONS)


def _names_part(block: Block) -> bool:
    """Return whether a line names an example, what goes in or what comes out ("Sample output")."""
    words = words_of(_said(block))
    parts = vocabulary()["problem_parts"]
    return 0 < len(words) <= LONGEST_NAME and any(words[0] in parts[kind] for kind in ("example", "given", "wanted"))


def _orders_mostly(block: Block) -> bool:
    heads = [item.children[0] for item in block.children if item.children and item.children[0].text]
    return bool(heads) and 2 * sum(asking.gives_task(wording.take_apart(head.text).text) for head in heads) >= len(
        heads
    )


def _said(block: Block) -> str:
    return inline.plain(block.text) if block.kind in ("paragraph", "heading") else ""


def _is_of_exercises(found: Found) -> bool:
    """Return whether a title above announces exercises."""
    return any(announces_exercises(section.text) for section in found.sections)


def _names_tasks(words: Sequence[str]) -> bool:
    return not (listed("task_words") | set(vocabulary()["columns"]["task"])).isdisjoint(words)
