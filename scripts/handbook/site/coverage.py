"""The page that says what of the source documents is answered: one table per document, made from the inventory."""

from handbook.questions import markdown
from handbook.questions.inventory import Document, Inventory, answering_pages
from handbook.questions.library import Handbook

KINDS = {
    "question": "questions",
    "topic": "topics",
    "subtopic": "points of an answer",
    "tips": "tips",
    "summary": "summary points",
}


def tables(handbook: Handbook, inventory: Inventory) -> str:
    """Return, for each document, how much is answered and a table of its items with the pages that answer them."""
    pages = answering_pages(handbook)
    return "\n\n".join(_document(document, pages, handbook) for document in inventory.documents)


def _document(document: Document, pages: dict[str, list[str]], handbook: Handbook) -> str:
    answered = [item for item in document.items if f"{document.id}#{item.locator}" in pages]
    rows = []
    for item in document.items:
        links = [f"[{_title(handbook, page)}]({page}.md)" for page in pages.get(f"{document.id}#{item.locator}", [])]
        rows.append(f"| `{item.locator}` | {item.kind} | {'<br>'.join(links) or 'open'} |")
    return "\n".join(
        [
            f"## Document {document.id} {{data-search-exclude}}",
            "",
            f"File `{document.name}`, SHA-256 `{document.sha256}`.",
            "",
            f"{_kinds(document)}; {len(answered)} of {len(document.items)} answered.",
            "",
            f"/// details | The items of document {document.id}",
            "",
            "| item | kind | answered by |",
            "|---|---|---|",
            *rows,
            "",
            "///",
        ]
    )


def _kinds(document: Document) -> str:
    counts = {kind: sum(item.kind == kind for item in document.items) for kind in KINDS}
    text = ", ".join(f"{count} {KINDS[kind]}" for kind, count in counts.items() if count)
    return text[:1].upper() + text[1:]


def _title(handbook: Handbook, page: str) -> str:
    title = handbook.by_id[page].title
    inline = markdown.parser().parseInline(title)[0].children or []
    # A table takes a bar in code for what it is, and would show the backslash.
    in_code = any(child.type == "code_inline" and "|" in child.content for child in inline)
    return title if in_code else title.replace("|", "\\|")
