#!/usr/bin/env python3
"""Random vaults are rendered, and rendered again.

    test_random_vaults.py --program BUILD/vaultask --vaults 200

For each vault: the bytes outside of views stay (compared without any of the program's code); the tasks of the vault are the
same before and after; ten renders are one, and the second of them opens no file of the vault for writing, changes no name and
no time (strace); the same notes on another machine (another folder, other inodes and times, another index) become the same
bytes; `undo` brings each note's bytes back. Without strace that part is left out, and said.
"""
import argparse
import os
import random
import shutil
import sys
import tempfile
import time

from program import Failures, Program, can_trace, stats, tracing, tree, writing_calls
from vaults import RandomVault

RENDERS = 10


class Trial:
    def __init__(self, program, folder, seed, failures, traced):
        self.program, self.failures, self.traced = program, failures, traced
        self.vault, self.state = os.path.join(folder, "vault"), os.path.join(folder, "state")
        self.other, self.other_state = os.path.join(folder, "other", "place"), os.path.join(folder, "other-state")
        self.log = os.path.join(folder, "strace")
        self.seed = seed
        self.made = RandomVault(seed)
        self.views = sum(len(note.views) for note in self.made.notes.values())
        self.written = 0

    def tracing(self):
        return tracing(self.log) if self.traced else ()

    def check(self, holds, *what):
        return self.failures.check(holds, f"vault {self.seed}:", *what)

    def run(self):
        self.made.make(self.vault, random.Random(self.seed))
        self.made.make(self.other, random.Random(-1 - self.seed))
        before = tree(self.vault)
        tasks = self.program.tasks(self.vault, self.state)
        status, _, err = self.program.render(self.vault, self.state, before=self.tracing())
        self.check(status in ((0,) if self.made.clean else (0, 1)), "exit status", status, err)
        after = tree(self.vault)
        if self.traced and after != before:
            self.check(writing_calls(self.log, self.vault), "the trace does not show that the first render writes")
        self.check_notes(before, after)
        self.check(self.program.tasks(self.vault, self.state) == tasks, "other tasks than before the render")
        self.check_again(after, status)
        self.check_other_machine(after)
        self.check_undo(before, after)

    def check_notes(self, before, after):
        for path, note in self.made.notes.items():
            if self.check(path in after, path, "is gone") and (wrong := note.problem(after[path])):
                self.check(False, f"{path}: {wrong}")
            self.written += after.get(path) != before[path]
        for path in after.keys() - before.keys():
            self.check(path.startswith("Reports/") and b"generated-by: vaultask" in after[path], "a new file", path)

    def check_again(self, after, first_status):
        known = stats(self.vault)
        for number in range(1, RENDERS):
            traced = number == 1 and self.traced
            status, _, err = self.program.render(self.vault, self.state, before=self.tracing() if traced else ())
            self.check(status == first_status, f"render {number + 1}: exit status {status}", err)
            if traced:
                calls = writing_calls(self.log, self.vault)
                self.check(not calls, "the second render writes:", *calls[:3])
            if not self.check(stats(self.vault) == known, f"render {number + 1} touched a file"):
                break
        self.check(tree(self.vault) == after, "renders after the first changed bytes")

    def check_other_machine(self, after):
        self.program.render(self.other, self.other_state, cwd=self.other)
        there = tree(self.other)
        different = [path for path in {*after, *there} if after.get(path) != there.get(path)]
        self.check(not different, "another machine writes", *map(repr, different))

    def check_undo(self, before, after):
        if all(after[path] == data for path, data in before.items()):
            return  # new pages at most
        status, _, err = self.program.run(self.vault, self.state, "undo")
        self.check(status == 0, "undo:", status, err)
        undone = tree(self.vault)
        for path, data in before.items():
            self.check(undone.get(path) == data, "undo did not bring back", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--vaults", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="of the first vault; the next ones count on")
    parser.add_argument("--keep", action="store_true", help="keep the folder of the first vault that fails, and end there")
    arguments = parser.parse_args()
    failures, traced = Failures(), can_trace()
    if not traced:
        print("no strace, or no leave to use it: what a second render opens is not looked at")
    views = written = 0
    began = time.monotonic()
    for seed in range(arguments.seed, arguments.seed + arguments.vaults):
        folder = tempfile.mkdtemp(prefix="vaultask-views-")
        try:
            trial = Trial(Program(arguments.program, os.path.join(folder, "home")), folder, seed, failures, traced)
            trial.run()
        finally:
            if arguments.keep and failures.found:
                print("kept:", folder)
                sys.exit(1)
            shutil.rmtree(folder)
        views += trial.views
        written += trial.written
    print(f"{arguments.vaults} vaults, {views} views, {written} notes written, {time.monotonic() - began:.0f} s; "
          f"{len(failures.found)} wrong")
    failures.check(written > arguments.vaults, "hardly a note was written: nothing was tested")
    sys.exit(failures.status())


if __name__ == "__main__":
    main()
