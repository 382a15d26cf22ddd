#!/usr/bin/env python3
"""`nightly` where it cannot write: a vault that is read-only, a disk that is full, no output. The exit status is right, each
reason is said once and not for each page, and a line closes it.

    test_nightly_places.py --program BUILD/vaultask

Runs in a mount namespace of its own; each case has the small disk (tmpfs) that it fills.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

PEOPLE = ("Dana Whitfield", "Callum Achterberg", "Priya Raman", "Mara Osei")
PAGE = 4096
INSIDE = ["unshare", "-r", "-m"]


def run(*command):
    subprocess.run(command, check=True)


class Place:
    """A vault with a region and a page for each person, and a home; one of them on a disk of 700 kB."""

    def __init__(self, root, program, small):
        self.program, self.vault, self.home, self.disk = program, root / "vault", root / "home", root / small
        for folder in (self.vault, self.home):
            folder.mkdir()
        run("mount", "-t", "tmpfs", "-o", "size=700k", "none", str(self.disk))
        (self.vault / "People").mkdir()
        for name in PEOPLE:
            (self.vault / "People" / f"{name}.md").write_text("# About\n")
        for n in range(20):
            (self.vault / f"Note {n}.md").write_text(f"- [ ] Write the offer {n} [[{PEOPLE[n % 4]}]] 📅 2025-11-1{n % 10}\n")
        (self.vault / "Board.md").write_text("<!-- vaultask:begin\nnot done\n-->\n<!-- vaultask:end -->\n")
        (self.vault / ".vaultask.toml").write_text(
            'people_folder = "People/"\n[[page]]\npath = "Reports/Owe {person}.md"\nreport = "owe"\nfor = "person"\n')

    def fill(self, pages_left):
        disk = os.statvfs(self.disk)
        (self.disk / "filler").write_bytes(b"x" * (max(0, disk.f_bfree - pages_left) * PAGE))

    def nightly(self, *more, **streams):
        streams = streams or {"stderr": subprocess.PIPE}
        done = subprocess.run([self.program, "--vault", str(self.vault), "nightly", "--settle", "0", *more], text=True,
                              env={"HOME": str(self.home)}, **streams)
        return done.returncode, done.stderr


def check_once(said, reason, views, closing):
    """One line with the reason, and the closing one."""
    lines = [line for line in said.splitlines() if not line.startswith("hint: ")]
    assert len(lines) == 2 and reason in lines[0] and lines[1].startswith("nightly: ") and closing in lines[1], said
    assert views == 1 or f"(and {views - 1} more like it)" in lines[0], said


def test_nothing_but_home(place):
    status, said = place.nightly()
    assert status == 0 and said.count("\n") == 1 and "5 views: 5 written" in said, said
    assert place.nightly("--cron") == (0, "")


def test_a_read_only_vault(place):
    (place.vault / "Reports").mkdir()
    run("mount", "-o", "remount,ro", str(place.vault))
    for more in ((), ("--cron",)):
        status, said = place.nightly(*more)
        assert status == 1, (status, said)
        check_once(said, "Read-only file system", 5, "5 views: 5 failed")


def test_a_vault_on_a_full_disk(place):
    place.fill(0)
    status, said = place.nightly()
    assert status == 1, (status, said)
    check_once(said, "No space left on device", 5, "5 views: 5 failed")
    (place.vault / "filler").unlink()
    assert place.nightly()[0] == 0


def test_a_home_on_a_full_disk(place):
    place.fill(4)
    status, said = place.nightly()
    assert status == 4, (status, said)
    check_once(said, "index.db.new: database or disk is full", 1, "index failed")
    (place.home / "filler").unlink()
    assert place.nightly()[0] == 0


def test_closed_outputs(place):
    for closing in (">&-", "2>&-", "<&- >&- 2>&-"):
        (place.vault / "Board.md").write_text("<!-- vaultask:begin\nnot done\n-->\n<!-- vaultask:end -->\n")
        command = ["sh", "-c", f'exec "$0" --vault "$1" nightly --settle 0 {closing}', place.program, str(place.vault)]
        done = subprocess.run(command, env={"HOME": str(place.home)}, capture_output=True, text=True)
        told = done.stderr.startswith("nightly: ") and done.stderr.count("\n") == 1
        assert done.returncode == 0 and done.stdout == "" and (told if "2>" not in closing else not done.stderr), done
        text = (place.vault / "Board.md").read_text()
        assert text.startswith("<!-- vaultask:begin\n") and text.count("Write the offer") == 20, text


CASES = [(test_nothing_but_home, "home"), (test_a_read_only_vault, "vault"), (test_a_vault_on_a_full_disk, "vault"),
         (test_a_home_on_a_full_disk, "home"), (test_closed_outputs, "home")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        probe = subprocess.run([*INSIDE, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True)
        if probe.returncode != 0:
            print("skipped: no mount namespace of its own can be had here")
            return 77
        return subprocess.run([*INSIDE, sys.executable, *sys.argv, "--inside"]).returncode
    failed = 0
    for test, small in CASES:
        with tempfile.TemporaryDirectory(prefix="vaultask-nightly-") as folder:
            place = Place(pathlib.Path(folder), str(pathlib.Path(options.program).resolve()), small)
            try:
                test(place)
            except AssertionError as error:
                failed += 1
                print(f"{test.__name__}: line {error.__traceback__.tb_next.tb_lineno}: {error}"[:1500])
            run("umount", str(place.disk))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
