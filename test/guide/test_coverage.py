#!/usr/bin/env python3
"""Every row of the query language's tables has a section in the guide's reference, and an example that is run.

    test_coverage.py --program BUILD/vaultask

The rows are those of `vaultask help query`; what can be hidden and shown, and the presets, are those the program lists when it
knows a name not. So a new row fails here until the guide has it. test_examples.py runs the examples.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from guide_pages import PAGES, VAULT, examples, page_paths
from test_tables import language_of

REFERENCE = f"{PAGES}/Reference/"
NEEDS_JAVASCRIPT = set()  # Presets with a section, but no example.


class Program:
    def __init__(self, path, folder):
        self.path = path
        self.environment = dict(os.environ, HOME=folder, XDG_CACHE_HOME=folder, LC_ALL="C.UTF-8")

    def __call__(self, *arguments):
        return subprocess.run([self.path, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env=self.environment).stdout.decode()

    def names(self, instruction):
        """What can stand behind the instruction, from the error that lists it."""
        text = self("--vault", str(VAULT), "--no-index", "query", f"{instruction} ?")
        listed = re.search(r"^hint: (?:one of|the settings have) (.*)$", text, re.MULTILINE)
        assert listed, text
        return listed[1].split(", ")


def sections():
    """The sections of the reference: heading → lines of the queries in it."""
    found = {}
    for page in page_paths():
        if not page.startswith(REFERENCE):
            continue
        lines = (VAULT / page).read_text(encoding="utf-8").split("\n")
        headings = [(number, line[3:]) for number, line in enumerate(lines) if line.startswith("## ")]
        for (first, name), (last, _) in zip(headings, [*headings[1:], (len(lines), "")]):
            assert name not in found, f"{name} has two sections"
            found[name] = [line for example in examples(page, lines) if first < example.query.first < last
                           for line in example.lines]
    return found


def begins(lines, beginning):
    return any(re.match(rf"{re.escape(beginning)}( |$)", line, re.IGNORECASE) for line in lines)


def beginning_of(example):
    """The words of an instruction, without what they are about: "due before today" → "due"."""
    words = example.split(" ")
    if example.startswith(("sort by", "group by", "rollup by", "ignore global", "view columns")):
        return example.removesuffix(" reverse") if words[0] != "view" else "view columns by"
    return " ".join(words[:2]) if words[0] in ("has", "no", "is", "not") else words[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    missing, count = [], 0

    def need(found, what):
        nonlocal count
        count += 1
        if not found:
            missing.append(what)

    with tempfile.TemporaryDirectory(prefix="vaultask-guide-") as folder:
        program = Program(parser.parse_args().program, folder)
        language = program("help", "query")
        parts, presets = program.names("hide"), program.names("preset")
    rows = {line.removesuffix(" +"): line for line in language.split("\n")
            if line and not line.startswith(" ") and line.removesuffix(" +") in language_of(language)}
    assert len(rows) >= 30 and "due" in rows and "sort by" in rows, list(rows)
    assert len(parts) >= 15 and len(presets) >= 8, (parts, presets)

    reference = sections()
    for name, examples_of_row in language_of(language).items():
        heading = rows[name]  # with its + where Obsidian does not understand it
        need(heading in reference, f"a section \"## {heading}\"")
        queries = reference.get(heading, [])
        need(queries, f"an example in the section {heading}")
        if "AND" in name:
            need(all(any(word in line for line in queries) for word in name.split()), f"an example of each of {name}")
            continue
        for beginning in {beginning_of(example): None for example in examples_of_row}:
            need(begins(queries, beginning), f"an example of \"{beginning} …\" in the section {heading}")
    for part in parts:
        heading = f"hide {part}"
        need(heading in reference, f"a section \"## {heading}\"")
        queries = reference.get(heading, [])
        need(begins(queries, f"hide {part}") or begins(queries, f"show {part}"), f"an example that hides or shows {part}")
    for preset in presets:
        heading = f"preset {preset}"
        need(heading in reference, f"a section \"## {heading}\"")
        need(preset in NEEDS_JAVASCRIPT or begins(reference.get(heading, []), heading), f"an example of \"{heading}\"")

    known = {*rows.values(), *(f"hide {part}" for part in parts), *(f"preset {preset}" for preset in presets)}
    for heading in reference:
        need(heading in known, f"a row of the tables for the section {heading}")
    for what in missing:
        print("missing:", what)
    print(f"{count - len(missing)} of {count}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
