#!/usr/bin/env python3
"""Run every example of the guide and compare what comes out with what stands there.

    test_examples.py --program BUILD/vaultask [--update] [PAGE...]

Examples are `tasks` blocks with their results (guide_pages.py) and `console` blocks as in test/cli; "today" is 2025-11-15 in
all of them. Output is stdout and stderr, and `[exit N]` where the status is not 0. Everything runs in a throw-away copy of the
vault. --update writes what came out into the pages: read the difference against the notes before you keep it.

The pages themselves must add nothing to the vault: no task, no finding of `vaultask doctor`; and the views in them are current
(`vaultask --vault vault-samples/guide --today 2025-11-15 render` writes them).
"""
import argparse
import difflib
import pathlib
import shlex
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from guide_pages import PAGES, VAULT, blocks, examples, page_paths
from run_transcripts import make_folder, replay, run

TODAY = "2025-11-15"
PASSES = 4  # A longer result moves the lines below it, which errors name.


def on_that_day(root, program):
    """`vaultask` on the path becomes one for which it is that day."""
    name = root / "bin" / "vaultask"
    name.unlink()
    name.write_text(f'#!/bin/sh\nexec {shlex.quote(str(program))} --today {TODAY} "$@"\n')
    name.chmod(0o755)


def renewed(page, lines, vault, environment):
    """The page with its results as they come out now."""
    results = {example.result.first: example for example in examples(page, lines)}
    out, at = [], 0
    for block in blocks(lines):
        out += lines[at:block.first]
        at = block.last + 1
        if block.first in results:
            printed = run(shlex.join(["vaultask", *results[block.first].arguments()]), vault, environment)
            out += [lines[block.first], *printed, lines[block.last]]
        elif block.language == "console":
            out += replay(lines[block.first:at], vault, environment)
        else:
            out += lines[block.first:at]
    return out + lines[at:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="write what came out into the pages")
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="relative to the vault; default: all")
    options = parser.parse_args()
    root = pathlib.Path(tempfile.mkdtemp(prefix="vaultask-guide-")).resolve()
    failed, count = 0, 0
    try:
        program = options.program.resolve(strict=True)
        work, environment = make_folder(root, "guide", program)
        on_that_day(root, program)
        vault = work / "guide"
        for page in options.pages or page_paths():
            lines = (vault / page).read_text(encoding="utf-8").split("\n")
            found = renewed(page, lines, vault, environment)
            for _ in range(PASSES if options.update else 0):
                before = found
                (vault / page).write_text("\n".join(before), encoding="utf-8")
                found = renewed(page, before, vault, environment)
                if found == before:
                    break
            count += len(examples(page, lines))
            for example in examples(page, lines):
                for number in range(example.result.first, example.result.last):
                    if "- [ ]" in lines[number]:
                        failed += 1
                        print(f"{page}:{number + 1}: a result holds a checkbox")
            if found == lines:
                continue
            if options.update:
                (VAULT / page).write_text("\n".join(found), encoding="utf-8")
                print(f"{page}: updated")
                continue
            failed += 1
            sys.stdout.writelines(line + "\n" for line in difflib.unified_diff(lines, found, page, "this run", lineterm=""))
        for command, expected in ((f"vaultask query 'path includes {PAGES}/'", ["0 tasks"]),
                                  ("vaultask --quiet render --check", []),
                                  (f"vaultask doctor {PAGES}", ["# What is wrong in the notes", "", "nothing found"])):
            printed = run(command, vault, environment)
            if printed != expected:
                failed += 1
                print(f"$ {command}", *printed, sep="\n")
    finally:
        shutil.rmtree(root, ignore_errors=True)
    print(f"{count} examples")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
