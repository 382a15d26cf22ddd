#!/usr/bin/env python3
"""Reads and writes that move fewer bytes than they were asked to: the notes are the same in the end.

    short_io.py --splice BUILD/test/fault_splice --library BUILD/test/libfault_short_io.so
"""
import os
import random
import tempfile

import fault


def main():
    parser = fault.argument_parser(__doc__)
    parser.add_argument("--library", required=True)
    arguments = parser.parse_args()
    fault.isolate(arguments.splice)
    command = fault.Command(arguments)
    failures = fault.Failures()
    note = fault.region_note(random.Random(arguments.seed), lines=300)
    results = []
    with tempfile.TemporaryDirectory(prefix="vaultask-short-") as folder:
        for size in (None, 512, 4095, 100, 7, 1):
            vault, state = os.path.join(folder, f"vault {size}"), os.path.join(folder, f"state {size}")
            os.mkdir(vault)
            fault.write(os.path.join(vault, "note.md"), note)
            fault.write(os.path.join(vault, "tasks.md"), b"- [ ] call back\n" * 30)
            more = {"LD_PRELOAD": arguments.library, "VAULTASK_SHORT_IO": str(size)} if size else {}
            status, _, err = command.run(vault, state, **more)
            failures.check(status == 0, f"{size} bytes at a time:", err)
            results.append(fault.tree(vault))
            failures.check(results[-1] == results[0], f"{size} bytes at a time: another vault")
        failures.check(results[0]["note.md"] != note, "nothing was written: nothing was tested")
    failures.end()


if __name__ == "__main__":
    main()
