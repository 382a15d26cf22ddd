#!/usr/bin/env python3
"""A vault that could not be read whole is not rendered: exit status 3, the reason said, and no byte of it changed.

    test_partial_scans.py --program BUILD/vaultask

Each case takes a vault that was rendered once, makes all of its views stale, and something wrong. Runs as an unprivileged
user where it can (root reads everything); cases that need strace or a device of the machine are left out, and said.
"""
import argparse
import errno
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fault"))
import fault
from program import Failures, Program, can_trace, tree, write

NOTES = 40
BOARD = b"# Board\n<!-- vaultask:begin\nnot done\n-->\n<!-- vaultask:end -->\nMy words.\n"
FOLDERS = ["", "Work/", "Work/Deep/", "Private notes/", "Übersicht 😀/"]


def note_path(number):
    return f"{FOLDERS[number % len(FOLDERS)]}Note {number:02}.md"


def make(vault):
    for number in range(NOTES):
        write(os.path.join(vault, note_path(number)), b"- [ ] task %d\n" % number)
    write(os.path.join(vault, "Board.md"), BOARD)
    write(os.path.join(vault, "Work/Other board.md"), BOARD)
    write(os.path.join(vault, ".vaultask.toml"), b'[[page]]\npath = "Reports/All.md"\nquery = "not done"\n')


class Cases:
    """What goes wrong: functions of the vault's folder, each with what it may be called."""

    def __init__(self):
        self.all = []
        for number in (0, 1, 2, 3, 4, 17):
            self.per_note(note_path(number))
        for folder in ("Work", "Work/Deep", "Private notes", "Übersicht 😀"):
            self.add(f"{folder}: mode 000", lambda vault, folder=folder: os.chmod(os.path.join(vault, folder), 0))
            self.add(f"{folder}: cannot be entered", lambda vault, folder=folder: os.chmod(os.path.join(vault, folder), 0o600))
            self.add(f"{folder}: cannot be listed", lambda vault, folder=folder: os.chmod(os.path.join(vault, folder), 0o300))
        self.add("the board: mode 000", lambda vault: os.chmod(os.path.join(vault, "Board.md"), 0))
        self.add("the vault: mode 000", lambda vault: os.chmod(vault, 0))
        self.add("the vault: cannot be listed", lambda vault: os.chmod(vault, 0o300))
        self.add("the vault is empty", lambda vault: self.remove(vault, lambda path: True))
        self.add("only the settings are left", lambda vault: self.remove(vault, lambda path: path.endswith(".md")))
        self.add("the vault is missing", lambda vault: os.rename(vault, vault + " away"))
        self.add("the vault is a file", lambda vault: (os.rename(vault, vault + " away"), write(vault, b"")))
        self.add("the vault is a dangling link", lambda vault: (os.rename(vault, vault + " away"), os.symlink("/nowhere/at/all", vault)))
        for folder in ("Work", "Private notes", "Übersicht 😀"):
            self.add(f"{folder} is gone", lambda vault, folder=folder: shutil.rmtree(os.path.join(vault, folder)))
            self.add(f"{folder} is empty", lambda vault, folder=folder: self.remove(vault, lambda path: path.startswith(folder)))
        self.add("a fifth of the notes is gone", lambda vault: self.remove(vault, lambda path: path[-4:-3] in "38"))
        self.add("a folder is a dangling link", self.folder_as_link)

    def add(self, name, function, **more):
        self.all.append((name, function, more))

    def per_note(self, path):
        def at(vault):
            return os.path.join(vault, path)

        def replaced(vault, make_other):
            os.remove(at(vault))
            make_other(at(vault))

        def placeholder(name):
            head, tail = os.path.split(name)
            write(os.path.join(head, f".{tail}.icloud"), b"bplist00")
        self.add(f"{path}: mode 000", lambda vault: os.chmod(at(vault), 0))
        self.add(f"{path}: 0 bytes", lambda vault: write(at(vault), b""))
        self.add(f"{path}: an iCloud placeholder", lambda vault: replaced(vault, placeholder))
        self.add(f"{path}: too large", lambda vault: os.truncate(at(vault), 17 << 20))
        for error in ("EIO", "ESTALE"):
            self.add(f"{path}: {error} at reading", lambda vault: None, inject=(path, error))

    @staticmethod
    def remove(vault, chosen):
        for path in tree(vault):
            if chosen(path):
                os.remove(os.path.join(vault, path))

    @staticmethod
    def folder_as_link(vault):
        shutil.rmtree(os.path.join(vault, "Work"))
        os.symlink("/nowhere/at/all", os.path.join(vault, "Work"))


