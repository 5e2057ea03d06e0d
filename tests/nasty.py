"""Markdown that would act on a reader, and how to tell whether it does."""

from html.parser import HTMLParser

import markdown as python_markdown
from handbooks import EXTENSIONS

DANGEROUS = frozenset("script iframe object embed form style svg math base meta link input template".split())

NASTY = [
    "<script>alert(1)</script>",
    "Some <script>alert(1)</script> words.",
    "<SCRIPT\nsrc='//evil.example/x.js'></SCRIPT>",
    "- <script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "### <script>alert(1)</script>",
    "\\<script>alert(1)</script>",
    "\\<script>alert(1)\\</script>",
    "<!--> <script>alert(1)</script> -->",
    "<!-- x --!> <script>alert(1)</script> -->",
    "<![CDATA[ x ]]><script>alert(1)</script>",
    "<?x ?><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    "Words <img src=x\nonerror=alert(1)> words.",
    "\\<img src=x onerror=alert(1)>",
    "*a*<b onmouseover=alert(1)>x</b>",
    "<kbd onclick=alert(1)>x</kbd>",
    "<br onclick=alert(1)>",
    "<code onclick=alert(1)>x</code>",
    "<details open ontoggle=alert(1)>\n<summary>x</summary>\n</details>",
    "<div markdown onclick=alert(1)>\n\n*x*\n\n</div>",
    '<p markdown="span" onclick=alert(1)>*x*</p>',
    "<iframe src='https://evil.example/'></iframe>",
    "\\<iframe src='https://evil.example/'>\\</iframe>",
    "<object data=x></object>",
    "<embed src=x>",
    "<form action='https://evil.example/'><input></form>",
    "<style>body{display:none}</style>",
    "<svg onload=alert(1)></svg>",
    "<math href='javascript:alert(1)'>x</math>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](&#x1;javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](data:image/svg+xml;base64,PHN2Zz4=)",
    "[x](file:///etc/passwd)",
    "![x](javascript:alert(1))",
    "![x](data:text/html,x)",
    "[x](//evil.example/)",
    "[x](/\\evil.example/)",
    "[x](\\\\evil.example/)",
    "![x](//evil.example/x.png)",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "![x][y]\n\n[y]: data:text/html,x",
    "[y]\n\n[y]: <javascript:alert(1)>",
    "| a |\n|---|\n| [x](javascript:alert(1)) |",
    "- [x](javascript:alert(1))",
    "### [x](javascript:alert(1))",
    "[`x`](javascript:alert(1))",
    "[![x](x.png)](javascript:alert(1))",
    "<javascript:alert(1)>",
    "<JavaScript:alert(1)>",
    "*x*{: onclick=alert(1)}",
    "*x*{ onclick=alert(1) }",
    '**x**{onclick="alert(1)"}',
    "`x`{ onmouseover=alert(1) }",
    "[x](index.md){ onclick=alert(1) }",
    "[x](index.md){ href=javascript:alert(1) }",
    "![x](x.png){ onerror=alert(1) }",
    "Words.\n{: onclick=alert(1) }",
    "- Words.\n{: onclick=alert(1) }",
    "- Words.\n  { onclick=alert(1) }",
    "> Words.\n> {: onclick=alert(1) }",
    "### Words { onclick=alert(1) }",
    "### Words {: onclick=alert(1) } ###",
    "Words { onclick=alert(1) }\n---",
    "| a { onclick=alert(1) } |\n|---|\n| b |",
    "| a |\n|---|\n| b { onclick=alert(1) } |",
    "/// details | x\n    attrs: {onclick: alert(1)}\n\ny\n\n///",
    "/// details | x\n    attrs: {style: 'position:fixed'}\n    open: true\n\ny\n\n///",
    "/// html | div[onclick=alert(1)]\n\ny\n\n///",
    "/// details | <script>alert(1)</script>\n\ny\n\n///",
    "/// details | [x](javascript:alert(1))\n\ny\n\n///",
    "/// details | x\n\n<script>alert(1)</script>\n\n///",
    "```{.json onclick=alert(1)}\n{}\n```",
    "```json {onmouseover=alert(1)}\n{}\n```",
    '```json {onmouseover="alert(1)" title="x"}\n{}\n```',
    "    <script>alert(1)</script>\n\n<script>alert(2)</script>",
    "- ```html\n  <script>alert(1)</script>\n  ```",
    "1. a\n\n  ```html\n  <script>alert(1)</script>\n  ```",
    "````\n```\n<script>alert(1)</script>\n````\n\n```\n````\n<script>alert(1)</script>",
    # no fence begins here, but the last line opens one that nothing closes: in a document it swallows what follows
    "``` `x\n<script>alert(1)</script>\n```",
]


class Dangers(HTMLParser):
    """Gathers what acts on a reader, and names it in a way that the checks do not."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in DANGEROUS:
            self.found.append(tag)
        for name, value in attrs:
            address = "".join((value or "").split()).lower().lstrip("\x01").replace("\\", "/")
            if name.startswith("on") or (name == "style" and not (value or "").startswith("text-align")):
                self.found.append(name)
            if address.startswith(("javascript:", "vbscript:", "data:", "file:", "//")):
                self.found.append(address)

    handle_startendtag = handle_starttag


def dangers(text: str) -> list[str]:
    """Return what is dangerous in the HTML that the site's renderer makes of `text`."""
    return Dangers(site_html(text)).found


def site_html(text: str) -> str:
    """Return the HTML that the site's renderer makes of `text`."""
    names = [item if isinstance(item, str) else next(iter(item)) for item in EXTENSIONS]
    settings = {name: value for item in EXTENSIONS if isinstance(item, dict) for name, value in item.items()}
    renderer = python_markdown.Markdown(
        extensions=[name for name in names if name != "pymdownx.snippets"],
        extension_configs={name: value for name, value in settings.items() if value and name in names},
    )
    return renderer.convert(text)
