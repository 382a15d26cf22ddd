"""Random vaults with views in every place that may hold one, from a seed."""
import os
import random

from hostile import hostile_texts
from notes import Note, View
from program import write

PEOPLE = ["Dana Whitfield", "Tomasz Wierzba", "Anne-Marie Castell", "Zoë O'Neil", "Ferhat Öz"]
FOLDERS = ["", "Projects/", "Weekly notes/", "Übersicht 😀/", "a 'quoted' folder/", "[draft] 100%/"]
NAMES = ["Plan", "2025-11-14 1-1 Slip", "It's a \"quote\"", "Émile 👩‍👧 party", "a --> b", "%% x %%", "<b>bold</b>", "x]] y",
         "a|b", "C# and #tags", "caret ^id", "two  blanks", "`code`", "$5 plan$", "日本語", "-dash", "&lt; &amp;"]
FILTERS = ["not done", "done", "has due date", "due before 2025-11-20", "owner is Dana Whitfield", "owner is me",
           "description includes a", "path does not include Weekly", "priority is above none", "is recurring",
           "(not done) OR (has start date)"]
SORTS = ["sort by due", "sort by priority reverse", "sort by description", "sort by owner"]
LAYOUTS = ["short mode", "hide backlink", "hide due date", "hide priority", "hide task count", "show tree",
           "group by path", "group by owner", "group by heading", "group by due", "group by filename reverse",
           "limit 5", "limit groups 2", "hide tags", "explain"]
STYLES = ["", "", "style=list", "style=table", "columns=due,owner,description", "columns=description,note,heading"]
FIELDS = ["", "", " 📅 2025-11-12", " ⏫ 📅 2025-11-20", " 🛫 2025-11-01", " ⏳ 2025-11-15 📅 2025-11-30", " 🔁 every week 📅 2025-11-14",
          " [due:: 2025-11-18]", " ➕ 2025-10-01", " 🆔 abc", " ⛔ abc"]
PLAIN = ["call the dairy", "Write minutes of Friday", "check the soak run", "ask about 5 % more", "send Übersicht to 日本",
         "see [[Plan]] and [[Nobody|him]]", "see https://example.org/a_b", "*important* thing", "`make all` again"]
HEADINGS = ["Work", "Action Items (You & Counterpart)", "C# | C++", "[[Plan]] items", "100 %% done", "`x` ^id"]
PROSE = ["Some words of mine.", "| a | b |\n| --- | --- |\n| 1 | 2 |", "> a quote\n> of two lines", "1. one\n2. two", "***",
         "```sh\necho '<!-- vaultask:begin -->'\n```", "```tasks\nnot done\n```", "Blanks at the end.  \nNext line.",
         "A [link](https://example.org) & an entity &amp; 50%.", "$$\nx^2\n$$", "%% a comment %%", "<div>html</div>"]