def unlocked(vault):
    """Gives everything back its mode, so that it can be looked at."""
    for folder in (vault, vault + " away"):
        if not os.path.isdir(folder):
            continue
        os.chmod(folder, 0o755)
        for at, folders, names in os.walk(folder):
            for name in [*folders, *names]:
                if not os.path.islink(os.path.join(at, name)):
                    os.chmod(os.path.join(at, name), 0o755 if name in folders else 0o644)


def failing_reads(folder, path, error):
    """Put before a command, lets each read of the file fail."""
    return ["strace", "-f", "-qq", "-o", os.path.join(folder, "strace"), "-P", path, "-e", "trace=read,pread64",
            "-e", f"inject=read,pread64:error={error}"]


def run_case(failures, program, folder, name, function, inject=None):
    vault, state = os.path.join(folder, "vault"), os.path.join(folder, "state")
    make(vault)
    status, _, err = program.render(vault, state)
    failures.check(status == 0, name, "the render before:", err)
    # All views are stale now, and every note has to be read again.
    for number in range(NOTES):
        write(os.path.join(vault, note_path(number)), b"- [ ] another task %d\n" % number)
    function(vault)
    before = snapshot(vault)
    trace = failing_reads(folder, os.path.join(vault, inject[0]), inject[1]) if inject else ()
    status, out, err = program.render(vault, state, before=trace)
    failures.check(status == 3, f"{name}: exit status {status}", out, err)
    failures.check(err.strip(), name, "nothing was said")
    failures.check(not inject or os.strerror(getattr(errno, inject[1])) in err, name, "the reason is not said:", err)
    failures.check(snapshot(vault) == before, name, "something in the vault changed")
    unlocked(vault)
    for path in (vault, vault + " away"):
        if os.path.islink(path) or os.path.isfile(path):
            os.remove(path)
        else:
            shutil.rmtree(path, ignore_errors=True)
    shutil.rmtree(state)


def snapshot(vault):
    """The bytes of everything, whatever its mode: read with modes lifted, which are put back."""
    seen = {}
    for folder in (vault, vault + " away"):
        if not os.path.isdir(folder) or os.path.islink(folder):
            seen[folder] = os.readlink(folder) if os.path.islink(folder) else os.path.isfile(folder)
            continue
        seen.update(snapshot_below(folder))
    return seen


def snapshot_below(path):
    st = os.lstat(path)
    seen = {path: (st.st_mode, st.st_ino, st.st_size, st.st_mtime_ns)}
    mode = st.st_mode & 0o7777
    if os.path.islink(path):
        seen[path] += (os.readlink(path),)
    elif os.path.isdir(path):
        os.chmod(path, 0o700)
        for name in sorted(os.listdir(path)):
            seen.update(snapshot_below(os.path.join(path, name)))
        os.chmod(path, mode)
    elif os.path.isfile(path):
        os.chmod(path, 0o600)
        with open(path, "rb") as file:
            seen[path] += (hash(file.read()),)
        os.chmod(path, mode)
    return seen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--every", type=int, default=1, help="only each so many of the cases")
    arguments = parser.parse_args()
    arguments.program = os.path.abspath(arguments.program)
    fault.isolate(arguments.program)
    failures, traced = Failures(), can_trace()
    if not traced:
        print("no strace, or no leave to use it: errors of reading are left out")
    if os.geteuid() == 0:
        print("skipped: root reads every file, and could not become nobody here")
        sys.exit(fault.SKIPPED)
    cases = [case for case in Cases().all if traced or "inject" not in case[2]][::arguments.every]
    with tempfile.TemporaryDirectory(prefix="vaultask-partial-") as folder:
        program = Program(arguments.program, os.path.join(folder, "home"))
        for name, function, more in cases:
            run_case(failures, program, folder, name, function, **more)
    print(f"{len(cases)} cases; {len(failures.found)} wrong")
    sys.exit(failures.status())


if __name__ == "__main__":
    main()
