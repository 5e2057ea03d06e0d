"""The workflows, Dependabot's settings and the issue forms: what else nobody sees fail before it runs on GitHub."""

import os
import re
import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.questions.frontmatter import LEVELS
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

GITHUB = ROOT / ".github"
FILES = sorted((GITHUB / "workflows").iterdir())
FORMS = sorted(file for file in (GITHUB / "ISSUE_TEMPLATE").iterdir() if file.name != "config.yml")

PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
VERSION = re.compile(r"# v\d+\.\d+\.\d+")
# With these events a stranger's pull request meets the rights of the project.
RISKY_EVENTS = {"pull_request_target", "workflow_run"}
DEPLOYS, UPLOADS = "actions/deploy-pages", "actions/upload-pages-artifact"


@dataclass(frozen=True)
class Workflow:
    """A workflow as YAML that still knows its lines and comments."""

    path: str
    data: CommentedMap

    @classmethod
    def read(cls, file: Path) -> "Workflow":
        return cls(file.relative_to(ROOT).as_posix(), YAML(typ="rt").load(file.read_text(encoding="utf-8")))

    @property
    def jobs(self) -> list[CommentedMap]:
        return list(self.data["jobs"].values())

    @property
    def steps(self) -> list[CommentedMap]:
        return [step for job in self.jobs for step in job["steps"]]

    def at(self, node: CommentedMap, message: str) -> str:
        return f"{self.path}:{node.lc.line + 1}: {message}"


def action(step: CommentedMap) -> str:
    return step.get("uses", "").partition("@")[0]


def scripts(steps: list[CommentedMap]) -> list[str]:
    """Return the project's own commands that the steps run, in their order."""
    lines = [line.split() for step in steps for line in step.get("run", "").splitlines()]
    return [words[0] for words in lines if words and words[0].startswith("scripts/")]


def every_action_is_pinned(workflow: Workflow) -> Iterator[str]:
    for step in filter(action, workflow.steps):
        comment = step.ca.items.get("uses", [None] * 3)[2]
        if not PINNED.fullmatch(step["uses"]):
            yield workflow.at(step, f"{step['uses']} is not pinned; write the 40 digits of a commit behind the @")
        if comment is None or not VERSION.fullmatch(comment.value.splitlines()[0].strip()):
            yield workflow.at(step, f"{step['uses']} does not say its version; add a comment such as `# v1.2.3`")


def no_right_is_given_to_all_jobs(workflow: Workflow) -> Iterator[str]:
    if workflow.data.get("permissions") != {}:
        yield f"{workflow.path}:1: the workflow has rights; write `permissions: {{}}` at the top, rights belong to jobs"


def only_deploying_may_write(workflow: Workflow) -> Iterator[str]:
    for job in workflow.jobs:
        rights = dict(job.get("permissions", {}))
        if any(action(step) == DEPLOYS for step in job["steps"]):
            if rights != {"pages": "write", "id-token": "write"}:
                yield workflow.at(job, f"the job that deploys holds {rights}; it needs pages and id-token, no more")
        elif set(rights.values()) - {"read"}:
            yield workflow.at(job, f"a job that does not deploy holds {rights}; give it rights to read only")


def deploying_runs_nothing_else(workflow: Workflow) -> Iterator[str]:
    for job in workflow.jobs:
        if any(action(step) == DEPLOYS for step in job["steps"]) and len(job["steps"]) > 1:
            yield workflow.at(job, "the job that deploys does more than that; whatever builds belongs to another job")


def every_job_ends(workflow: Workflow) -> Iterator[str]:
    for job in workflow.jobs:
        if "timeout-minutes" not in job:
            yield workflow.at(job, "the job has no time limit; add `timeout-minutes`")


def no_stranger_meets_our_rights(workflow: Workflow) -> Iterator[str]:
    for event in RISKY_EVENTS.intersection(workflow.data["on"]):
        yield f"{workflow.path}:1: {event} runs with the project's rights; use `pull_request`"


def no_credentials_stay_behind(workflow: Workflow) -> Iterator[str]:
    for step in workflow.steps:
        if action(step) == "actions/checkout" and step.get("with", {}).get("persist-credentials") is not False:
            yield workflow.at(step, "the token stays in .git; add `persist-credentials: false`")


def no_expression_becomes_shell(workflow: Workflow) -> Iterator[str]:
    for step in workflow.steps:
        if "${{" in step.get("run", ""):
            yield workflow.at(step, "an expression is pasted into a command; hand it over through `env`")


def scripts_can_be_called(workflow: Workflow) -> Iterator[str]:
    for name in scripts(workflow.steps):
        if not os.access(ROOT / name, os.X_OK):
            yield f"{workflow.path}:1: {name} cannot be executed; does it exist, and did you `chmod +x` it?"


