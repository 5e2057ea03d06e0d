"""The key under which wordings of one question meet."""

from hashlib import blake2b

from handbook.normalise.reading.words import vocabulary


def canonical(text: str) -> str:
    """Return the key under which equal questions meet: without markup, articles, fillers and turns of phrase."""
    rules = vocabulary()["sameness"]
    words = " ".join(_words(text))
    for row in rules["openings"]:
        opening = next((phrase for phrase in sorted(row, key=len)[::-1] if f"{words} ".startswith(phrase + " ")), None)
        if opening is not None:
            words = (row[0] + words[len(opening) :]).strip()
            break
    padded = f" {words} "
    for filler in sorted(rules["fillers"], key=len, reverse=True):
        padded = padded.replace(f" {filler} ", " ")
    same = rules["synonyms"]
    kept = [same.get(word, word) for word in padded.split() if word not in rules["articles"]]
    return " ".join(kept or words.split())


def digest(text: str) -> bytes:
    """Return a short form of the key of `text`, to keep for each of very many questions."""
    return blake2b(canonical(text).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _words(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() or c == "'" else " " for c in text.casefold().replace("’", "'")).split()
    return [word.strip("'") for word in kept if word.strip("'")]
