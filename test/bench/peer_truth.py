#!/usr/bin/env python3
"""How many tasks a peer should count, by the truth of genvault.py (Python 3 stdlib only). Prints one number.

    peer_truth.py all TRUTH.json            every task
    peer_truth.py markdown-it TRUTH.json    and those in %% comments, which only Obsidian knows
    peer_truth.py remark TRUTH.json         and of all that only [ ], [x] and [X]
    peer_truth.py open|percent|trash TRUTH.json       the open ones; those in %% comments; the notes in .trash
    peer_truth.py kept|kept-boxes TASKS.jsonl PATHS   tasks of the notes that are not listed in the file PATHS;
                                                      of those only [ ], [x] and [X]
"""
import json
import sys

BOXES = " xX"  # what GitHub's Markdown knows; in comments the generator writes [ ] only


def of_truth(what, path):
    with open(path, encoding="utf-8") as file:
        truth = json.load(file)
    counts = truth["counts"]
    percent = counts.get("fake_tasks_in_percent_comments", 0)
    return {"all": counts.get("tasks", 0),
            "markdown-it": counts.get("tasks", 0) + percent,
            "remark": sum(truth["by_status"].get(box, 0) for box in BOXES) + percent,
            "open": counts.get("open", 0),
            "percent": percent,
            "trash": truth["extra"]["trash_notes_not_indexed"]}[what]


def of_tasks(boxes, tasks, paths):
    with open(paths, encoding="utf-8") as file:
        left_out = set(file.read().splitlines())
    with open(tasks, encoding="utf-8") as file:
        kept = [task for task in map(json.loads, file) if task["path"] not in left_out]
    return sum(task["status"] in boxes for task in kept) if boxes else len(kept)


def main():
    what, *paths = sys.argv[1:] or [""]
    if what in ("kept", "kept-boxes") and len(paths) == 2:
        print(of_tasks(BOXES if what == "kept-boxes" else "", *paths))
    elif what in ("all", "markdown-it", "remark", "open", "percent", "trash") and len(paths) == 1:
        print(of_truth(what, paths[0]))
    else:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
