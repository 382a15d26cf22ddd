#!/usr/bin/env python3
"""Compares what reports count on a generated vault with its truth (Python 3 stdlib only).

    check_reports.py PROGRAM VAULT DB NOW

VAULT.tasks.jsonl is what `genvault.py --tasks` wrote; DB holds an index of VAULT, and a journal that began on NOW. rollup by
owner, priority, folder and entity, owe --all, owe of ten people, and mbr of the month of NOW and of the one before are compared
number by number; a task of several owners counts for each of them, so the sum over owners is the total and one more for each
further owner. Prints one line for each table: `ok`, or `DIFFERS`. Exit status: 0 if all agree, 1 if any differs.
"""
import datetime as dt
import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

from check_truth import Comparison

OPEN, DONE, CANCELLED = " /", "xX", "-"  # the others are no tasks to the plugin
NUMBERS = ("open", "overdue", "due_in_7_days", "due_in_30_days", "done", "cancelled", "tasks")
NO_OWNER = "(No owner)"
PRIORITIES = {"highest": "Highest", "high": "High", "medium": "Medium", "none": "Normal", "low": "Low", "lowest": "Lowest"}
PARTS = ("overdue", "due_this_week", "later", "undated")


def day_after(iso, days):
    return (dt.date.fromisoformat(iso) + dt.timedelta(days=days)).isoformat()


