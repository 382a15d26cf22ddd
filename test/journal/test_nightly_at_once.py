#!/usr/bin/env python3
"""Many `nightly` at once: one works at a time, the others give up at once with status 75.

    test_nightly_at_once.py --program BUILD/vaultask [--runs 10] [--rounds 2] [--traced 1] [--notes 300]

Between the rounds every note changes, so that there is work to do. Some rounds are traced (strace): there, the times for which
each run held the lock must not overlap; without strace there are none of these. In all rounds the log has the lines of each
run together, and the journal has each event once. How long the losers took depends on how many cores there are for so many
processes: it is told, with the time on a processor and the time of one that is alone, and not asserted.
"""
import argparse
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

LOCKED = 75
SAID = "vaultask: another vaultask run is writing into this vault\n"
ATONCE = 0.1  # seconds
EVENT_DUE_MOVED = 5


class Place:
    """A vault and its databases."""

    def __init__(self, root, options):
        self.root, self.options = root, options
        self.vault, self.database = root / "vault", root / "db"
        (self.vault / ".obsidian").mkdir(parents=True)
        (self.vault / "Board.md").write_text("<!-- vaultask:begin\nnot done\nlimit 5\n-->\n<!-- vaultask:end -->\n")
        self.command = [options.program, "nightly", "--settle", "0", "--yes", "--vault", str(self.vault), "--db",
                        str(self.database)]
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(root), "TZ": "UTC",
                            "ASAN_OPTIONS": "detect_leaks=0"}  # which cannot be looked for under strace
        self.change(0)

    def change(self, number):
        day = f"2025-{1 + number // 28:02}-{1 + number % 28:02}"
        for n in range(self.options.notes):
            (self.vault / f"Note {n}.md").write_text(f"- [ ] Write the report {n} 📅 {day}\n")


class Run:
    """One that was started, until it is waited for."""

    def __init__(self, place, number, traced):
        self.said, self.trace = place.root / f"said {number}", place.root / f"trace {number}"
        before = ["strace", "-ttt", "-T", "-e", "trace=openat,flock,close", "-o", str(self.trace)] if traced else []
        with open(self.said, "wb") as said:
            self.began = time.monotonic()
            self.child = subprocess.Popen([*before, *place.command], env=place.environment, stdin=subprocess.DEVNULL,
                                          stdout=said, stderr=said)

    def end(self, status, usage):
        self.child.returncode = self.status = os.waitstatus_to_exitcode(status)
        self.took = time.monotonic() - self.began
        self.processor = usage.ru_utime + usage.ru_stime

    def text(self):
        return self.said.read_text(encoding="utf-8")

    def held(self):
        """From when until when it had the lock, or None. A line of the trace begins with the time when a call began, and ends
        with how long it took."""
        lines = iter(self.trace.read_text().splitlines())
        lock = next(name[1] for name in (re.search(r'views\.lock".* = (\d+) <', line) for line in lines) if name)
        taken = re.match(rf"(\S+) flock\({lock}, .* = 0 <(.*)>$", next(lines))
        if not taken:
            return None
        given_back = next(line for line in lines if f" close({lock})" in line)
        return float(taken[1]) + float(taken[2]), float(given_back.split()[0])


def start_at_once(place, traced):
    """Starts all, then waits for each as it ends."""
    runs = [Run(place, number, traced) for number in range(place.options.runs)]
    by_pid = {run.child.pid: run for run in runs}
    for _ in runs:
        pid, status, usage = os.wait4(-1, 0)
        by_pid[pid].end(status, usage)
    return runs


def check_round(runs, traced):
    """How many worked."""
    for run in runs:
        assert run.status in (0, LOCKED), (run.status, run.text())
        if run.status == LOCKED:
            assert run.text() == SAID, run.text()
        else:
            assert re.fullmatch(r"nightly: .*\n", run.text()), run.text()
    if traced:
        held = sorted(filter(None, (run.held() for run in runs)))
        assert len(held) == sum(run.status == 0 for run in runs), "who had the lock worked, and nobody else"
        for one, next_one in zip(held, held[1:]):
            assert one[1] <= next_one[0], f"two at work: {one}, {next_one}"
    worked = sum(run.status == 0 for run in runs)
    assert worked >= 1
    return worked


def check_log(path, worked):
    lines = re.findall(r"\[(\d+)\] (\w+): ", path.read_text())
    assert [step for _, step in lines] == ["index", "journal", "views"] * worked, "lines of two runs are mixed"
    for at in range(0, len(lines), 3):
        assert len({pid for pid, _ in lines[at:at + 3]}) == 1, "lines of two runs are mixed"


def check_journal(path, notes, rounds):
    with sqlite3.connect(path) as journal:
        moves = journal.execute("SELECT task_id, new FROM event WHERE kind = ?", (EVENT_DUE_MOVED,)).fetchall()
    assert len(moves) == len(set(moves)) == notes * rounds, (len(moves), len(set(moves)))


def time_of_one(place):
    """Of a loser that is alone: the least of 9, for others use this machine, too."""
    took = []
    for _ in range(9):
        began = time.monotonic()
        subprocess.run(["flock", place.database / "views.lock", *place.command], env=place.environment, capture_output=True)
        took.append(time.monotonic() - began)
    return min(took)


def told(times):
    times = sorted(times)
    if not times:
        return "none"
    return (f"median {statistics.median(times) * 1000:.0f} ms, 95 % {times[len(times) * 95 // 100] * 1000:.0f} ms, "
            f"most {times[-1] * 1000:.0f} ms")


def campaign(place):
    options = place.options
    traced = options.traced if shutil.which("strace") else 0
    worked, losers = 0, []
    for number in range(options.rounds + traced):
        place.change(number + 1)
        runs = start_at_once(place, number >= options.rounds)
        worked += check_round(runs, number >= options.rounds)
        if number < options.rounds:
            losers += [run for run in runs if run.status == LOCKED]
    check_log(place.database / "vaultask.log", worked)
    # The first run of all sees the notes for the first time.
    check_journal(place.database / "history.db", options.notes, options.rounds + traced - 1)
    alone = time_of_one(place)
    print(f"{options.rounds} rounds of {options.runs}, {traced} more traced: {worked} runs worked, no two at once")
    print(f"the {len(losers)} losers, from their start: {told(run.took for run in losers)}")
    print(f"      on a processor: {told(run.processor for run in losers)}")
    print(f"one that is alone: {alone * 1000:.0f} ms")
    within = sum(run.took < ATONCE for run in losers)
    print(f"{within} of {len(losers)} within {ATONCE * 1000:.0f} ms on {len(os.sched_getaffinity(0))} cores")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--traced", type=int, default=1)
    parser.add_argument("--notes", type=int, default=300)
    options = parser.parse_args()
    options.program = str(pathlib.Path(options.program).resolve())
    with tempfile.TemporaryDirectory(prefix="vaultask-nightly-") as folder:
        campaign(Place(pathlib.Path(folder), options))
    return 0


if __name__ == "__main__":
    sys.exit(main())
