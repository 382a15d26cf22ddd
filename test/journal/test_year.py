#!/usr/bin/env python3
"""Reviews of a scripted year: what changed balances for each month, and the open tasks are those of the script.

The script of quarter.py goes on for a year, with a run each evening. Afterwards `mbr` of each month must say how many tasks
were open on its last evening and how many were opened, closed and so on in it, as the script's own events have it by who its
tasks are (they bear ids here); start, changes and end must balance, agree with the burndown, and months must meet.
"""
import argparse
import datetime
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from quarter import Quarter  # noqa: E402
from test_quarter import Vault, evening  # noqa: E402

SIGNS = {"opened": 1, "reopened": 1, "closed": -1, "cancelled": -1, "removed": -1}


class Truth:
    """What the script's events come to, by the days they tell: (day, key of SIGNS) of each task."""

    def __init__(self):
        self.steps = []
        self.tasks = {}  # number → [is open, was open when it vanished, last day]

    def take(self, number, kind, day):
        is_open, was_open, last = self.tasks.get(number, (False, False, ""))
        day = max(day, last)
        key = None
        if kind == "opened" or kind == "reopened":
            key, is_open = (kind if not is_open else None), True
        elif kind in ("closed", "cancelled", "vanished"):
            key = ("removed" if kind == "vanished" else kind) if is_open else None
            if kind == "vanished":
                was_open = is_open
            is_open = False
        elif kind == "returned" and was_open:
            key, is_open = "reopened", True
        if key:
            self.steps.append((day, key))
            last = day
        self.tasks[number] = (is_open, was_open, last)

    def changes(self, begin, end):
        return {key: sum(1 for day, kind in self.steps if kind == key and begin < day <= end) for key in SIGNS}

    def open_on(self, day):
        return sum(SIGNS[key] for when, key in self.steps if when <= day)



def section(page, key):
    return next(part for part in page["sections"] if part["key"] == key)["rows"]


def delta_of(page):
    rows = {row["what"].lstrip("+− ").lower(): row["tasks"] for row in section(page, "delta")}
    return rows.pop("open at the start"), rows.pop("open at the end"), rows


def month_ends(first, last):
    day = first
    while day <= last:
        after = day + datetime.timedelta(days=1)
        if after.month != day.month or day == last:
            yield day
        day = after


def check_month(page, burndown, begin, end, truth, is_first):
    """What is wrong with the review of the days behind `begin` up to `end`."""
    start, finish, changes = delta_of(page)
    wrong = []
    if start + sum(SIGNS[key] * n for key, n in changes.items()) != finish:
        wrong.append(f"does not balance: {start} {changes} {finish}")
    # Who the next occurrence of a recurring task is, which bears no id, the journal can only think likely: one task in all
    # this year, and in 1 of 100 changes.
    if abs(truth.open_on(str(end)) - finish) > 1:
        wrong.append(f"open at the end: {finish}, the script has {truth.open_on(str(end))}")
    # Of the tasks that the first run found, the day on which they were opened is not known.
    lived = truth.changes(str(begin), str(end))
    apart = sum(abs(lived[key] - changes[key]) for key in SIGNS)
    if not is_first and apart > 0.01 * sum(lived.values()):
        wrong.append(f"the script has {lived}")
    row = next(row for row in burndown if row["to"] == str(end))
    if row["open"] != finish or any(row[key] != n for key, n in changes.items()):
        wrong.append(f"the burndown has {row}, the review {changes}")
    owners = section(page, "owners")
    if sum(row["open"] for row in owners) != finish:
        wrong.append(f"owners have {sum(row['open'] for row in owners)} of {finish}")  # nobody shares a task here
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--tasks", type=int, default=100)
    parser.add_argument("--days", type=int, default=70)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    bad, months = [], 0
    with tempfile.TemporaryDirectory(prefix="vaultask-year-") as folder:
        vault = Vault(pathlib.Path(folder), options.program)
        quarter = Quarter(options.seed, options.tasks, ids=1.0)
        truth = Truth()
        first = quarter.day
        for n in range(options.days + 1):
            if n > 0:
                quarter.live_a_day()
            texts, _ = quarter.files()
            vault.write(texts)
            evening(vault, quarter.day, False)
            for number, kind, day, *_ in quarter.end_the_day():
                truth.take(number, kind, day)
        today = ("--today", str(quarter.day), "--format", "json")
        burndown = section(json.loads(vault.run("burndown", "--by", "month", "--since", str(first.replace(day=1)), *today)),
                           "periods")
        begin = first.replace(day=1) - datetime.timedelta(days=1)
        for end in month_ends(first, quarter.day):
            page = json.loads(vault.run("mbr", str(end)[:7], *today))
            wrong = check_month(page, burndown, begin, end, truth, months == 0)
            start, finish, changes = delta_of(page)
            print(str(end)[:7], start, changes, finish, *wrong, sep="  ")
            bad += wrong
            months += 1
            begin = end
    print(f"{months} months, {len(bad)} wrong")
    return 1 if bad or not months else 0


if __name__ == "__main__":
    sys.exit(main())
