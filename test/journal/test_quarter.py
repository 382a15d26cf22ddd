#!/usr/bin/env python3
"""The journal of a scripted quarter against the truth (quarter.py).

    test_quarter.py --program BUILD/vaultask [--tasks 200] [--days 20] [--seed 1] [--keep DIR]

Each evening `vaultask index --today DAY` runs over the vault. In the end `vaultask history export` is compared with the
truth, event by event: an event is right if the journal has it on that day, of that kind, with those values, for the same task.
Fails unless every event is right for tasks with an id, at least 99 % are for the others, and no wrong one is certain. With
--git each evening is a commit, too, and `vaultask history import --git` into an empty journal must give the same events.
"""
import argparse
import collections
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from quarter import Quarter


class Vault:
    """The folder, and a journal of it."""

    def __init__(self, root, program):
        self.folder, self.database = root / "vault", root / "db"
        self.program, self.root = program, root
        self.on_disk = {}
        self.folder.mkdir()
        (self.folder / ".obsidian").mkdir()

    def write(self, texts):
        for path in [path for path in self.on_disk if path not in texts]:
            (self.folder / path).unlink()
        for path, text in texts.items():
            if self.on_disk.get(path) != text:
                (self.folder / path).parent.mkdir(exist_ok=True)
                (self.folder / path).write_text(text, encoding="utf-8")
        self.on_disk = dict(texts)

    def run(self, *arguments, database=None):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.root), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        done = subprocess.run([self.program, *arguments, "--vault", self.folder, "--db", database or self.database],
                              env=environment, capture_output=True)
        assert done.returncode == 0, (arguments, done.returncode, done.stderr.decode())
        return done.stdout.decode()

    def commit(self, day):
        """The evening as a commit of that day, at noon."""
        git = ["git", "-C", str(self.folder), "-c", "user.name=Nadia Fenwick", "-c", "user.email=nadia@harbour.example",
               "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", "-c", "gc.auto=0"]
        noon = f"{day}T12:00:00 +0000"
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.root), "GIT_AUTHOR_DATE": noon,
                       "GIT_COMMITTER_DATE": noon}
        for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "--allow-empty", "-m", f"evening of {day}"]):
            subprocess.run(git + arguments, env=environment, check=True, stdout=subprocess.DEVNULL)

    def places(self):
        """Where the journal has each task now: (path, line) → its number."""
        with sqlite3.connect(self.database / "history.db") as journal:
            rows = journal.execute("SELECT path, line, task.id FROM task JOIN note ON note.id = note_id WHERE gone = 0")
            return {(path, line): number for path, line, number in rows}


def exported_events(lines):
    """(day of the run, task) → the events: (kind, day, from, to, confidence)."""
    days, events = {}, collections.defaultdict(list)
    for line in map(json.loads, lines):
        if "run" in line:
            days[line["run"]] = line["day"]
        elif "event" in line:
            seen = days[line["run_id"]]
            events[seen, line["task_id"]].append((line["kind"], line.get("day", seen), line.get("old", ""),
                                                  line.get("new", ""), line["confidence"]))
    return events


def told(lines):
    """What an export tells, without when its runs ran and what they came from."""
    kept = []
    for line in map(json.loads, lines):
        if "run" in line or "event" in line or "task" in line:
            kept.append({key: value for key, value in line.items() if key not in ("at", "kind", "source", "note_id")
                         or "event" in line and key == "kind"})
    return kept


class Score:
    def __init__(self):
        self.events, self.right = collections.Counter(), collections.Counter()
        self.missed, self.wrong = [], []

    def share(self, ids):
        return self.right[ids] / max(self.events[ids], 1)


def compare(truth, found):
    """`truth`: (day, number in the journal, has an id, event); what is found and not taken is wrong."""
    score = Score()
    left = {key: list(events) for key, events in found.items()}
    for day, number, ids, event in truth:
        score.events[ids] += 1
        match = next((other for other in left.get((day, number), []) if other[:4] == event), None)
        if match:
            left[day, number].remove(match)
            score.right[ids] += 1
        else:
            score.missed.append((day, number, ids, event))
    score.wrong = [(*key, event) for key, events in left.items() for event in events]
    return score


def live(vault, quarter, days, evening):
    """Lives the quarter; returns the truth in terms of the journal's numbers."""
    truth, before = [], {}
    for n in range(days + 1):
        if n > 0:
            quarter.live_a_day()
        texts, places = quarter.files()
        vault.write(texts)
        evening(quarter.day)
        numbers = vault.places()
        now = {number: numbers.get(place) for number, place in places.items()}
        states = quarter.states()
        for number, *event in quarter.end_the_day():
            state = states.get(number) or quarter.ever[number]
            known = now.get(number) or before.get(number)
            truth.append((str(quarter.day), known, bool(state["id"]), tuple(event)))
        before = now
    return truth


def evening(vault, day, git):
    vault.run("index", "-q", "--today", str(day))
    if git:
        vault.commit(day)


def compare_with_git(vault, lines, last):
    """Whether the journal read from git, twice, is the one the runs wrote. The index run of the export adds nothing to it."""
    other = vault.root / "from-git"
    for _ in range(2):
        vault.run("history", "import", "--git", database=other)
    imported = told(vault.run("history", "export", *last, database=other).splitlines())
    written = told(lines)
    different = [pair for pair in zip(written, imported) if pair[0] != pair[1]][:3]
    print(f"from git: {len(imported)} rows, from the runs: {len(written)}", *different, sep="\n   ")
    return imported == written


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--tasks", type=int, default=200)
    parser.add_argument("--days", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--git", action="store_true")
    parser.add_argument("--show", type=int, default=8, help="how many wrong events to print")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vaultask-quarter-") as folder:
        vault = Vault(pathlib.Path(folder), options.program)
        quarter = Quarter(options.seed, options.tasks)
        truth = live(vault, quarter, options.days,
                     lambda day: evening(vault, day, options.git))
        last = ("--today", str(quarter.day))
        lines = vault.run("history", "export", *last).splitlines()
        found = exported_events(lines)
        same = not options.git or compare_with_git(vault, lines, last)
        size = (vault.database / "history.db").stat().st_size
    score = compare(truth, found)
    certain = [entry for entry in score.wrong if entry[2][4] == "certain"]
    for entry in (score.missed + score.wrong)[:options.show]:
        print("  ", entry)
    by_confidence = collections.Counter(entry[2][4] for entry in score.wrong)
    print(f"{quarter.numbers} tasks, {options.days} days, seed {options.seed}: "
          f"with id {score.right[True]} of {score.events[True]} right, "
          f"others {score.right[False]} of {score.events[False]} ({100 * score.share(False):.3f} %); "
          f"wrong {dict(by_confidence)}; journal {size // 1024} KB")
    good = score.right[True] == score.events[True] and score.share(False) >= 0.99 and not certain and same
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
