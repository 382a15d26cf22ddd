#!/usr/bin/env python3
"""Prints what growth_benchmark.sh measured: each size, and the goals that compare sizes (Python 3 stdlib only).

    growth_table.py growth.csv
"""
import csv
import sys

from benchmark_table import Table, milliseconds

SMALL, LARGE = 10_000, 100_000  # notes of the vaults of goals 2 and 14
WHOLE_NUMBERS = ("notes", "tasks", "bytes", "index_bytes")


def read_growth(path):
    """The rows of a growth.csv as dicts, smallest vault first; numbers, and None for what was not measured."""
    def number(column, cell):
        return None if cell == "" else int(cell) if column in WHOLE_NUMBERS else float(cell)

    with open(path, encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        rows = [{column: number(column, cell) for column, cell in row.items()} for row in csv.DictReader(lines)]
    return sorted(rows, key=lambda row: row["notes"])


def over(row, ours, peer):
    return f"{row[ours] / row[peer]:.2f}" if row[ours] is not None and row[peer] is not None else ""


def print_sizes(rows):
    def time(row, column):
        return "" if row[column] is None else milliseconds(row[column])

    print("| notes | cold index | / rg -c | µs a note | no change | / git status | one note changed | index / notes |")
    print("|---|---|---|---|---|---|---|---|")
    for row in rows:
        print(f"| {row['notes']:,} | {time(row, 'cold_index')} | {over(row, 'cold_index', 'rg_count')} "
              f"| {row['cold_index'] * 1000 / row['notes']:.1f} | {time(row, 'no_change')} "
              f"| {over(row, 'no_change', 'git_status')} | {time(row, 'one_changed')} "
              f"| {row['index_bytes'] / row['bytes']:.3f} |")


def print_goals(rows):
    by_notes = {row["notes"]: row for row in rows}
    small, large = by_notes.get(SMALL), by_notes.get(LARGE)
    if small is None or large is None:
        print(f"\nGoals 2 and 14 are of {SMALL:,} and {LARGE:,} notes, which were not both measured.")
        return
    print()
    table = Table()
    table.ratio("2", "cold index of 100,000 notes / rg -c", large["cold_index"], large["rg_count"], 1.8, 1.2)
    table.ratio("4", "no change, 100,000 notes / git status", large["no_change"], large["git_status"], 0.8, 0.4)
    # "ours" is the large vault here, "peer" the small one.
    table.ratio("14", "cold index, 100,000 notes / 10,000", large["cold_index"], small["cold_index"], 11, 10)
    table.ratio("14", "no change, 100,000 notes / 10,000", large["no_change"], small["no_change"], 11, 10)
    table.print()


def main():
    if len(sys.argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    rows = read_growth(sys.argv[1])
    print_sizes(rows)
    print_goals(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