EOLS = ["\n", "\n", "\n", "\r\n", "\r\n", "\r"]


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.texts = hostile_texts(random.Random(seed), 1200)

    def pick(self, *lists):
        return self.rng.choice([item for some in lists for item in some])

    # ---- lines ----

    def description(self, hostile):
        return self.rng.choice(self.texts) if self.rng.random() < hostile else self.rng.choice(PLAIN)

    def task(self, hostile, indent=""):
        owner = self.pick(["", "", " @" + self.rng.choice(PEOPLE), f" [owner:: {self.rng.choice(PEOPLE)}]", " @me"])
        bullet = self.pick(["-", "-", "-", "*", "+", "1."])
        status = self.pick([" ", " ", " ", "x", "/", "-"])
        return f"{indent}{bullet} [{status}] {self.description(hostile)}{owner}{self.rng.choice(FIELDS)}"

    def tasks(self, hostile):
        lines = []
        for _ in range(self.rng.randint(1, 6)):
            lines.append(self.task(hostile))
            if self.rng.random() < 0.3:
                lines.append(self.task(hostile, "    "))
        if self.rng.random() < 0.2:
            lines = ["> [!todo] " + self.rng.choice(HEADINGS), *("> " + line for line in lines)]
        return lines

    def prose(self, hostile):
        kind = self.rng.random()
        if kind < 0.5:
            return self.tasks(hostile)
        if kind < 0.7:
            return ["#" * self.rng.randint(1, 4) + " " + self.rng.choice(HEADINGS)]
        return self.rng.choice(PROSE).split("\n")

    def frontmatter(self):
        if self.rng.random() < 0.6:
            return []
        return self.pick([["---", "tags: [work, a/b]", "---"], ["---", "type: meeting", "participants:", "  - Dana Whitfield", "---"],
                          ["---", "TQ_short_mode: true", "---"], ["---", "title: '<!-- vaultask:begin -->'", "---"]])

    # ---- views ----

    def query(self):
        lines = self.rng.sample(FILTERS, self.rng.randint(0, 2)) + self.rng.sample(SORTS, self.rng.randint(0, 1))
        lines += self.rng.sample(LAYOUTS, self.rng.randint(0, 3))
        return lines or ["not done"]

    def opening(self, html):
        """The lines of an opening comment."""
        begin, end = ("<!--", "-->") if html else ("%%", "%%")
        if self.rng.random() < 0.2:
            return [f"{begin} vaultask:begin report owe \"{self.rng.choice(PEOPLE)}\" {end}"]
        head = f"{begin} vaultask:begin {self.rng.choice(STYLES)}".rstrip()
        if self.rng.random() < 0.2:
            return [f"{head} {self.pick(FILTERS, SORTS)} {end}"]
        if not html and "(" in head:
            return [f"{head} not done {end}"]
        return [head, *self.query(), end]

    def place(self):
        """What comes before the view, the prefix of its first line, and that of the others."""
        return self.pick([([], "", ""), ([], "", ""), (["> [!todo] Mine"], "> ", "> "), (["> > deep"], "> > ", "> > "),
                          (["- an item"], "  ", "  "), (["1. an item", "    - nested"], "      ", "      "),
                          (["> - an item in a quote"], ">   ", ">   "), ([], "- ", "  "), ([], "> ", "> ")])

    # ---- notes ----

    def note(self, hostile=0.0, views=0):
        """A note; with views, its words are such that nothing hides the views from sight."""
        eol = self.rng.choice(EOLS)
        lines, pieces, made = self.frontmatter(), [], []
        lines += [line for _ in range(self.rng.randint(1, 5)) for line in [*self.prose(hostile), ""]]
        for _ in range(views):
            html = self.rng.random() < 0.6
            if lines[-1:] == ["<div>html</div>"]:
                lines.append("")  # a block of HTML goes on to the next blank line, and hides markers
            before, first, others = self.place()
            opening = self.opening(html)
            lines += [*before, first + opening[0], *(others + line for line in opening[1:])]
            pieces.append(eol.join(lines) + eol)
            made.append(View(others.encode(), html))
            lines = [line for _ in range(self.rng.randint(0, 3)) for line in ["", *self.prose(hostile)]]
            lines = ["", "", *lines]  # the rest of the marker's line, and a blank line
        pieces.append(eol.join(lines) + (eol if self.rng.random() < 0.7 else ""))
        encoded = [piece.encode() for piece in pieces]
        if self.rng.random() < 0.1:
            encoded[0] = b"\xef\xbb\xbf" + encoded[0]
        return Note(encoded, made, eol.encode(), tame=hostile == 0)

    def stopped_note(self):
        """One whose markers do not pair: no byte of it may change."""
        wrong = self.pick(["<!-- vaultask:begin\nnot done\n-->", "<!-- vaultask:end -->",
                           "<!-- vaultask:begin -->\n%% vaultask:end %%", "<!-- vaultask:begin not done"])
        return Note([f"{wrong}\n\n- [ ] one more\n".encode()], [])

    def path(self, taken):
        while True:
            name = self.rng.choice(NAMES)
            path = f"{self.rng.choice(FOLDERS)}{name}{self.pick(['', '', f' {self.rng.randint(2, 99)}'])}.md"
            if path.casefold() not in taken:
                taken.add(path.casefold())
                return path


def settings(rng):
    lines = ['self = ["Dana Whitfield"]']
    if rng.random() < 0.7:
        lines += ["[[page]]", 'path = "Reports/Open tasks 😀.md"', 'query = """', "not done", "group by owner", '"""']
    if rng.random() < 0.5:
        lines += ["[[page]]", 'path = "Reports/Owe/Owe {person}.md"', 'report = "owe"', 'for = "person"']
    if rng.random() < 0.4:
        lines += ["[[page]]", 'path = "Reports/By month/{month}.md"', 'for = "month"', 'style = "table"',
                  'query = "due in {month}"']
    return "\n".join(lines) + "\n"


class RandomVault:
    """`notes`: path → Note. `clean`: a render has nothing to tell."""

    def __init__(self, seed):
        maker = Maker(seed)
        rng, taken = maker.rng, set()
        self.notes = {f"People/{person}.md": Note([b"A person.\n"], []) for person in PEOPLE}
        for _ in range(rng.randint(4, 12)):
            kind = rng.random()
            if kind < 0.5:
                note = maker.note(0.0, rng.randint(1, 4))
            elif kind < 0.65:
                note = maker.note(0.4, rng.randint(1, 3))
            else:
                note = maker.note(rng.choice([0.0, 0.7]))
            self.notes[maker.path(taken)] = note
        self.clean = all(note.tame or not note.views for note in self.notes.values())
        if rng.random() < 0.15:
            self.notes[maker.path(taken)] = maker.stopped_note()
            self.clean = False
        self.settings = settings(rng).encode()

    def make(self, folder, rng):
        """Writes the vault, in an order and with times of modification of rng's choice."""
        files = [(".vaultask.toml", self.settings), *((path, note.bytes()) for path, note in self.notes.items())]
        rng.shuffle(files)
        for path, data in files:
            path = os.path.join(folder, path)
            write(path, data)
            time = rng.randint(1_600_000_000, 1_760_000_000)
            os.utime(path, (time, time))
