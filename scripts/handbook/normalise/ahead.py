"""What comes behind a piece: looked up once for the whole document, so that reading stays linear."""

from handbook.normalise.pieces import Piece

TURNS = ("list", "heading", "question")


class Ahead:
    """Answers questions about the pieces behind a given place."""

    def __init__(self, pieces: list[Piece]):
        self._pieces = pieces
        self._turns = _turns(pieces)
        headings = [piece for piece in pieces if piece.kind == "heading"]
        top = [piece for piece in headings if piece.block.level == 1]
        self.title = top[0] if len(top) == 1 and headings[0] is top[0] else None
        """The heading that is the title of the whole document, where it has one."""

    def kind(self, place: int) -> str | None:
        """Return the kind of the piece right behind `place`."""
        return self._pieces[place + 1].kind if place + 1 < len(self._pieces) else None

    def turn(self, place: int) -> Piece | None:
        """Return the next list, heading or question behind `place`."""
        return self._turns[place]

    def most_headings_ask(self, place: int, depth: int) -> bool:
        """Return whether two or more headings of the level at `place` are questions, and most of them.

        It looks as far as the next heading of level `depth` or higher up.
        """
        level = self._pieces[place].block.level
        asks = []
        for number in range(place, len(self._pieces)):
            piece = self._pieces[number]
            if piece.kind != "heading":
                continue
            if piece.block.level <= depth:
                break
            if piece.block.level == level:
                asks.append(piece.asks)
        return sum(asks) >= 2 and len(asks) < 2 * sum(asks)

    def plain_counts(self) -> bool:
        """Return whether sentences with a question mark are questions: where nothing marks them in another way."""
        styles = [piece.part.style for piece in self._pieces if piece.kind == "question"]
        return len(styles) > 1 and set(styles) == {"plain"} and not any(piece.asks for piece in self._pieces)


def _turns(pieces: list[Piece]) -> list[Piece | None]:
    turns: list[Piece | None] = []
    following = None
    for piece in reversed(pieces):
        turns.append(following)
        if piece.kind in TURNS:
            following = piece
    return turns[::-1]