def month(now, back):
    """First and last day of the month of a day, or of that many months before it."""
    first = dt.date.fromisoformat(now).replace(day=1)
    for _ in range(back):
        first = (first - dt.timedelta(days=1)).replace(day=1)
    last = (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    return first.isoformat(), min(last.isoformat(), now)


class Task:
    """What is true of a task: who owns it, and on which days it was open."""

    def __init__(self, row, owners):
        self.path, self.status, self.priority, self.due = (row[k] for k in ("path", "status", "priority", "due"))
        self.owners = owners
        self.opened = row["opened"]
        self.exact = row["closed"] is not None
        # Without a ✅ or ❌ date it was closed on the day of its note, as far as anybody knows.
        self.closed = None if row["status"] in OPEN else row["closed"] or row["opened"]

    def is_open(self, day):
        return self.status in OPEN + DONE + CANCELLED and self.opened <= day and (self.closed is None or self.closed > day)

    def closed_in(self, statuses, first, last):
        return self.status in statuses and first <= self.closed <= last


def read_tasks(path):
    """A task whose own line names nobody has the owners of the task it is nested in."""
    tasks, note = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not note or note[0].path != row["path"]:
            note = []
        parent = row["parent"]
        owners = row["owners"] or ([] if parent is None else note[parent].owners)
        note.append(Task(row, owners))
        tasks.append(note[-1])
    return tasks


def numbers(tasks, first, last):
    open_ = [task for task in tasks if task.is_open(last)]
    dues = [task.due for task in open_ if task.due]
    return {"open": len(open_),
            "overdue": sum(due < last for due in dues),
            "due_in_7_days": sum(last <= due < day_after(last, 7) for due in dues),
            "due_in_30_days": sum(last <= due < day_after(last, 30) for due in dues),
            "done": sum(task.closed_in(DONE, first, last) for task in tasks),
            "cancelled": sum(task.closed_in(CANCELLED, first, last) for task in tasks),
            "tasks": len(tasks)}


def grouped(tasks, keys_of):
    groups = defaultdict(list)
    for task in tasks:
        for key in keys_of(task):
            groups[key].append(task)
    return groups


class Reports:
    def __init__(self, program, vault, database, now):
        self.command = [program, "--vault", vault, "--db", database, "--today", now, "--cached", "--format", "json", "-q"]

    def sections(self, *arguments):
        run = subprocess.run([*self.command, *arguments], capture_output=True, check=False)
        if run.returncode != 0:
            sys.exit(f"{arguments}: status {run.returncode}\n{run.stderr.decode(errors='replace')}")
        return [(section["key"], section["rows"]) for section in json.loads(run.stdout)["sections"]]

    def rollup(self, by, days):
        return {row.pop(by): row for row in self.sections("rollup", "--by", by, "--over", days)[0][1]}


def check_rollups(result, reports, tasks, days):
    first, last = days
    over = first[:7]
    ways = {"owner": lambda task: task.owners or [NO_OWNER],
            "priority": lambda task: [PRIORITIES[task.priority] + " priority"],
            "folder": lambda task: [task.path[:task.path.rindex("/") + 1]]}
    total = numbers(tasks, first, last)
    for by, keys_of in ways.items():
        found = reports.rollup(by, over)
        truth = {key: numbers(group, first, last) for key, group in grouped(tasks, keys_of).items()}
        for number in NUMBERS:
            result.table(f"rollup by {by}, {number}", {key: row[number] for key, row in found.items()},
                         {key: row[number] for key, row in truth.items()})
        further = Counter()
        if by == "owner":
            for owner_count, group in grouped(tasks, lambda task: [len(task.owners)]).items():
                for number, count in numbers(group, first, last).items():
                    further[number] += max(owner_count - 1, 0) * count
        for number in NUMBERS:
            result.number(f"rollup by {by}, sum of {number}", sum(row[number] for row in found.values()), total[number] + further[number])
    entities = reports.rollup("entity", over)
    for number in NUMBERS:
        result.number(f"rollup by entity, sum of {number}", sum(row[number] for row in entities.values()), total[number])


def due_part(task, now):
    sunday = day_after(now, 7 - dt.date.fromisoformat(now).isoweekday())
    return ("undated" if not task.due else "overdue" if task.due < now else "due_this_week" if task.due <= sunday else "later")


def check_owe(result, reports, tasks, now):
    owned = grouped([task for task in tasks if task.status in OPEN], lambda task: task.owners)
    sections = reports.sections("owe", "--all")
    people = {row["person"]: row for row in sections[0][1]}
    result.table("owe --all, open", {name: row["open"] for name, row in people.items()},
                 {name: len(group) for name, group in owned.items()})
    for part in PARTS:
        result.table(f"owe --all, {part}", {name: row[part] for name, row in people.items()},
                     {name: sum(due_part(task, now) == part for task in group) for name, group in owned.items()})
    owned_once = sum(len(task.owners) > 0 for task in tasks if task.status in OPEN)
    further = sum(max(len(task.owners) - 1, 0) for task in tasks if task.status in OPEN)
    result.number("owe --all, sum of open", sum(row["open"] for row in people.values()), owned_once + further)
    age = {name: max((dt.date.fromisoformat(now) - dt.date.fromisoformat(task.opened)).days for task in group)
           for name, group in owned.items()}
    result.table("owe --all, oldest", {name: row["oldest_days"] or 0 for name, row in people.items()}, age)
    listed = Counter(row["person"] for key, rows in sections[1:] for row in rows)
    result.table("owe --all, tasks listed", listed, {name: len(group) for name, group in owned.items()})
    for name in sorted(people, key=lambda name: (-people[name]["open"], name))[::max(1, len(people) // 10)]:
        page = {key: len(rows) for key, rows in reports.sections("owe", name)}
        result.table(f"owe {name}", {part: page[part] for part in (*PARTS, "owed")},
                     {part: people[name][part] for part in (*PARTS, "owed")})


def check_mbr(result, reports, tasks, days):
    first, last = days
    name = f"mbr {first[:7]}"
    parts = dict(reports.sections("mbr", first[:7]))
    truth = numbers(tasks, first, last)
    result.table(f"{name}, in numbers", {k: parts["counts"][0][k] for k in NUMBERS[:-1]}, {k: truth[k] for k in NUMBERS[:-1]})
    real = [task for task in tasks if task.status in OPEN + DONE + CANCELLED]
    result.table(f"{name}, what changed", {row["what"].lstrip("+− "): row["tasks"] for row in parts["delta"]}, {
        "Open at the start": sum(task.is_open(day_after(first, -1)) for task in real),
        "Opened": sum(first <= task.opened <= last for task in real),
        "Closed": truth["done"], "Cancelled": truth["cancelled"], "Open at the end": truth["open"]})
    done = [task for task in tasks if task.closed_in(DONE, first, last)]
    result.table(f"{name}, done", {key: len(parts[key]) for key in parts if key.startswith("done_")}, {
        "done_on_time": sum(task.exact and task.due is not None and task.closed <= task.due for task in done),
        "done_late": sum(task.exact and task.due is not None and task.closed > task.due for task in done),
        "done_undated": sum(task.exact and task.due is None for task in done),
        "done_unknown": sum(not task.exact for task in done)})
    open_ = [task for task in tasks if task.is_open(last)]
    result.number(f"{name}, overdue listed", len(parts["overdue"]), truth["overdue"])
    result.number(f"{name}, without an owner", len(parts["without_owner"]), sum(not task.owners for task in open_))
    result.number(f"{name}, without a date", len(parts["without_date"]), sum(not task.due for task in open_))
    owners = {row["owner"]: row for row in parts["owners"]}
    by_owner = grouped(tasks, lambda task: task.owners or ["(no owner)"])
    for number in ("open", "overdue", "due_in_30_days", "done"):
        result.table(f"{name}, by owner, {number}", {key: row[number] for key, row in owners.items()},
                     {key: numbers(group, first, last)[number] for key, group in by_owner.items()})


def main():
    if len(sys.argv) != 5:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    program, vault, database, now = sys.argv[1:]
    tasks = read_tasks(Path(vault + ".tasks.jsonl"))
    reports, result = Reports(program, vault, database, now), Comparison()
    for back in (0, 1):
        check_rollups(result, reports, tasks, month(now, back))
        check_mbr(result, reports, tasks, month(now, back))
    check_owe(result, reports, tasks, now)
    print(f"{result.differences} tables differ" if result.differences else "all tables agree")
    return 1 if result.differences else 0


if __name__ == "__main__":
    sys.exit(main())
