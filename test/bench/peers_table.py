#!/usr/bin/env python3
"""Prints what peers_benchmark.sh measured beside goals 11 to 13 (Python 3 stdlib only).

    peers_table.py RESULTS

RESULTS holds hyperfine's JSON, GROUP.ROUND.json, and notes.txt with a line "GROUP NOTES" for each group.
"""
import os
import sys

from benchmark_table import Table, read_times

SMALL = 5_000  # notes below which mddb's goal is that of 1,000: its time grows with the square

# group: goal, what, must, stretch
GROUPS = {"markdown_it": ("12", "gray-matter + markdown-it / cold index", 25, 50),
          "remark": ("12", "gray-matter + remark-gfm / cold index", 500, 1000),
          "task_person": ("13", "taskwarrior, list of a person's overdue / query --cached", 100, 200),
          "task_list": ("13", "taskwarrior, list of all open / query --cached", 100, 200),
          "task_export": ("13", "taskwarrior, filtered export / query --cached", 100, 200)}
MDDB = ("11", "mddb / cold index")
MDDB_GOALS = {True: (300, 600), False: (2000, 4000)}


def read_notes(folder):
    try:
        with open(os.path.join(folder, "notes.txt"), encoding="ascii") as file:
            return {group: int(notes) for group, notes in map(str.split, file)}
    except FileNotFoundError:
        return {}


def main():
    if len(sys.argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    groups, notes = read_times(sys.argv[1]), read_notes(sys.argv[1])
    table = Table()
    rows = {"mddb": (*MDDB, *MDDB_GOALS[notes.get("mddb", 0) < SMALL]), **GROUPS}
    for group, (goal, what, must, stretch) in rows.items():
        if {"ours", "peer"} <= groups.get(group, {}).keys():
            times = groups[group]
            table.times_faster(goal, f"{what}, {notes[group]:,} notes", times["ours"].wall, times["peer"].wall,
                               must, stretch)
    if len(table.rows) > 1:  # more than the heads of the columns
        table.print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
