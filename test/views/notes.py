"""Notes with views, kept as the pieces that are nobody's but their owner's.

A note with N views has N + 1 pieces of bytes; between two of them stands what vaultask writes, and after it the end marker.
So whether a note's words survived is told by comparing bytes, with none of the program's own code.
"""
import dataclasses
import re

END = re.compile(rb"(<!--|%%) vaultask:end(?: [0-9a-f]+)? (-->|%%)")


@dataclasses.dataclass
class View:
    before_end: bytes  # what stands before the end marker on its line
    html: bool
    body: bytes = b""  # what stands between the markers before the first render
    hash: bytes = b""

    def end(self):
        opening, closing = (b"<!--", b"-->") if self.html else (b"%%", b"%%")
        return self.before_end + opening + b" vaultask:end" + (b" " + self.hash if self.hash else b"") + b" " + closing


@dataclasses.dataclass
class Note:
    """`pieces[i]` ends with the line that ends the opening comment; `pieces[i + 1]` begins behind the end marker."""
    pieces: list
    views: list
    eol: bytes = b"\n"
    tame: bool = True  # all views are found, and written

    def bytes(self):
        out = self.pieces[0]
        for view, piece in zip(self.views, self.pieces[1:]):
            out += view.body + view.end() + piece
        return out

    def problem(self, after):
        """What is wrong with the note as it stands after a render; None where nothing is."""
        if not after.startswith(self.pieces[0]):
            return "bytes above the first view changed"
        at = len(self.pieces[0])
        for number, (view, piece) in enumerate(zip(self.views, self.pieces[1:])):
            marker = re.compile(re.escape(view.before_end) + END.pattern, re.DOTALL)
            # Bodies are inert: the first marker behind the opening comment is the one that ends the view.
            match = marker.search(after, at)
            while match and after[match.start() - 1:match.start()] not in (b"\n", b"\r"):
                match = marker.search(after, match.start() + 1)
            if not match:
                return f"view {number} has no end marker"
            body = after[at:match.start()]
            if self.tame and not body and not self.may_be_empty(number):
                return f"view {number} was not written"
            if body != view.body and (wrong := self.wrong_lines(view, body)):
                return f"view {number}: {wrong}"
            at = match.end()
            if number + 2 == len(self.pieces):
                return None if after[at:] == piece else "bytes below the last view changed"
            if not after.startswith(piece, at):
                return f"bytes below view {number} changed"
            at += len(piece)
        return None if after == self.pieces[0] else "bytes of a note without views changed"

    def may_be_empty(self, number):
        """A query that finds nothing and hides the count has nothing to show."""
        return b"hide task count" in self.pieces[number].rsplit(b"vaultask:begin", 1)[1]

    def wrong_lines(self, view, body):
        """Lines keep the note's ends and the view's prefix."""
        prefix = view.before_end.rstrip()
        if not body.endswith(self.eol):
            return "the last line has another end"
        for line in body[:-len(self.eol)].split(self.eol):
            if b"\n" in line or b"\r" in line:
                return f"another line end within {line!r}"
            if not line.startswith(prefix):
                return f"not the prefix {prefix!r}: {line!r}"
            if line != line.rstrip(b" \t"):
                return f"blanks at the end of {line!r}"
        return None
