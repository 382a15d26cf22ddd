#!/usr/bin/env python3
"""What rollup, owe and mbr count is what a person counted by reading the notes.

    test_counts.py --program BUILD/vaultask

The truth is test/samples/meetings_counts.md: for three people and one month, each task with what it
counts as. Its numbers must add up from its tasks, too.
"""
import argparse
import json
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TRUTH = ROOT / "test/samples/meetings_counts.md"
TODAY, MONTH = "2025-11-15", "2025-11"
# A column of the truth's tables of numbers: how rollup and mbr call it.
NUMBERS = {"open": "open", "overdue": "overdue", "7": "due_in_7_days", "30": "due_in_30_days", "done": "done",
           "cancelled": "cancelled", "oldest, days": "oldest_days"}
MBR_NUMBERS = ("open", "overdue", "due_in_30_days", "done", "oldest_days")


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def truth():
    """name → (numbers, {what a task counts as: set of "path:line"})."""
    people, name, header = {}, None, None
    for line in TRUTH.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            name = line[3:]
            people[name] = ({}, {})
        if not line.startswith("|"):
            header = None
        elif header is None:
            header = cells(line)
        elif line.startswith("| ---"):
            continue
        elif header[0] == "open":
            people[name][0].update(zip(header, map(int, cells(line))))
        else:
            place, *_, counts = cells(line)
            for kind in counts.split(", "):
                people[name][1].setdefault(kind, set()).add(place)
    return people


def adds_up(numbers, tasks):
    for kind in ("open", "overdue", "7", "30", "done", "cancelled"):
        assert numbers[kind] == len(tasks.get(kind, ())), f"the table itself: {kind}"
    assert len(tasks["oldest"]) == 1 and tasks["oldest"] < tasks["open"]
    assert tasks["overdue"] < tasks["open"] and tasks["7"] < tasks["30"] < tasks["open"]


def places(rows):
    found = [f"{row['path']}:{row['line']}" for row in rows]
    assert len(found) == len(set(found)), found
    return set(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    people = truth()
    assert len(people) == 3, people.keys()
    with tempfile.TemporaryDirectory() as index:

        def answer(*arguments):
            done = subprocess.run(
                [program, *arguments, "--vault", str(ROOT / "vault-samples/meetings"), "--db", index,
                 "--today", TODAY, "--format", "json", "-q"], capture_output=True, check=True)
            return json.loads(done.stdout)

        def sections(*arguments):
            return {section["key"]: section["rows"] for section in answer(*arguments)["sections"]}

        rollup = {row["owner"]: row for row in answer("rollup", "--by", "owner", "--over", MONTH)["sections"][0]["rows"]}
        review = sections("mbr", MONTH)
        everybody = {row["person"]: row for row in sections("owe", "--all")["people"]}
        all_tasks = [row for section in answer("owe", "--all")["sections"] for row in section["rows"] if "path" in row]
        for name, (numbers, tasks) in people.items():
            adds_up(numbers, tasks)
            for column, number in NUMBERS.items():
                assert rollup[name][number] == numbers[column], (name, column, rollup[name])
            owner = next(row for row in review["owners"] if row["owner"] == name)
            assert all(owner[number] == rollup[name][number] for number in MBR_NUMBERS), (owner, rollup[name])
            # The numbers are those tasks, and no others.
            owed = sections("owe", name)
            parts = [owed[part] for part in ("overdue", "due_this_week", "later", "undated")]
            assert places(row for part in parts for row in part) == tasks["open"], name
            assert places(row for row in all_tasks if row["person"] == name) == tasks["open"], name
            assert places(owed["overdue"]) == tasks["overdue"], name
            assert everybody[name]["open"] == numbers["open"] and everybody[name]["overdue"] == numbers["overdue"]
            assert everybody[name]["oldest_days"] == numbers["oldest, days"], name
            ages = {f"{row['path']}:{row['line']}": row["age_days"] for part in parts for row in part}
            assert {place for place, age in ages.items() if age == numbers["oldest, days"]} == tasks["oldest"], name
            for kind, last in (("7", "2025-11-21"), ("30", "2025-12-14")):
                due = places(row for part in parts for row in part if TODAY <= row["due"] <= last)
                assert due == tasks[kind], (name, kind, due ^ tasks[kind])
            done = places(row for key, rows in review.items() if re.match("done_", key)
                          for row in rows if name in row["owners"].split(", "))
            assert done == tasks["done"], (name, done ^ tasks["done"])
            cancelled = answer("query", f"owner is {name}", "status.type is CANCELLED", "cancelled in 2025-11")
            assert places(task for group in cancelled["groups"] for task in group["tasks"]) == tasks.get(
                "cancelled", set()), name
    print("3 people, " + str(sum(len(tasks["open"]) for _, tasks in people.values())) + " open tasks agree")


if __name__ == "__main__":
    main()
