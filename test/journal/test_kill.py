#!/usr/bin/env python3
"""Runs of `index` that are killed at a random moment lose no event and write none twice.

    test_kill.py --program BUILD/vaultask [--kills 30]

Between the runs due dates move and tasks are ticked. A killed run may have seen that or not; what the next whole run has seen
must add up: the events of each task lead from its first state to its last one, each once. The runs live in a process space of
their own (`unshare`), and only a child that is known to be ours is signalled.
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


def note(dues):
    return "".join(f"- [ ] Write the report {i} for customer {i * 7} 📅 {due}\n" for i, due in enumerate(dues))


def check(journal, dues):
    """Each task's events lead from its first due date to the present one without a gap or a step twice."""
    with sqlite3.connect(journal) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        rows = db.execute("SELECT path, line, task.id FROM task JOIN note ON note.id = note_id WHERE gone = 0").fetchall()
        assert len(rows) == NOTES * TASKS, len(rows)
        events = {}
        for task, kind, old, new in db.execute("SELECT task_id, kind, old, new FROM event ORDER BY id"):
            events.setdefault(task, []).append((kind, old, new))
    for path, line, task in rows:
        steps = events[task]
        assert [kind for kind, _, _ in steps] == [1] + [5] * (len(steps) - 1), steps
        for before, after in zip(steps, steps[1:]):
            assert before[2] == after[1] and after[1] != after[2], steps
        assert steps[-1][2] == dues[path][line - 1], (path, line, steps)
    assert len(events) == NOTES * TASKS, "a task was opened twice"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        inside = ["unshare", "-r", "-p", "-f", "--mount-proc", "--kill-child", sys.executable, *sys.argv, "--inside"]
        probe = subprocess.run(["unshare", "-r", "-p", "-f", "--mount-proc", "true"], capture_output=True)
        if probe.returncode != 0:
            print("skipped: no process space of its own can be had here")
            return 77
        return subprocess.run(inside).returncode
    chance = random.Random(5)
    with tempfile.TemporaryDirectory(prefix="vaultask-kill-") as folder:
        root = pathlib.Path(folder)
        (root / "vault" / ".obsidian").mkdir(parents=True)
        command = [options.program, "index", "-q", "--vault", root / "vault", "--db", root / "db", "--today", "2025-11-15"]
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "TZ": "UTC"}
        day = datetime.date(2025, 1, 1)
        dues = {f"Note {n}.md": [str(day)] * TASKS for n in range(NOTES)}
        for path, days in dues.items():
            (root / "vault" / path).write_text(note(days))
        subprocess.run(command, env=environment, check=True)
        killed = runs = 0
        longest = 0.02
        while killed < options.kills:
            for path in chance.sample(list(dues), 12):
                day += datetime.timedelta(1)
                dues[path][chance.randrange(TASKS)] = str(day)
                (root / "vault" / path).write_text(note(dues[path]))
            full = ["--full"] if chance.random() < 0.1 else []
            child = subprocess.Popen([*command, *full], env=environment)
            assert child.pid > 1
            time.sleep(chance.uniform(0, longest))
            if child.poll() is None:  # ours, and not waited for yet: the number is its own still
                os.kill(child.pid, signal.SIGKILL)
            if child.wait() == -signal.SIGKILL:
                killed += 1
                longest = min(longest * 1.1, 0.2)  # so that kills fall on all of a run
            else:
                longest = max(longest * 0.8, 0.004)
            runs += 1
            if runs % 5 == 0:
                subprocess.run(command, env=environment, check=True)
                check(root / "db" / "history.db", dues)
        subprocess.run(command, env=environment, check=True)
        check(root / "db" / "history.db", dues)
    print(f"{killed} of {runs} runs killed; every event is there once")
    return 0


if __name__ == "__main__":
    sys.exit(main())
