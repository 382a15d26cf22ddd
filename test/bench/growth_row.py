#!/usr/bin/env python3
"""Prints one line of growth.csv from what growth_benchmark.sh measured of a vault (Python 3 stdlib only).

    growth_row.py RESULTS INDEX.db TRUTH.json
    growth_row.py --header

RESULTS holds hyperfine's JSON as benchmark_table.py reads it. Times are medians in milliseconds; a peer that was
not measured leaves its cell empty.
"""
import json
import os
import sys

from benchmark_table import read_times

# The columns of times, each with its group and command.
TIMES = {"cold_index": ("cold_index", "ours"), "no_change": ("no_change", "ours"), "one_changed": ("one_changed", "ours"),
         "rg_count": ("cold_index", "peer"), "git_status": ("no_change", "peer")}
COLUMNS = ("notes", "tasks", "bytes", "index_bytes", *TIMES)


def make_row(groups, index_bytes, truth):
    row = {"notes": truth["notes"], "tasks": truth["counts"].get("tasks", 0), "bytes": truth["bytes_md"],
           "index_bytes": index_bytes}
    for column, (group, command) in TIMES.items():
        times = groups.get(group, {}).get(command)
        row[column] = f"{times.wall:.1f}" if times else ""
    return row


def main():
    if sys.argv[1:] == ["--header"]:
        print(",".join(COLUMNS))
        return 0
    if len(sys.argv) != 4:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    folder, database, truth_path = sys.argv[1:]
    with open(truth_path, encoding="utf-8") as file:
        truth = json.load(file)
    row = make_row(read_times(folder), os.path.getsize(database), truth)
    print(",".join(str(row[column]) for column in COLUMNS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
