#!/usr/bin/env python3
"""The manual page is good roff: groff and mandoc find nothing wrong, and what they show is the text.

    test_man_page.py --program BUILD/vaultask

Exit status 77 and a reason where neither groff nor mandoc is installed.
"""
import argparse
import re
import shutil
import subprocess
import sys

SKIPPED = 77

# The page bears no date: it is made anew by each build, and two builds of one source must be equal.
NO_DATE = 'WARNING: missing date, using "": TH'

# What could be taken for roff: it must be shown as it stands.
SHOWN = [".vaultask.toml", 'exclude = ["Templates/", "/\\\\.draft\\\\.md$/"]', "vaultask owe 'Dana Whitfield'",
         "-f, --file FILE", "👤 Dana Whitfield", "one that ends with \\ goes on in the next", "~/.config",
         'eval "$(vaultask completion bash)"', "vaultask - what is owed"]


def run(command, page):
    done = subprocess.run(command, input=page, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.stdout.decode(), done.stderr.decode()


def without_marks(text):
    """Without bold, written as overstriking or as escape sequences, and without justification."""
    text = re.sub(r".\x08", "", re.sub(r"\x1b\[[0-9;]*m", "", text))
    return re.sub(r"\s+", " ", re.sub("\u2010\n\\s*", "", text))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    page = subprocess.run([parser.parse_args().program, "--man"], check=True, stdout=subprocess.PIPE).stdout
    wrong = [f"{number}: not ASCII" for number, line in enumerate(page.split(b"\n"), 1) if not line.isascii()]
    tools = 0
    if shutil.which("groff"):
        tools += 1
        shown, complaints = run(["groff", "-man", "-Tutf8", "-ww"], page)
        wrong += [f"groff: {line}" for line in complaints.splitlines()]
        shown = without_marks(shown)
        wrong += [f"groff does not show {text!r}" for text in SHOWN if text not in shown]
    if shutil.which("mandoc"):
        tools += 1
        found, complaints = run(["mandoc", "-T", "lint"], page)
        lines = (found + complaints).splitlines()
        wrong += [f"mandoc: {line}" for line in lines if not line.endswith(NO_DATE)]
        shown = without_marks(run(["mandoc", "-T", "utf8"], page)[0])
        wrong += [f"mandoc does not show {text!r}" for text in SHOWN if text not in shown]
    for line in wrong:
        print(line)
    if not wrong and tools == 0:
        print("skipped: neither groff nor mandoc is installed (Debian's packages of these names)")
        return SKIPPED
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
