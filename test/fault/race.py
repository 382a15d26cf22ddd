#!/usr/bin/env python3
"""Two editors save notes while a command rewrites regions of them, as fast as each can. No edit may be lost.

One editor writes in place (truncate, write), as editors do; the other writes a temporary file and renames it, as sync
programs do; each has a note of its own. An edit is a numbered line at the note's end. It is lost if in the end it stands
neither in the note nor in a conflict copy that the command named.

    race.py --splice BUILD/test/fault_splice --edits 20000
    race.py --splice BUILD/test/fault_splice --edits 400 --writer plain --must-lose     the harness has teeth
"""
import multiprocessing
import os
import random
import re
import sys
import tempfile
import time

import fault

ROUND = 500  # edits on one pair of notes: later ones would mostly copy bytes
# How fault_splice and how vaultask count their writes.
SAID = {"written": re.compile(r"^written (\d+)$|(\d+) notes? changed$", re.MULTILINE),
        "busy": re.compile(r"^busy (\d+)$|(\d+) left for later", re.MULTILINE)}
EDIT = re.compile(rb"^- \[ \] edit (\d+)$", re.MULTILINE)


def save_in_place(path, data):
    fault.write(path, data)


def save_by_rename(path, data):
    fault.write(path + ".editor", data)
    os.rename(path + ".editor", path)


EDITORS = {"in place": save_in_place, "by rename": save_by_rename}


def edit(path, save, edits, seed, pause):
    rng = random.Random(seed)
    for number in range(edits):
        save(path, fault.read(path) + b"- [ ] edit %d\n" % number)
        time.sleep(rng.uniform(0, pause))


def edits_in(folder, note, reported):
    """Numbers of the edits that are still there, and of the conflict copies they are in."""
    stem = note.removesuffix(".md") + " (vaultask conflict "
    found, copies = set(), 0
    for name, data in fault.tree(folder).items():
        if name == note or (name.startswith(stem) and name in reported):
            found.update(int(number) for number in EDIT.findall(data))
        copies += name.startswith(stem)
    return found, copies


def race(command, edits, seed, pause, totals):
    """One pair of notes."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="vaultask-race-") as folder:
        vault, state = os.path.join(folder, "vault"), os.path.join(folder, "state")
        os.mkdir(vault)
        editors = []
        for kind, save in EDITORS.items():
            path = os.path.join(vault, kind + ".md")
            fault.write(path, fault.region_note(rng))
            editors.append(multiprocessing.Process(target=edit, args=(path, save, edits, rng.random(), pause)))
        for editor in editors:
            editor.start()
        reported = ""
        while any(editor.is_alive() for editor in editors):
            _, out, err = command.run(vault, state)
            reported += out + err
            for what, said in SAID.items():
                totals[what] += sum(int(a or b) for a, b in said.findall(out + err))
        for editor in editors:
            editor.join()
            assert editor.exitcode == 0, "an editor failed"
        _, out, err = command.run(vault, state)
        for kind in EDITORS:
            found, copies = edits_in(vault, kind + ".md", reported + out + err)
            totals["lost " + kind] += edits - len(found)
            totals["copies " + kind] += copies
        totals["left behind"] += len(fault.temporaries(vault))


def main():
    parser = fault.argument_parser(__doc__)
    parser.add_argument("--edits", type=int, required=True, help="of each editor")
    parser.add_argument("--writer", choices=["safe", "plain"], default="safe")
    parser.add_argument("--must-lose", action="store_true", help="succeed if edits are lost")
    parser.add_argument("--pause", type=float, default=0.006, help="at most so many seconds between two edits")
    arguments = parser.parse_args()
    fault.isolate(arguments.splice)
    command = fault.Command(arguments, "--rounds", "20", *(["--plain"] if arguments.writer == "plain" else []))
    totals = dict.fromkeys(["written", "busy", "left behind", *(f"{what} {kind}" for kind in EDITORS
                                                                 for what in ("lost", "copies"))], 0)
    began = time.monotonic()
    for start in range(0, arguments.edits, ROUND):
        race(command, min(ROUND, arguments.edits - start), arguments.seed + start, arguments.pause, totals)
        if start // ROUND % 10 == 9:
            print(f"{start + ROUND} edits each:", totals, flush=True)
    print(f"{arguments.edits} edits in place, {arguments.edits} by rename, {time.monotonic() - began:.0f} s:", totals)
    lost = sum(totals["lost " + kind] for kind in EDITORS)
    if arguments.must_lose:
        sys.exit(0 if lost else "no edit was lost: this harness finds nothing")
    failures = fault.Failures()
    failures.check(lost == 0, lost, "edits are lost")
    failures.check(totals["left behind"] == 0, "temporary files were left behind")
    failures.check(totals["written"] > 0, "nothing was written: nothing was tested")
    failures.end()


if __name__ == "__main__":
    main()
