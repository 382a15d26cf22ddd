#!/usr/bin/env python3
"""The disk is full: wherever the space ends, the note is the old one and the message says why.

A small tmpfs is filled until so many pages are left, from none to more than a write takes.

    full_disk.py --splice BUILD/test/fault_splice
"""
import os
import random
import tempfile

import fault

PAGE = 4096


def fill(path, pages_left):
    """Leaves so many pages of this disk."""
    free = os.statvfs(".").f_bfree * os.statvfs(".").f_frsize
    size = max(0, free - pages_left * PAGE)
    with open(path, "wb") as file:
        file.write(b"x" * size)


def main():
    parser = fault.argument_parser(__doc__)
    parser.add_argument("--state-elsewhere", action="store_true", help="on another disk: only the vault's is full")
    arguments = parser.parse_args()
    fault.isolate(arguments.splice, tmpfs="700k")
    with tempfile.TemporaryDirectory(prefix="vaultask-state-") as elsewhere:
        test(arguments, elsewhere if arguments.state_elsewhere else os.path.abspath("state"))


def test(arguments, state):
    command = fault.Command(arguments)
    failures = fault.Failures()
    old = fault.region_note(random.Random(arguments.seed), lines=300)
    os.mkdir("vault")
    fault.write("vault/tasks.md", b"- [ ] call back\n" * 30)
    vault = os.path.abspath("vault")
    full = written = 0
    for pages_left in range(0, 30):
        fault.write("vault/note.md", old)
        for name in fault.tree(state):
            os.remove(os.path.join(state, name))
        fill("filler", pages_left)
        status, _, err = command.run(vault, state)
        seen = fault.tree("vault")
        what = f"{pages_left} pages left:"
        if status == 0:
            written += 1
            failures.check(seen["note.md"] != old and fault.outside(seen["note.md"]) == fault.outside(old), what,
                           "exit status 0, and the note is not the new one")
        else:
            full += 1
            failures.check(seen["note.md"] == old, what, "the note changed")
            failures.check("No space left on device" in err, what, "the message does not say why:", err)
            failures.check(".md" in err or "undo" in err, what, "the message names no file:", err)
        failures.check(set(seen) == {"note.md", "tasks.md"}, what, "the vault holds", sorted(seen))
        os.remove("filler")
    status, _, err = command.run(vault, state)
    failures.check(status == 0 and not fault.temporaries("."), "the next run:", err)
    print(f"{full} times full, {written} times written; {len(failures.found)} wrong")
    failures.check(full > 3 and written > 3, "the disk was never full, or never empty")
    failures.end()


if __name__ == "__main__":
    main()
