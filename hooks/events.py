"""MkDocs' build events; each hands over to the library, since other renderers pass hooks over."""

import sys
from pathlib import Path

from mkdocs.exceptions import PluginError

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from handbook.problem import HandbookError
from handbook.questions.library import require_readable
from handbook.site import preview
from handbook.site.finish import finish

state = {"is_preview": False}


def on_startup(command, dirty) -> None:
    state["is_preview"] = dirty


def on_pre_build(config) -> None:
    """Stop before a page is built where a question file cannot be read; MkDocs itself passes broken YAML over."""
    try:
        require_readable(_root(config))
    except HandbookError as error:
        raise PluginError(f"question files that cannot be read:\n{error}") from error
    if state["is_preview"]:
        preview.forget_stale(Path(config["site_dir"]), _root(config))


def on_post_build(config) -> None:
    finish(Path(config["site_dir"]), _root(config))


def _root(config) -> Path:
    return Path(config["docs_dir"]).parent
