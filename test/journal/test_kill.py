#!/usr/bin/env python3
"""Runs of `index` that are killed at a random moment lose no event and write none twice.

    test_kill.py --program BUILD/vaultask [--kills 30] [--folder /dev/shm]

Between the runs due dates move and tasks are ticked. A killed run may have seen that or not; what the next whole run has seen
must add up: the events of each task lead from its first state to its last one, each once; and what a whole run left stays as
it is for good. Every second kill waits until the run is at the journal. The runs live in a process space of their own
(`unshare`), and only a child that is known to be ours is signalled.
"""
import argparse
import datetime
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

NOTES, TASKS = 40, 5
OPENED, CLOSED, REOPENED, DUE_MOVED = 1, 2, 4, 5  # EventKind


def note(tasks):
    return "".join(f"- [{'x' if done else ' '}] Write the report {i} for customer {i * 7} 📅 {due}\n"
                   for i, (due, done) in enumerate(tasks))


class Notes:
    """The truth. In every second note due dates move, in the others tasks are ticked and unticked."""

    def __init__(self, vault, chance):
        self.vault, self.chance = vault, chance
        self.day = datetime.date(2025, 1, 1)
        self.tasks = {f"Note {n}.md": [(str(self.day), False)] * TASKS for n in range(NOTES)}
        for path in self.tasks:
            self.write(path)

    def write(self, path):
        (self.vault / path).write_text(note(self.tasks[path]))

    def change(self):
        for number in self.chance.sample(range(NOTES), 12):
            path, line = f"Note {number}.md", self.chance.randrange(TASKS)
            due, done = self.tasks[path][line]
            self.day += datetime.timedelta(1)
            self.tasks[path][line] = (str(self.day), done) if number % 2 else (due, not done)
            self.write(path)


class Journal:
    """What the whole runs left of it."""

    def __init__(self, path):
        self.path = path
        self.events = []

    def check(self, tasks):
        """Each task's events lead from its first state to the present one without a gap or a step twice."""
        with sqlite3.connect(self.path) as db:
            assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            rows = db.execute("SELECT path, line, task.id FROM task JOIN note ON note.id = note_id WHERE gone = 0").fetchall()
            events = db.execute("SELECT * FROM event ORDER BY id").fetchall()
            steps = {}
            for task, kind, old, new in db.execute("SELECT task_id, kind, old, new FROM event ORDER BY id"):
                steps.setdefault(task, []).append((kind, old, new))
        assert events[:len(self.events)] == self.events, "an event that a whole run left is gone"
        self.events = events
        assert len(rows) == len(steps) == NOTES * TASKS, (len(rows), len(steps), "a task was opened twice")
        for path, line, task in rows:
            self.check_task(steps[task], *tasks[path][line - 1])

    @staticmethod
    def check_task(steps, due, done):
        kinds = [kind for kind, _, _ in steps]
        assert kinds[0] == OPENED and OPENED not in kinds[1:], steps
        if DUE_MOVED not in kinds:
            assert kinds[1:] == ([CLOSED, REOPENED] * len(kinds))[:len(kinds) - 1], steps
            assert (kinds[-1] == CLOSED) == done, (steps, done)
            return
        assert set(kinds[1:]) == {DUE_MOVED}, steps
        for before, after in zip(steps, steps[1:]):
            assert before[2] == after[1] and after[1] != after[2], steps
        assert steps[-1][2] == due, (steps, due)


def wait_for(mark, child):
    """Until the run is at the journal, or ends."""
    while child.poll() is None and not mark.exists():
        time.sleep(0.0001)


def campaign(options, root):
    chance = random.Random(5)
    (root / "vault" / ".obsidian").mkdir(parents=True)
    command = [options.program, "index", "-q", "--vault", root / "vault", "--db", root / "db", "--today", "2025-11-15"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(root), "TZ": "UTC"}
    notes, journal, mark = Notes(root / "vault", chance), Journal(root / "db" / "history.db"), root / "db" / "history.open"
    subprocess.run(command, env=environment, check=True)
    killed = runs = in_the_journal = 0
    longest = [0.02, 0.005]  # of a whole run; of what it does from the journal on
    while killed < options.kills:
        notes.change()
        late = runs % 2
        if late:
            mark.unlink(missing_ok=True)  # of a run that was killed before
        full = ["--full"] if chance.random() < 0.1 else []
        child = subprocess.Popen([*command, *full], env=environment)
        assert child.pid > 1
        if late:
            wait_for(mark, child)
        time.sleep(chance.uniform(0, longest[late]))
        if child.poll() is None:  # ours, and not waited for yet: the number is its own still
            os.kill(child.pid, signal.SIGKILL)
        if child.wait() == -signal.SIGKILL:
            killed += 1
            in_the_journal += late and mark.exists()
            longest[late] = min(longest[late] * 1.1, 0.2)  # so that kills fall on all of a run
        else:
            longest[late] = max(longest[late] * 0.8, 0.0005)
        runs += 1
        if runs % 5 == 0:
            subprocess.run(command, env=environment, check=True)
            journal.check(notes.tasks)
    subprocess.run(command, env=environment, check=True)
    journal.check(notes.tasks)
    print(f"{killed} of {runs} runs killed, {in_the_journal} of them while they wrote the journal; "
          f"each of its {len(journal.events)} events is there once")
    assert options.kills < 100 or in_the_journal > options.kills // 10, "too few kills came while the journal was written"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--folder", help="where the vault is made: a kill needs no disk, and fsync is dear")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        inside = ["unshare", "-r", "-p", "-f", "--mount-proc", "--kill-child", sys.executable, *sys.argv, "--inside"]
        probe = subprocess.run(["unshare", "-r", "-p", "-f", "--mount-proc", "true"], capture_output=True)
        if probe.returncode != 0:
            print("skipped: no process space of its own can be had here")
            return 77
        return subprocess.run(inside).returncode
    folder = options.folder if options.folder and os.path.isdir(options.folder) else None
    with tempfile.TemporaryDirectory(prefix="vaultask-kill-", dir=folder) as root:
        campaign(options, pathlib.Path(root))
    return 0


if __name__ == "__main__":
    sys.exit(main())
