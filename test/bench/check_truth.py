#!/usr/bin/env python3
"""Compares an index with the truth that genvault.py wrote beside its vault (Python 3 stdlib only).

    check_truth.py DB TRUTH.json

DB is an index.db, or the folder that holds one. Prints one line for each figure: `ok`, or `DIFFERS`
with both values. Exit status: 0 if all counted figures agree, 1 if any differs, 2 on misuse.

Owners count by the rules that read a task's own line or heading (1 to 6). Those handed down from a
parent task (rule 7) are counted apart and only shown: the generator knows no inheritance.
"""
import json
import os
import sqlite3
import sys
from pathlib import Path

PRIORITIES = ("highest", "high", "medium", "none", "low", "lowest")  # in the order of task.priority
OWN_RULES = "rule BETWEEN 1 AND 6"
PARENT_RULE = 7
MOST_SHOWN = 8  # differing owners listed before "…"


class Comparison:
    def __init__(self):
        self.differences = 0

    def number(self, name, found, wanted):
        if found == wanted:
            print(f"ok       {name}: {found}")
            return
        self.differences += 1
        print(f"DIFFERS  {name}: index {found}, truth {wanted} ({found - wanted:+d})")

    def table(self, name, found, wanted):
        """Two dicts of numbers; a missing key is 0."""
        wrong = [k for k in sorted(found.keys() | wanted.keys()) if found.get(k, 0) != wanted.get(k, 0)]
        total = sum(wanted.values())
        if not wrong:
            print(f"ok       {name}: {len(wanted)} kinds, {total} in all")
            return
        self.differences += 1
        shown = ", ".join(f"{k!r} {found.get(k, 0)} not {wanted.get(k, 0)}" for k in wrong[:MOST_SHOWN])
        more = ", …" if len(wrong) > MOST_SHOWN else ""
        print(f"DIFFERS  {name}: index {sum(found.values())}, truth {total} in all; {shown}{more}")


def note_line(text):
    print(f"         {text}")


class Index:
    def __init__(self, path):
        if os.path.isdir(path):
            path = os.path.join(path, "index.db")
        if not os.path.isfile(path):
            print(f"check_truth.py: there is no index at {path}", file=sys.stderr)
            sys.exit(2)
        self.db = sqlite3.connect(Path(path).resolve().as_uri() + "?mode=ro", uri=True)

    def number(self, sql, *values):
        return self.db.execute(sql, values).fetchone()[0]

    def table(self, sql, *values):
        return dict(self.db.execute(sql, values))

    def notes_with(self, *codes):
        marks = ", ".join("?" * len(codes))
        return self.number(f"SELECT count(DISTINCT note_id) FROM diagnostic WHERE code IN ({marks})", *codes)

    def owners(self, condition, *values):
        return self.table(
            f"SELECT name, count(*) FROM task_owner JOIN task ON task.id = task_owner.task_id "
            f"WHERE {OWN_RULES} AND {condition} GROUP BY name", *values)


def compare(index, truth):
    counts = truth["counts"]
    now = truth["now"]
    overdue = "is_done = 0 AND due < ?"
    result = Comparison()

    result.number("notes", index.number("SELECT count(*) FROM note"), truth["notes"])
    result.number("tasks", index.number("SELECT count(*) FROM task"), counts.get("tasks", 0))
    result.number("notes with tasks", index.number("SELECT count(DISTINCT note_id) FROM task"),
                  counts.get("notes_with_tasks", 0))
    result.number("open", index.number("SELECT count(*) FROM task WHERE is_done = 0"), counts.get("open", 0))
    result.number(f"overdue on {now}", index.number(f"SELECT count(*) FROM task WHERE {overdue}", now),
                  counts.get("overdue", 0))
    result.number("with a valid due date", index.number("SELECT count(*) FROM task WHERE due IS NOT NULL"),
                  counts.get("tasks_with_due", 0))
    result.number("with an impossible due date",
                  index.number("SELECT count(*) FROM task_bad_date WHERE field = 'due'"),
                  counts.get("tasks_invalid_due", 0))
    # The plugin drops a rule that counts from an impossible date; the generator counts what it wrote.
    result.number("recurring", index.number("SELECT count(*) FROM task WHERE recurrence <> '' OR (original LIKE '%🔁%'"
                                            " AND id IN (SELECT task_id FROM task_bad_date))"),
                  counts.get("tasks_recurring", 0))
    result.number("with an id", index.number("SELECT count(*) FROM task WHERE task_id <> ''"),
                  counts.get("tasks_with_id", 0))
    result.number("waiting for others", index.number("SELECT count(DISTINCT task_id) FROM task_depends"),
                  counts.get("tasks_with_depends_on", 0))
    result.table("by status", index.table("SELECT status, count(*) FROM task GROUP BY 1"), truth["by_status"])
    priorities = index.table("SELECT priority, count(*) FROM task GROUP BY 1")
    result.table("by priority", {PRIORITIES[k]: n for k, n in priorities.items()}, truth["by_priority"])

    result.table("by owner", index.owners("1"), truth["by_owner"])
    result.table("by owner, open", index.owners("is_done = 0"), truth["by_owner_open"])
    result.table("by owner, overdue", index.owners(overdue, now), truth["by_owner_overdue"])
    by_rule = index.table("SELECT rule, count(*) FROM task_owner GROUP BY 1 ORDER BY 1")
    inherited = by_rule.pop(PARENT_RULE, 0)
    note_line("owners by rule: " + ", ".join(f"{rule}: {n}" for rule, n in by_rule.items()))
    tasks = index.number("SELECT count(DISTINCT task_id) FROM task_owner WHERE rule = ?", PARENT_RULE)
    note_line(f"apart, by rule {PARENT_RULE}: {inherited} owners of {tasks} tasks, handed down from parents")

    result.number("damaged notes", index.number("SELECT count(*) FROM note WHERE encoding = 'mac-roman-damage'"),
                  counts.get("mojibake_notes", 0))
    result.number("notes with malformed frontmatter",
                  index.notes_with("frontmatter-malformed", "frontmatter-unclosed"),
                  counts.get("notes_malformed_frontmatter", 0))
    result.number("notes with unclosed frontmatter", index.notes_with("frontmatter-unclosed"),
                  truth["malformed_frontmatter"].get("no_end", 0))
    result.number("notes with invalid UTF-8", index.notes_with("invalid-utf8"),
                  counts.get("notes_invalid_utf8", 0))
    return result.differences


def main():
    if len(sys.argv) != 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    with open(sys.argv[2], encoding="utf-8") as file:
        truth = json.load(file)
    differences = compare(Index(sys.argv[1]), truth)
    print(f"{differences} figures differ" if differences else "all figures agree")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
