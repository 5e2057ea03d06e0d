"""Documents for the normaliser to be measured with."""

# What nobody means to give, by the number of its parts.
HOSTILE = {
    "a line of signs": lambda parts: "*_[`<" * 20 * parts,
    "nested quotes": lambda parts: ">" * parts + " why?\n",
    "folds that are never closed": lambda parts: "<details>\n\n" * parts,
    "bold questions": lambda parts: "**Why?**\n\n" * parts,
}


def interview_notes(questions: int) -> str:
    """Return a document of that many questions with answers, no two of them the same."""
    parts = ["# Notes of an interview"]
    for number in range(questions):
        parts += [
            f"## {number + 1}. How does service {number} share its load with service {number * 7 + 3}?",
            f"It keeps a list of {number + 2} addresses and takes the next one for each request.",
            "- The list is read at the start.\n- A dead address is skipped.",
            f"```python\naddresses = [{number}, {number + 1}]\nprint(addresses[0])\n```",
        ]
    return "\n\n".join(parts) + "\n"
