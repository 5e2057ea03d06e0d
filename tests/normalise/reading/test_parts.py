"""A document is parsed part by part, and it shows nowhere."""

import random
from pathlib import Path

import pytest
from handbook.normalise.markdown import tokens
from handbook.normalise.markdown.blocks import read_blocks
from ruamel.yaml import YAML

LAYOUTS = YAML(typ="safe").load(Path(__file__).with_name("layouts.yml"))
ODD = ["", "---", "```", "> a", "| a | b |", "|---|---|", "<details>", "[a]: b", "===", "    code", "<!--", "-->"]


@pytest.mark.parametrize("lines", [1, 3, 7])
def test_the_blocks_are_those_of_the_whole(lines: int, monkeypatch: pytest.MonkeyPatch):
    known = [line for layout in LAYOUTS for line in layout["document"].splitlines()] + ODD * 20
    for seed in range(200):
        chosen = random.Random(seed)
        soup = [chosen.choice(known) for _ in range(chosen.randint(1, 30))]
        monkeypatch.setattr(tokens, "PART", 10**6)
        whole = read_blocks(soup)
        monkeypatch.setattr(tokens, "PART", lines)
        assert read_blocks(soup) == whole, f"seed {seed}"
