"""HTML within Markdown as text, and as what happens in it: folds, their summaries, headings."""

from html.parser import HTMLParser

from handbook.normalise.language.remembering import remembered

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
APART = "\x1f"  # between parts of a summary that stand in tags right beside each other


class _Text(HTMLParser):
    """Collects the text of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


@remembered  # a page on one line is the block of all that stands in it
def text_of_html(html: str) -> str:
    """Return the text between the tags of `html` as one line; comments are no text."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.parts).split())


class _Events(HTMLParser):
    """Collects where `<details>` open and close, what their summaries say, and headings outside of summaries."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[tuple[str, int, str]] = []
        self._said: list[str] | None = None
        self._inside = ""
        self._line = 0
        self._has_ended = False  # a part of the summary, with nothing behind it so far

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag in ("details", "summary"):
            self._end_summary()
        if tag == "details":
            self.events.append(("open", self.getpos()[0], ""))
        elif tag == "summary" or (tag in HEADINGS and self._said is None):
            self._said, self._inside, self._line = [], tag, self.getpos()[0]
        elif tag == "code" and self._said is not None:
            self._said.append("`")
        elif tag == "span" and self._has_ended and self._inside == "summary" and self._said is not None:
            self._said.append(APART)
        self._has_ended = False

    def handle_endtag(self, tag: str) -> None:
        self._has_ended = tag == "span"
        if tag == "details":
            self._end_summary()
            self.events.append(("close", self.getpos()[0], ""))
        elif tag == self._inside and self._said is not None:
            said = APART.join(" ".join(part.split()) for part in "".join(self._said).split(APART))
            if tag == "summary":
                self.events += [("summary", self._line, said), ("summary end", self.getpos()[0], "")]
            elif said:
                self.events.append((f"heading {tag[1]}", self._line, said))
            self._said = None
        elif tag == "code" and self._said is not None:
            self._said.append("`")

    def close(self) -> None:
        """Read to the end; a summary that has no end here (a blank line ends an HTML block) is one all the same."""
        super().close()
        self._end_summary()

    def _end_summary(self) -> None:
        if self._said is not None and self._inside == "summary":
            self.handle_endtag("summary")

    def handle_data(self, data: str) -> None:
        self._has_ended = self._has_ended and not data.strip()
        if self._said is not None:
            marks = "".join(self._said).count("`")
            # What stands outside of code would be a tag to Markdown.
            parts = (
                part if (marks + number) % 2 else part.replace("<", "&lt;")
                for number, part in enumerate(data.split("`"))
            )
            self._said.append("`".join(parts))
        else:
            line = self.getpos()[0] + len(data[: len(data) - len(data.lstrip())].split("\n")) - 1
            self.events.append(("text", line, data))


def html_events(html: str) -> list[tuple[str, int, str]]:
    """Return what happens in an HTML block: (open, summary, summary end, heading n, text or close; its line; text)."""
    lower = html.lower()
    if not any(tag in lower for tag in ("<details", "</details", "<summary", "<h")):
        return []
    parser = _Events()
    parser.feed(html)
    parser.close()
    return parser.events
