#!/usr/bin/env python3
"""A command that rewrites regions of 40 notes is killed at random moments.

After each kill every note is the old one or the new one, whole, with the words around its region untouched; after the next
run nothing is left behind. The new notes are those of a run that is not killed, so the command must be deterministic.

    kill.py --splice BUILD/test/fault_splice --kills 2000
"""
import os
import random
import select
import signal
import tempfile
import time

import fault

NOTES = 40


def change_tasks(vault, number):
    """Makes every region stale."""
    tasks = "".join(f"- [ ] task {number}.{i} {'x' * (number % 50)}\n" for i in range(30))
    fault.write(os.path.join(vault, "tasks.md"), tasks.encode())


def wait_for_first_write(handle, note):
    """Until the note is replaced, or the run ends."""
    before = os.stat(note).st_ino
    while os.stat(note).st_ino == before and not select.select([handle], [], [], 0.0002)[0]:
        pass


def kill_after(command, vault, state, seconds, first_note=None):
    """None where the kill came before the end; otherwise how long the run took. The time is that of the run, or of what it
    does after it wrote the first note."""
    began = time.monotonic()
    child = command.start(vault, state)
    handle = os.pidfd_open(child.pid)
    try:
        if first_note:
            wait_for_first_write(handle, first_note)
            began = time.monotonic()
        ended = select.select([handle], [], [], seconds)[0]
        took = time.monotonic() - began
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        child.communicate()
    finally:
        os.close(handle)
    return took if ended else None


def check_notes(failures, old, seen, new, number):
    """Compares the notes before, after the kill, and after the next run. Returns how many the killed run had written."""
    written = 0
    for name, data in seen.items():
        if fault.TEMPORARY in name:
            continue
        if not failures.check(name in new, f"kill {number}: {name} came and went"):
            continue
        whole = data == old.get(name) or data == new[name]
        failures.check(whole, f"kill {number}: {name} is neither the old nor the new note")
        failures.check(fault.outside(data) == fault.outside(new[name]),
                       f"kill {number}: bytes outside the region of {name} changed")
        written += data == new[name] and data != old.get(name)
    failures.check(set(new) == set(old) and not old.keys() - seen.keys(), f"kill {number}: a note is gone")
    return written


def main():
    parser = fault.argument_parser(__doc__)
    parser.add_argument("--kills", type=int, required=True)
    parser.add_argument("--folder", help="where the vault is made, e.g. /dev/shm: a kill needs no disk, and fsync is dear")
    arguments = parser.parse_args()
    fault.isolate(arguments.splice)
    command = fault.Command(arguments)
    failures = fault.Failures()
    rng = random.Random(arguments.seed)
    runs = kills = in_the_middle = left = 0
    place = arguments.folder if arguments.folder and os.path.isdir(arguments.folder) else None
    with tempfile.TemporaryDirectory(prefix="vaultask-kill-", dir=place) as folder:
        vault, state = os.path.join(folder, "vault"), os.path.join(folder, "state")
        os.mkdir(vault)
        for number in range(NOTES):
            fault.write(os.path.join(vault, f"note {number:02}.md"), fault.region_note(rng))
        change_tasks(vault, 0)
        began = time.monotonic()
        status, _, err = command.run(vault, state)
        usual, usual_writing = time.monotonic() - began, 0.02
        failures.check(status == 0, "the first run:", err)
        while kills < arguments.kills and runs < 4 * arguments.kills:
            runs += 1
            change_tasks(vault, runs)
            old = fault.tree(vault)
            # A program that reads and computes for long before it writes is mostly killed before: every second kill waits.
            if runs % 2:
                took = kill_after(command, vault, state, rng.uniform(0, usual))
                usual = took or usual
            else:
                took = kill_after(command, vault, state, rng.uniform(0, usual_writing), os.path.join(vault, "note 00.md"))
                usual_writing = took or usual_writing * 1.1
            kills += took is None
            if runs % 100 == 0:
                print(f"{runs} runs, {kills} killed; {len(failures.found)} wrong", flush=True)
            seen = fault.tree(vault)
            left += any(fault.TEMPORARY in name for name in seen)
            status, _, err = command.run(vault, state)
            failures.check(status == 0, f"kill {runs}: the next run: {err}")
            written = check_notes(failures, old, seen, fault.tree(vault), runs)
            in_the_middle += 0 < written < NOTES
            behind = fault.temporaries(folder)
            failures.check(not behind, f"kill {runs}: left behind: {behind}")
    print(f"{runs} runs, {kills} killed, {in_the_middle} of them with some notes written and some not, "
          f"{left} left a temporary file for the next run; {len(failures.found)} wrong")
    failures.check(kills >= arguments.kills, "the kills came too late to test anything")
    failures.check(kills < 100 or in_the_middle > kills // 10, "too few kills came in the middle of writing")
    failures.end()


if __name__ == "__main__":
    main()
