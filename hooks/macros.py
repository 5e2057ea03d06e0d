"""The macros that pages call; each hands its arguments to the library and returns Markdown."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

# The library's folder is known only now.
from handbook.questions.inventory import read_inventory  # noqa: E402
from handbook.questions.library import read_handbook  # noqa: E402
from handbook.site import coverage, views  # noqa: E402


def define_env(env) -> None:
    """Register the macros; both MkDocs' macros plugin and Zensical call this with their environment."""
    root = Path(env.conf["docs_dir"]).resolve().parent

    @env.macro
    def questions_of_topic() -> str:
        """Every question of the topic whose page this is, its short answer closed."""
        topic = env.page.url.strip("/").split("/")[-1]
        return views.topic_page(read_handbook(root).topic(topic))

    @env.macro
    def questions_of_level(level: str) -> str:
        """Links to all questions of a level, by topic."""
        return views.level_page(read_handbook(root), level)

    @env.macro
    def topics() -> str:
        """Links to all topics."""
        return views.topic_list(read_handbook(root))

    @env.macro
    def stamp_of_handbook() -> str:
        """How many answers were run, last when and on what."""
        return views.stamp_of_handbook()

    @env.macro
    def sample_answer() -> str:
        """A card with the first answered question, so that a visitor sees what a page is like."""
        return views.sample_answer(read_handbook(root))

    @env.macro
    def source_coverage() -> str:
        """Every item of the source documents with the page that answers it."""
        return coverage.tables(read_handbook(root), read_inventory(root))
