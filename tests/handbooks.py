"""A small valid handbook that tests write into a folder of their own and then break in one place."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from handbook.checks.run import all_problems
from handbook.questions.question import Question, read_question
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "scripts"
PATH = "docs/parameters/path-parameters.md"
QUERY = "docs/parameters/query-parameters.md"

# The Markdown of the small handbook is that of the site itself.
EXTENSIONS = YAML(typ="safe").load((ROOT / "mkdocs.yml").read_text().replace("!ENV", ""))["markdown_extensions"]

CONFIG = f"""site_name: Small
markdown_extensions: {json.dumps(EXTENSIONS)}
nav:
  - index.md
  - Topics:
      - Parameters:
          - parameters/index.md
          - Path parameters: parameters/path-parameters.md
          - Query parameters: parameters/query-parameters.md
"""

LEAD = """A parameter of the function is filled from the request when its name or its declaration says so. The framework
reads the text, turns it into the type that the signature names, and answers with a clear error where that is
impossible, so the function only ever sees good values."""

INTRODUCTION = """# Parameters

Values from the request come to a function as its parameters. You will be asked where each of them comes from, what
happens to a value that does not fit, and how the documentation learns of it. Begin with those of the path, which are
the plainest, then read about the query, whose parameters may be missing. Whoever can say which declaration leads to
which place in the request has most of what interviewers look for in this topic.
"""

ANSWER = """---
level: beginner
sources: [{source}]
---

# {title}

{lead}

## In depth

The signature is the contract.

## Example

```python
print("{word}")
```

```text title="Output"
{word}
```

## Watch out

Text is not a number.

## What a senior adds

- The contract is documented for free.

## Asked next

- [{other_title}]({other}.md)
- [All of them](index.md)

## What to listen for

- **Weak:** Names it.
- **Good:** Explains it.
- **Excellent:** Knows its limits.
- **Red flag:** Parses by hand.

## Sources

- The documentation.
"""

SOURCES = {
    "documents": [
        {
            "id": "901",
            "name": "901_first.txt",
            "sha256": "1" * 64,
            "items": [
                {"locator": str(n), "kind": "question", "line": 10 * n, "fingerprint": f"{n:016}", "answered": n < 3}
                for n in (1, 2, 3)
            ],
        },
        {
            "id": "902",
            "name": "902_second.txt",
            "sha256": "2" * 64,
            "items": [{"locator": "1", "kind": "topic", "line": 7, "fingerprint": "f" * 16, "answered": False}],
        },
    ]
}


@dataclass(frozen=True)
class SmallHandbook:
    """The handbook below `root`; paths are relative to it."""

    root: Path

    def file(self, path: str) -> Path:
        return self.root / path

    def write(self, path: str, text: str) -> None:
        self.file(path).parent.mkdir(parents=True, exist_ok=True)
        self.file(path).write_bytes(text.encode("utf-8"))

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace `old`, which has to stand there exactly once."""
        text = self.file(path).read_bytes().decode("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def line(self, path: str, words: str) -> int:
        """Return the number of the first line that holds `words`."""
        lines = self.file(path).read_bytes().decode("utf-8").split("\n")
        return next(number for number, line in enumerate(lines, start=1) if words in line)

    def question(self, path: str = PATH) -> Question:
        question = read_question(self.file(path), self.root).question
        assert question is not None, f"{path} is no readable question"
        return question

    def with_example(self, example: str) -> Question:
        """Put `example` in the place of the program and its output; return the question."""
        text = self.file(PATH).read_bytes().decode("utf-8")
        head, rest = text.split("## Example\n", 1)
        self.write(PATH, f"{head}## Example\n\n{example}\n\n## Watch out{rest.split('## Watch out', 1)[1]}")
        return self.question()

    def problems(self) -> list[str]:
        return [str(problem) for problem in all_problems(self.root)]

    def check(self, *arguments: str) -> subprocess.CompletedProcess:
        """Run the command behind scripts/check on this handbook."""
        command = [sys.executable, "-m", "handbook.checks", "--root", str(self.root), *arguments]
        environment = {**os.environ, "PYTHONPATH": str(LIBRARY)}
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def answer(title: str, source: str, other: str, word: str) -> str:
    """Return a whole valid answer that links the page `other` of its topic."""
    other_title = f"What about {other.replace('-', ' ')}?"
    return ANSWER.format(title=title, source=source, lead=LEAD, other=other, other_title=other_title, word=word)


def program(code: str, output: str | None = None, header: str = "python") -> str:
    """Return a fence with `code`, followed by an Output block where `output` is given."""
    block = f"```{header}\n{code}\n```"
    return block if output is None else f'{block}\n\n```text title="Output"\n{output}\n```'


def write_handbook(root: Path) -> SmallHandbook:
    """Write a handbook without a single problem: one topic, two answered questions, an inventory."""
    small = SmallHandbook(root)
    small.write("mkdocs.yml", CONFIG)
    small.write("docs/index.md", "# Start\n")
    small.write("docs/parameters/index.md", INTRODUCTION)
    small.write(PATH, answer("How are path parameters declared?", "901#1", "query-parameters", "path"))
    small.write(QUERY, answer("How are query parameters declared?", "901#2", "path-parameters", "query"))
    documents = []
    for document in SOURCES["documents"]:
        items = ",\n".join(f"    {json.dumps(item)}" for item in document["items"])
        head = json.dumps({key: document[key] for key in ("id", "name", "sha256")})[:-1]
        documents.append(f'  {head}, "items": [\n{items}\n  ]}}')
    small.write("docs/sources.json", '{"documents": [\n' + ",\n".join(documents) + "\n]}\n")
    return small
