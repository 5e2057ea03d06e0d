"""Bytes become lines of text, whatever wrote them, and mojibake is repaired where that is safe."""

import pytest
from handbook.normalise.reading.decoding import NotText, decode

TEXT = "1. What is “crumb”?\n2. Why does a café bake at 5?\n"
LINES = ("1. What is “crumb”?", "2. Why does a café bake at 5?")
MOJIBAKE = "baker’s".encode().decode("cp1252")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8 with byte-order mark"),
        (TEXT.encode("utf-16"), "utf-16 with byte-order mark"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32 with byte-order mark"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
    ],
)
def test_encodings_and_line_ends(data: bytes, encoding: str):
    decoded = decode(data)
    assert (decoded.lines, decoded.encoding, decoded.repaired) == (LINES, encoding, ())


JAPANESE = "1. パンの皮とは何ですか？\n2. HTTPとHTTPSの違い\n"
KANA = "# パン\n\n## パンはなぜふくらむのですか？\n\nこうぼがはたらくからです。\n"
CHINESE = "1. 什么是面包的外壳？\n2. HTTP和HTTPS的区别\n"
TAIWANESE = "1. 什麼是麵包的外殼？\n2. HTTP和HTTPS的區別\n"
KOREAN = "1. 빵 껍질이란 무엇인가요?\n2. HTTP와 HTTPS의 차이\n3. TCP\n"
RUSSIAN = "1. Что такое корка хлеба?\n2. Чем HTTP отличается от HTTPS?\n"
UKRAINIAN = "1. Що таке шкірка хліба?\n2. ЧИМ HTTP ВІДРІЗНЯЄТЬСЯ ВІД HTTPS?\n"
GREEK = "1. Τι είναι η κόρα του ψωμιού;\n2. Γιατί ξεκουράζεται η ζύμη;\n"
POLISH = """1. Dlaczego ciasto odpoczywa? Żeby rosło i było lżejsze.
2. Jaka jest różnica między mąką pszenną a żytnią?
3. Gdzie leży młyn? Nad rzeką.
"""
HEBREW = "1. מהו קרום הלחם ומה תפקידו?\n2. מה ההבדל בין HTTP ל-HTTPS?\n"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (JAPANESE, "cp932"),
        (KANA, "cp932"),
        (KANA, "euc_jp"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gbk"),
        (TAIWANESE, "big5"),
        (KOREAN, "euc_kr"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (UKRAINIAN, "cp1251"),
        (GREEK, "cp1253"),
        (HEBREW, "cp1255"),
        (POLISH, "cp1250"),
    ],
)
def test_older_encodings(text: str, codec: str):
    assert tuple(decode(text.encode(codec)).lines) == tuple(text.splitlines())


@pytest.mark.parametrize(("text", "codec"), [(KANA, "cp932"), (JAPANESE, "euc_jp"), (CHINESE, "gbk")])
def test_half_a_letter_at_the_end_of_an_older_encoding(text: str, codec: str):
    assert tuple(decode(text.strip().encode(codec)[:-1]).lines)[:-1] == tuple(text.splitlines())[:-1]


@pytest.mark.parametrize(
    "text",
    [
        "GRÖSSE, ÄÖÜ? Öl für Bäcker: Größenänderung\n",
        "Descrição das funções, ações e opções? Não há.\n" * 20,
        "¿Qué? Ñandú, año… “crumb” – café créée\n",
        "© 2020. Bake at 220°C, ½ cup ± a bit » why?\n",
        "à\n",
        "Rye is a ……… of the ————— family?\n" * 9,
    ],
)
def test_the_latin_script_stays_cp1252(text: str):
    decoded = decode(text.encode("cp1252"))
    assert (tuple(decoded.lines), decoded.encoding) == (tuple(text.splitlines()), "cp1252")


def test_damaged_utf_8_is_no_older_encoding():
    decoded = decode("Что такое корка?\n".encode() * 5 + b"\xff\n")
    assert tuple(decoded.lines)[:2] == ("Что такое корка?",) * 2


def test_a_damaged_byte_of_an_older_encoding_is_shown():
    data = (JAPANESE * 3000).encode("cp932") + b"\x83\n"
    assert decode(data).lines[-1] == "\\x83"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"abc\0def", b"a\x01b", b"\xff\xfea"])
def test_what_is_no_text_is_refused(data: bytes):
    with pytest.raises(NotText):
        decode(data)


def test_a_control_character_here_and_there_is_left_out():
    text = "Why rest dough?\n" * 200
    for control in "\x08\0":
        lines = decode(f"Wh{control}at is rye?\n{text}".encode()).lines
        assert tuple(lines)[:2] == ("What is rye?", "Why rest dough?")


def test_no_bytes_are_no_lines():
    assert decode(b"").lines == ()


def test_mojibake_is_repaired_line_by_line():
    decoded = decode(f"A {MOJIBAKE} oven\nA baker’s oven\nA {MOJIBAKE} loaf\n".encode())
    assert decoded.lines == ("A baker’s oven", "A baker’s oven", "A baker’s loaf")
    assert decoded.repaired == (1, 3)


def test_code_keeps_mojibake_that_it_shows_on_purpose():
    document = f"Wrongly decoded text looks so:\n\n```\n{MOJIBAKE}\n```\n"
    decoded = decode(document.encode())
    assert decoded.lines[3] == MOJIBAKE
    assert (decoded.repaired, decoded.unrepaired) == ((), (4,))


def test_code_is_repaired_where_the_prose_was_decoded_wrongly_too():
    decoded = decode(f"A {MOJIBAKE} oven:\n\n- item\n\n  ```\n  {MOJIBAKE}\n  ```\n".encode())
    assert decoded.lines[5] == "  baker’s"
    assert decoded.repaired == (1, 6)


def test_what_cannot_be_repaired_is_left_and_named():
    damaged = "🏗️ Rooms".encode().decode("sloppy-windows-1252").replace("\x8f", "")
    decoded = decode(f"# Bakery\n\n## {damaged}\n".encode())
    assert decoded.lines[2] == f"## {damaged}"
    assert decoded.unrepaired == (3,)


def test_entities_and_typography_are_not_touched():
    line = "Use &lt;b&gt;, “quotes” and ﬁne ligatures…"
    assert decode(line.encode()).lines == (line,)
