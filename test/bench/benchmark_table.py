#!/usr/bin/env python3
"""Prints what vault_benchmark.sh measured, beside the goals (Python 3 stdlib only).

    benchmark_table.py RESULTS INDEX.db TRUTH.json

RESULTS holds hyperfine's JSON, GROUP.ROUND.json, with the commands "ours" and "peer", and memory.txt.
Times are medians over the runs of all rounds; cpu is user + system, as the mean of the rounds.
"""
import glob
import json
import os
import statistics
import sys

LARGE = 50_000                   # notes from which the goals of the 100k vault apply
MEANT_TASKS = (90_000, 110_000)  # tasks with which queries are measured as their goals are meant
COLUMNS = ("goal", "what", "ours", "peer", "ratio", "must", "stretch", "verdict")


class Times:
    def __init__(self, results, command):
        runs = [run for run in results if run["command"] == command]
        self.wall = statistics.median(t for run in runs for t in run["times"]) * 1000
        self.cpu = statistics.mean(run["user"] + run["system"] for run in runs) * 1000


def read_times(folder):
    """{group: {"ours": Times, "peer": Times where it was measured}}"""
    groups = {}
    for path in sorted(glob.glob(os.path.join(folder, "*.*.json"))):
        with open(path, encoding="utf-8") as file:
            groups.setdefault(os.path.basename(path).split(".")[0], []).extend(json.load(file)["results"])
    return {group: {name: Times(results, name) for name in {run["command"] for run in results}}
            for group, results in groups.items()}


def read_memory(folder):
    """{(group, name): MiB}"""
    try:
        with open(os.path.join(folder, "memory.txt"), encoding="ascii") as file:
            return {(group, name): int(kib) / 1024 for group, name, kib in map(str.split, file)}
    except FileNotFoundError:
        return {}


def milliseconds(value):
    return f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"


class Table:
    def __init__(self):
        self.rows = [COLUMNS]

    def add(self, goal, what, measured, must, stretch, ours="", peer="", ratio="", form="{:g}".format, least=False):
        """A row. `stretch` is None where there is no such goal; `least` tells that more is better."""
        def reached(wanted):
            return wanted is not None and (measured >= wanted if least else measured <= wanted)

        def goal_text(wanted):
            return "" if wanted is None else ("≥ " if least else "≤ ") + form(wanted)

        verdict = "meets stretch" if reached(stretch) else "meets must" if reached(must) else "SHORT OF MUST"
        self.rows.append((goal, what, ours, peer, ratio, goal_text(must), goal_text(stretch), verdict))

    def ratio(self, goal, what, ours, peer, must, stretch):
        """A row of two times; `peer` may be None."""
        if peer is not None:
            self.add(goal, what, ours / peer, must, stretch, milliseconds(ours), milliseconds(peer),
                     f"{ours / peer:.2f}")

    def times_faster(self, goal, what, ours, peer, must, stretch):
        """A row of two times of which the peer's should be many times ours."""
        self.add(goal, what, peer / ours, must, stretch, milliseconds(ours), milliseconds(peer),
                 f"{peer / ours:.0f} ×", form="{:,} ×".format, least=True)

    def time(self, goal, what, ours, must, stretch):
        self.add(goal, what, ours, must, stretch, milliseconds(ours), form="{:g} ms".format)

    def query(self, goal, what, times, must, stretch):
        """A row of a time without a peer, with the processor's time, which a busy machine changes least."""
        self.add(goal, what, times.wall, must, stretch, f"{milliseconds(times.wall)}, cpu {milliseconds(times.cpu)}",
                 form="{:g} ms".format)

    def memory(self, goal, what, memory, group, must, stretch):
        ours, peer = memory.get((group, "ours")), memory.get((group, "peer"))
        if ours is not None:
            self.add(goal, what, ours, must, stretch, f"{ours:.1f} MiB", f"{peer:.1f} MiB" if peer else "",
                     form="{:g} MiB".format)

    def print(self):
        widths = [max(len(row[i]) for row in self.rows) for i in range(len(COLUMNS))]
        for n, row in enumerate(self.rows):
            print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
            if n == 0:
                print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def make_table(groups, memory, size_ratio, notes, tasks):
    table = Table()
    large = notes >= LARGE

    def pair(goal, what, group, must, stretch, figure="wall"):
        if group in groups:
            ours, peer = groups[group]["ours"], groups[group].get("peer")
            table.ratio(goal, what, getattr(ours, figure), peer and getattr(peer, figure), must, stretch)

    cold_goal, must, stretch = ("2", 1.8, 1.2) if large else ("1", 2.0, 1.3)
    pair(cold_goal, "cold index / rg -c, wall", "cold_index", must, stretch)
    pair(cold_goal, "cold index / rg -c, cpu", "cold_index", 1.8 if large else 2.0, 1.2, "cpu")
    pair("3", "the same, empty page cache", "disk_cold_index", 0.5, 0.25)
    pair("4", "no change / git status", "no_change", *((0.8, 0.4) if large else (1.0, 0.6)))
    pair("5", "the same, empty page cache", "disk_no_change", 1.2, 0.9)
    pair("6", "one note changed / git add -A", "one_changed", 1.0, 0.6)
    changed = groups["one_changed"]["ours"].wall
    table.time("6", "one note changed, extra over no change", changed - groups["no_change"]["ours"].wall, 5, 2)
    pair("7", "query of a person / sqlite3 select 1", "query_person", 2.5, 1.7)
    for goal, what, group, must, stretch in (
            ("7", "query of a person", "query_person", 15, 9),
            ("8", "query over everything, sorted, grouped", "query_all", 400, 150),
            ("9", "by function, a shape evaluated natively", "script_native", 400, 150),
            ("9", "by function, in the engine", "script_engine", 800, 400),
            ("9", "by function, in the engine with moment", "script_moment", 3000, 2000)):
        table.query(goal, what, groups[group]["ours"], must, stretch)
    table.memory("10", "peak memory: cold index", memory, "cold_index", *((128, 64) if large else (48, 24)))
    table.memory("10", "peak memory: no change", memory, "no_change", *((32, 16) if large else (16, 8)))
    table.memory("10", "peak memory: query of a person", memory, "query_person", 16, 10)
    table.memory("10", "peak memory: query over everything", memory, "query_all", 96, 64)
    table.add("15", "size of the index / of the notes", size_ratio, 0.18, 0.12, ratio=f"{size_ratio:.3f}")
    for group, what, must in (("first_search", "without", 2.5), ("first_search_said", "with", 9)):
        pair("16", f"first search, {what} transcripts / rg -c, wall", group, must, None)
        pair("16", f"first search, {what} transcripts / rg -c, cpu", group, must, None, "cpu")
    table.print()
    if not MEANT_TASKS[0] <= tasks <= MEANT_TASKS[1]:
        print(f"\nThe goals of the queries are for 100,000 tasks; this vault has {tasks:,}. "
              "--notes 28800 has as many.")


def main():
    if len(sys.argv) != 4:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    folder, database, truth_path = sys.argv[1:]
    with open(truth_path, encoding="utf-8") as file:
        truth = json.load(file)
    tasks = truth["counts"].get("tasks", 0)
    print(f"{truth['notes']:,} notes, {tasks:,} tasks, {truth['bytes_md'] / 1e6:.1f} MB; medians\n")
    size_ratio = os.path.getsize(database) / truth["bytes_md"]
    make_table(read_times(folder), read_memory(folder), size_ratio, truth["notes"], tasks)
    return 0


if __name__ == "__main__":
    sys.exit(main())