def what_is_published_was_run(workflow: Workflow) -> Iterator[str]:
    """The stamps come from the records of a test run, which the build has to find."""
    for job in workflow.jobs:
        for number, step in enumerate(job["steps"]):
            if action(step) == UPLOADS and scripts(job["steps"][:number]) != ["scripts/test", "scripts/build"]:
                yield workflow.at(step, "the site is published without its run; call scripts/test, then scripts/build")


Rule = Callable[[Workflow], Iterator[str]]
# Each rule with a mistake it has to find: a file, what stands there, and what somebody might write instead.
RULES: list[tuple[Rule, str, str, str]] = [
    (every_action_is_pinned, "checks.yml", "ba90b1 # v7.0.1", "ba90b1"),
    (every_action_is_pinned, "checks.yml", "@3d3c42e5aac5ba805825da76410c181273ba90b1", "@v7"),
    (no_right_is_given_to_all_jobs, "checks.yml", "permissions: {}", "permissions: read-all"),
    (only_deploying_may_write, "checks.yml", "contents: read", "contents: write"),
    (only_deploying_may_write, "pages.yml", "id-token: write", "contents: write"),
    (deploying_runs_nothing_else, "pages.yml", "- name: Deploy", "- run: scripts/build\n      - name: Deploy"),
    (every_job_ends, "pages.yml", "    timeout-minutes: 15\n", ""),
    (no_stranger_meets_our_rights, "checks.yml", "pull_request:", "pull_request_target:"),
    (no_credentials_stay_behind, "checks.yml", "persist-credentials: false", "fetch-depth: 1"),
    (no_expression_becomes_shell, "pages.yml", "run: scripts/build", "run: scripts/build ${{ github.ref_name }}"),
    (scripts_can_be_called, "checks.yml", "run: scripts/check", "run: scripts/verify"),
    (what_is_published_was_run, "pages.yml", "run: scripts/test", "run: echo later"),
]


@pytest.mark.parametrize("rule", dict.fromkeys(rule for rule, *_ in RULES), ids=lambda rule: rule.__name__)
def test_workflows_keep_the_rule(rule: Rule):
    found = [message for file in FILES for message in rule(Workflow.read(file))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("rule", "name", "old", "new"), RULES, ids=lambda value: getattr(value, "__name__", None))
def test_the_rule_finds_a_mistake(rule: Rule, name: str, old: str, new: str):
    text = (GITHUB / "workflows" / name).read_text(encoding="utf-8")
    assert old in text, f"{name} no longer holds {old!r}; make the mistake another way"
    assert list(rule(Workflow(name, YAML(typ="rt").load(text.replace(old, new)))))


def test_checks_and_pages_are_there():
    """Without files every rule above would hold."""
    assert {"checks.yml", "pages.yml"} <= {file.name for file in FILES}
    checks, pages = (Workflow.read(GITHUB / "workflows" / name) for name in ("checks.yml", "pages.yml"))
    assert set(scripts(checks.steps)) == {"scripts/check", "scripts/test", "scripts/build"}
    assert {"pull_request", "push", "schedule"} <= set(checks.data["on"])
    assert {UPLOADS, DEPLOYS} <= {action(step) for step in pages.steps}


def tool(name: str) -> str:
    """Return the path of a command of this environment; a missing one fails the test, for a skip would hide it."""
    path = Path(sysconfig.get_path("scripts"), name)
    if not path.exists() and not path.with_suffix(".exe").exists():
        pytest.fail(f"{name} is missing; install it: pip install -r tests/requirements.txt", pytrace=False)
    return str(path)


def lint(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_finds_nothing():
    lint(tool("zizmor"), "--offline", "--pedantic", "--strict-collection", *FILES, GITHUB / "dependabot.yml")


def test_actionlint_finds_nothing():
    # Without the programs it calls where they happen to be installed: the same result on every machine.
    lint(tool("actionlint"), "-shellcheck=", "-pyflakes=", "-oneline", *FILES)


def test_issue_forms_are_forms():
    """GitHub shows a form with a mistake to nobody, and says so only in the file's own view."""
    assert FORMS
    for form in FORMS:
        data = YAML(typ="safe").load(form.read_text(encoding="utf-8"))
        assert {"name", "description", "body"} <= set(data), form.name
        fields = [field for field in data["body"] if field["type"] != "markdown"]
        assert {field["type"] for field in fields} <= {"input", "textarea", "dropdown", "checkboxes"}, form.name
        assert all(field["attributes"]["label"] for field in fields), form.name
        assert len({field["id"] for field in fields}) == len(fields) > 0, form.name


def test_the_form_offers_the_levels_that_exist():
    data = YAML(typ="safe").load((GITHUB / "ISSUE_TEMPLATE" / "missing-question.yml").read_text(encoding="utf-8"))
    (level,) = [field for field in data["body"] if field.get("id") == "level"]
    assert level["attributes"]["options"] == list(LEVELS)
