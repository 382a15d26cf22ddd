#!/usr/bin/env python3
"""Hostile descriptions and headings, through every place that the program writes text of notes to.

    test_hostile_descriptions.py --program BUILD/vaultask --texts 2000

Each text is the description of a task in a note of its own, where it can hide no other; in every second note a heading bears
it, too. A board shows them all as a list, a table, in a callout, a list item, grouped by heading, as what a person owes, and
in %% comments; and there is a page. After a render: no view failed, nothing outside of the views changed, the next render
writes nothing. Then the bodies are read without their markers, as a note like any other: they hold no task, tag, heading,
embed or link that leads nowhere. cmark-gfm, where it is installed, finds no HTML in them but the markers.
"""
import argparse
import collections
import html.parser
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

from hostile import hostile_texts
from notes import END, Note, View
from program import Failures, Program, read, tree, write

PERSON = "Dana Whitfield"
# Prefix of the view, its opening comment, what stands before it.
VIEWS = [
    ("", ["<!-- vaultask:begin", "sort by path", "-->"], []),
    ("", ["<!-- vaultask:begin style=table", "sort by path", "-->"], []),
    ("", ["%% vaultask:begin columns=description,heading,note,owner,tags,id", "sort by path", "%%"], []),
    ("> ", ["<!-- vaultask:begin", "sort by path", "short mode", "-->"], ["> [!todo] Mine"]),
    ("> > ", ["%% vaultask:begin style=table", "sort by path", "%%"], ["> > deep"]),
    ("  ", ["<!-- vaultask:begin", "sort by path", "-->"], ["- an item"]),
    ("    ", ["%% vaultask:begin", "hide backlink", "%%"], ["1.  an item"]),
    ("", ["<!-- vaultask:begin", "group by heading", "show tree", "-->"], []),
    ("", ["<!-- vaultask:begin style=table", "group by tags", "group by filename", "-->"], []),
    ("", [f'<!-- vaultask:begin report owe "{PERSON}" -->'], []),
    ("> ", [f'%% vaultask:begin report owe "{PERSON}" %%'], ["> words"]),
]
SETTINGS = """
[[page]]
path = "Reports/All.md"
query = "group by heading"
[[page]]
path = "Reports/Table.md"
style = "table"
query = "sort by path"
[[page]]
path = "Reports/Owe {person}.md"
report = "owe"
for = "person"
"""
# What the program writes itself; strong and em are headings of views, and notes beside the tasks of a report.
ELEMENTS = {"p", "ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "strong", "em", "code", "br", "hr",
            "h1", "h2", "h3"}
SAFE_ADDRESS = re.compile(r"^(https?://|mailto:|[_.+-]*xmpp:)", re.IGNORECASE)


def board():
    pieces, views, text = [], [], "My board.\n"
    for prefix, opening, before in VIEWS:
        text += "".join(line + "\n" for line in ["", *before]) + "".join(prefix + line + "\n" for line in opening)
        pieces.append(text.encode())
        views.append(View(prefix.encode(), opening[0].startswith("<!--")))
        text = "\n\nWords of mine.\n"
    return Note([*pieces, text.encode()], views)


def make_vault(vault, texts):
    for number, text in enumerate(texts):
        heading = text if number % 2 else PERSON
        owner = f" @{PERSON}" if number % 2 else ""
        write(os.path.join(vault, f"Notes/{number:04}.md"), f"# {heading}\n\n- [ ] {text}{owner}\n".encode())
    write(os.path.join(vault, f"People/{PERSON}.md"), b"---\naliases: [Dana]\n---\n")
    write(os.path.join(vault, ".vaultask.toml"), SETTINGS.encode())
    note = board()
    write(os.path.join(vault, "Board.md"), note.bytes())
    return note


def without_markers(data):
    """The note as if nobody had written the views into it."""
    out, opening = [], False
    for line in data.decode().split("\n"):
        if re.match(r"[\s>]*(<!--|%%) vaultask:begin", line):
            opening = not re.search(r"(-->|%%)$", line)
        elif opening:
            opening = not re.fullmatch(r"[\s>]*(-->|%%)", line)
        elif not re.fullmatch(rf"[\s>]*{END.pattern.decode()}", line):
            out.append(line)
    return "\n".join(out)


