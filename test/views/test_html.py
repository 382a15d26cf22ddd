#!/usr/bin/env python3
"""Pages in HTML, of hostile texts and of charts with them, as a browser's reader of tags sees them.

    test_html.py --program BUILD/vaultask --charts BUILD/test/vaultask_chart_page --texts 200

They hold our own elements and attributes only, lead to sites of http, https and mail only, and load nothing. Their policy
names the hashes of their style and script. Elements are closed in order, headings skip no level, ids differ and are there
where they are named. Each text of the notes can be read on them.
"""
import argparse
import base64
import hashlib
import html.parser
import os
import random
import re
import subprocess
import sys
import tempfile

from hostile import hostile_texts
from program import Failures, Program, write

PERSON = "Dana Whitfield"
VOID = {"meta"}
SHAPES = {"rect", "line", "circle", "path"}
ATTRIBUTES = {
    "html": {"lang"}, "head": set(), "meta": {"charset", "http-equiv", "content", "name"}, "title": {"id"}, "style": set(),
    "body": set(), "main": set(), "script": set(), "section": set(), "h1": set(), "h2": set(), "h3": set(), "h4": set(),
    "p": {"class"}, "div": {"class", "role", "tabindex", "aria-label"}, "table": {"class"}, "thead": set(), "tbody": set(),
    "tr": set(), "th": {"class", "scope"}, "td": {"class", "data-label"}, "ul": set(), "li": set(), "a": {"href"},
    "span": {"class", "title"}, "em": set(), "strong": set(), "code": set(), "figure": set(), "figcaption": set(),
    "details": set(), "summary": set(), "desc": {"id"},
    "svg": {"role", "aria-labelledby", "aria-describedby", "viewbox", "width", "height"},
    "text": {"x", "y", "class", "text-anchor"}, "rect": {"x", "y", "width", "height", "class"},
    "line": {"x1", "y1", "x2", "y2", "class"}, "circle": {"cx", "cy", "r", "class"}, "path": {"d", "class"},
}
CLASSES = {"summary", "scroll", "sortable", "list", "number", "late", "date", "text", "note", "quiet", "group", "axis", "grid",
           "slice", "line", *(f"s{n}" for n in range(8))}
MUTATIONS = ["<b>x</b>", "<p onclick=x>x</p>", "<a href=javascript:x>x</a>", "<img src=x>", "<p>", "<!-- x -->", "<h4>x</h4>",
             "<script>x</script>", "<p class=x>x</p>", "<div style=x></div>"]
SAFE = re.compile(r"(https?://|mailto:)", re.IGNORECASE)


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.wrong, self.open, self.ids, self.named, self.text = [], [], [], [], []
        self.policy, self.parts, self.level = "", {"style": "", "script": ""}, 0
        self.feed(text)
        self.close()
        self.check(not self.open, "left open:", self.open)
        self.check(len(set(self.ids)) == len(self.ids), "ids twice")
        self.check(set(self.named) <= set(self.ids), "names ids that are not there")
        self.check(self.policy.startswith("default-src 'none'; style-src 'sha256-"), "policy:", self.policy)
        for name, part in self.parts.items():
            digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
            self.check(f"{name}-src 'sha256-{digest}'" in self.policy, "another hash:", name)
        self.check(not re.search(r"url\(|@import|//", self.parts["style"]), "the style loads something")
        self.check(not re.search(r"fetch|XMLHttp|innerHTML|eval|import\b", self.parts["script"]), "the script is no mere sorter")

    def check(self, holds, *what):
        if not holds and len(self.wrong) < 10:
            self.wrong.append(" ".join(str(word) for word in what))

    def handle_starttag(self, tag, attributes):
        self.check(tag in ATTRIBUTES, f"<{tag}>")
        values = dict(attributes)
        self.check(len(values) == len(attributes), f"{tag}: an attribute twice")
        for name, value in attributes:
            self.check(name in ATTRIBUTES.get(tag, ()), f"<{tag} {name}={value}>")
        self.check(set((values.get("class") or "").split()) <= CLASSES, "class", values.get("class"))
        if tag == "a":
            self.check(SAFE.match(values.get("href", "")), "href", values.get("href"))
        if values.get("http-equiv"):
            self.policy = values["content"]
        if "id" in values:
            self.ids.append(values["id"])
        self.named += [values[name] for name in ("aria-labelledby", "aria-describedby") if name in values]
        if re.fullmatch(r"h\d", tag):
            self.check(int(tag[1]) <= self.level + 1, f"<{tag}> below h{self.level}")
            self.level = int(tag[1])
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.check(tag in SHAPES, f"<{tag}/>")
        self.handle_starttag(tag, attributes)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        self.check(self.open and self.open[-1] == tag, f"</{tag}> in", self.open[-3:])
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] in self.parts:
            self.parts[self.open[-1]] += data
        else:
            self.text.append(data)

    def handle_comment(self, data):
        self.check(False, "a comment:", data)

    def unknown_decl(self, data):
        self.check(False, "a declaration:", data)

    def handle_pi(self, data):
        self.check(False, "an instruction:", data)


def check(failures, name, text):
    page = Page(text)
    failures.check(not page.wrong, f"{name}:", *page.wrong)
    control = re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    failures.check(control is None, f"{name}: a control character", control)
    print(f"{name}: {len(text) // 1024} KiB, {len(page.ids) // 2} charts, {len(page.wrong)} wrong")
    return "".join(page.text)


def words(text):
    return re.findall(r"[A-Za-z]{3,}", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--charts", required=True)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    failures = Failures()
    with tempfile.TemporaryDirectory(prefix="vaultask-html-") as folder:
        program = Program(arguments.program, os.path.join(folder, "home"))
        vault, state = os.path.join(folder, "vault"), os.path.join(folder, "state")
        texts = hostile_texts(random.Random(arguments.seed), arguments.texts)
        for number, text in enumerate(texts):
            note = f"# {text if number % 2 else PERSON}\n\n- [ ] {text} @{PERSON} 📅 2025-11-1{number % 10}\n"
            write(os.path.join(vault, f"Notes/{number:04} a&b 'c'.md"), note.encode())
        write(os.path.join(vault, f"People/{PERSON}.md"), b"---\naliases: [Dana]\n---\n")
        for name, command in {
            "owe": ["owe", PERSON], "tasks": ["query", "sort by path"], "groups": ["query", "group by heading", "group by tags"],
            "list": ["query", "--style", "list", "group by heading", "show tree"],
            "explained": ["query", "explain", "(description includes a) OR (heading includes b)"],
            "counts": ["query", "rollup by heading"], "doctor": ["doctor"],
            "sql": ["sql", "SELECT description AS '<b>\"x\"', path FROM task JOIN note ON note.id = note_id"],
        }.items():
            status, out, err = program.run(vault, state, *command, "--format", "html")
            failures.check(status in (0, 1) and out.startswith("<!DOCTYPE html>\n"), name, status, err)
            shown = set(words(check(failures, name, out)))
            if name == "sql":
                lost = [text for text in texts if not set(words(text)) <= shown]
                failures.check(not lost, f"{len(lost)} texts are not shown:", *lost[:3])
            for bad in MUTATIONS if name == "owe" else []:
                failures.check(Page(out.replace("</main>", bad + "</main>")).wrong, "a page with", bad, "is taken")
        for form in (["plain"], []):
            done = subprocess.run([arguments.charts, "html", *form], stdout=subprocess.PIPE, check=True, timeout=120)
            check(failures, f"charts {' '.join(form)}", done.stdout.decode(errors="replace"))
    sys.exit(failures.status())


if __name__ == "__main__":
    main()
