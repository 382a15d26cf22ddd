#!/usr/bin/env python3
"""Makes of vaultask's tasks what `task import` reads: the peer of goal 13 (Python 3 stdlib only).

    vaultask query --format jsonl 'path includes /' | taskwarrior_tasks.py >tasks.json

Done tasks are completed, cancelled ones deleted, all others pending. Owners become tags, which hold no blanks.
Start dates are left out: they would hide a task from lists, and hide none in vaultask.
"""
import json
import re
import sys

PRIORITIES = {"Highest": "H", "High": "H", "Medium": "M", "Low": "L", "Lowest": "L"}
DATES = {"due": "due", "scheduled": "scheduled", "created": "entry", "done": "end", "cancelled": "end"}
DAY_IF_UNKNOWN = "2025-01-01"  # `end` has to stand in each task that is no longer pending


def instant(day):
    return day.replace("-", "") + "T000000Z"


def tag(name):
    return re.sub(r"\W", "_", name)


def status(task):
    if not task["isDone"]:
        return "pending"
    return "deleted" if task["status"]["type"] == "CANCELLED" else "completed"


def convert(task):
    made = {"description": task["description"] or "(nothing)", "status": status(task),
            "entry": instant(DAY_IF_UNKNOWN), "project": task["path"].split("/")[0]}
    for field, theirs in DATES.items():
        if task[field]:
            made[theirs] = instant(task[field])
    if made["status"] == "pending":
        made.pop("end", None)
    else:
        made.setdefault("end", instant(DAY_IF_UNKNOWN))
    if task["priority"] in PRIORITIES:
        made["priority"] = PRIORITIES[task["priority"]]
    owners = [tag(owner["name"]) for owner in task["owners"]]
    if owners:
        made["tags"] = owners
    return made


def main():
    print("[")
    for number, line in enumerate(sys.stdin):
        print("," if number else "", json.dumps(convert(json.loads(line)), ensure_ascii=False))
    print("]")


if __name__ == "__main__":
    main()