class Elements(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.count, self.wrong = collections.Counter(), []

    def handle_starttag(self, tag, attributes):
        self.count[tag] += 1
        if tag not in ELEMENTS:
            self.wrong.append(f"<{tag}>")
        for name, value in attributes:
            if name == "href" and not SAFE_ADDRESS.match(value):
                self.wrong.append(f"href={value}")
            elif name not in ("href", "align", "start"):
                self.wrong.append(f"{tag} {name}={value}")

    def handle_comment(self, data):
        self.wrong.append(f"raw HTML: {data}")


def check_with_cmark(failures, name, text):
    if not shutil.which("cmark-gfm"):
        print("cmark-gfm is not installed: without")
        return
    # A wikilink's target is Obsidian's: what would be Markdown in it names a heading.
    text = re.sub(r"\[\[[^\]|]*?(\\?)\|", r"[[Note\1|", text)
    extensions = [word for name in ("table", "strikethrough", "autolink", "tagfilter") for word in ("-e", name)]
    done = subprocess.run(["cmark-gfm", *extensions], input=text.encode(), stdout=subprocess.PIPE, check=True)
    page = Elements()
    page.feed(done.stdout.decode())
    failures.check(not name.startswith("page") or not page.count["em"] + page.count["strong"], f"{name}: emphasis")
    failures.check(not page.wrong, f"{name}: cmark-gfm reads", *page.wrong[:5])
    print(name, dict(page.count))


def check_as_note(failures, program, vault, state, bodies):
    """What the bodies would hold if they were a note's own text."""
    for name, text in bodies.items():
        write(os.path.join(vault, f"Copies/{name}.md"), text.encode())
    for what, statement in {
        "a task": "SELECT path, task.line, task.original FROM task JOIN note ON note.id = note_id",
        "a tag": "SELECT path, line, tag FROM tag JOIN note ON note.id = note_id",
        "a heading": "SELECT path, line, text FROM heading JOIN note ON note.id = note_id",
        "an embed": "SELECT path, line, original FROM link JOIN note ON note.id = note_id WHERE is_embed",
        "a link to nothing": "SELECT path, line, original FROM link JOIN note ON note.id = note_id WHERE leads_to IS NULL",
    }.items():
        statement += (" AND" if "WHERE" in statement else " WHERE") + " path LIKE 'Copies/%'"
        status, out, err = program.run(vault, state, "sql", "--format", "jsonl", statement)
        failures.check(status == 0, err)
        if status == 0:
            rows = out.splitlines()
            failures.check(not rows, f"the views hold {what}, {len(rows)} in all:", *rows[:3])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--texts", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    failures = Failures()
    with tempfile.TemporaryDirectory(prefix="vaultask-hostile-") as folder:
        program = Program(arguments.program, os.path.join(folder, "home"))
        vault, state = os.path.join(folder, "vault"), os.path.join(folder, "state")
        texts = hostile_texts(random.Random(arguments.seed), arguments.texts)
        note = make_vault(vault, texts)
        before, tasks = tree(vault), program.tasks(vault, state)
        failures.check(len(tasks) > 0.95 * len(texts), f"only {len(tasks)} of {len(texts)} texts are tasks")
        status, _, err = program.render(vault, state)
        failures.check(status == 0, "render:", status, err)
        after = tree(vault)
        pages = [path for path in after if path.startswith("Reports/")]
        failures.check(len(pages) == 3, "pages:", *pages)
        wrong = note.problem(after["Board.md"])
        failures.check(wrong is None, "Board.md:", wrong)
        changed = [path for path, data in before.items() if path != "Board.md" and after[path] != data]
        failures.check(not changed, "changed:", *changed)
        failures.check(program.tasks(vault, state) == tasks, "other tasks than before")
        status, _, err = program.render(vault, state)
        failures.check(status == 0 and tree(vault) == after, "the second render:", status, err)
        shown = {"Board": without_markers(after["Board.md"])}
        for number, path in enumerate(sorted(pages)):
            # Their headings are the program's own.
            shown[f"page {number}"] = re.sub(r"^#+ ", "Heading: ", after[path].decode().split("---\n", 2)[2], flags=re.MULTILINE)
        check_as_note(failures, program, vault, state, shown)
        for name, text in shown.items():
            check_with_cmark(failures, name, text)
        lines = sum(text.count("\n") for text in shown.values())
    print(f"{len(texts)} texts, {len(tasks)} of them tasks, {lines} lines written; {len(failures.found)} wrong")
    sys.exit(failures.status())


if __name__ == "__main__":
    main()
