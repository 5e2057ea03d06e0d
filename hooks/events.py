"""MkDocs' build events; each hands over to the library, since other renderers pass hooks over."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from handbook.finish import finish


def on_post_build(config, **_) -> None:
    finish(Path(config["site_dir"]), Path(config["docs_dir"]).parent)
