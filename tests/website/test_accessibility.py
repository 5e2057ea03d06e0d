"""Pages against the rules of axe-core, which lies in a package and is fetched from nowhere."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from website.browsing import Visit
from website.building import Website

GRAVE = ("serious", "critical")
KINDS = {
    "start": "",
    "closed topic": "{topic}/",
    "open topic": "{topic}/",
    "question": "{recorded}/",
    "draft": "{draft}/",
    "level": "mid/",
    "sources": "sources/",
}
# The theme's script lets the keyboard reach what scrolls, soon after the page has loaded.
REACHED = """() => [...document.querySelectorAll("pre > code")].every(
    code => code.scrollWidth <= code.clientWidth || code.tabIndex >= 0
)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_serious_violation(visit: Visit, website: Website, kind: str, scheme: str):
    path = KINDS[kind].format(topic=website.topic, recorded=website.recorded.id, draft=website.draft.id)
    page = visit(path, color_scheme=scheme)
    if kind == "open topic":
        page.get_by_role("button", name="Expand all").click()
    elif kind == "sources":
        page.locator("article details > summary").first.click()
    page.wait_for_function(REACHED)
    result = Axe().run(page).response
    assert result["passes"], "axe looked at nothing"
    grave = [found for found in result["violations"] if found["impact"] in GRAVE]
    if grave:
        pytest.fail("\n".join(map(told, grave)), pytrace=False)


def told(violation: dict) -> str:
    nodes = [f"  {node['html'][:200]}\n    {node['failureSummary']}" for node in violation["nodes"][:5]]
    return "\n".join([f"{violation['id']}: {violation['help']} ({len(violation['nodes'])} times)", *nodes])
