#!/usr/bin/env python3
"""Every system call of the write path fails, one at a time: the first, the second, the third … of its kind.

Whatever fails, each note is the old one or the new one, whole; an exit status of 0 means that it is the new one; any other
comes with words that name a file and the reason; EINTR changes nothing at all; and the next run, which nothing fails, ends
as if nothing had happened. The calls before the vault is first named (loading the program) are left alone. Needs strace.

    syscalls.py --splice BUILD/test/fault_splice --errors EIO,ENOSPC,EACCES,EINTR,ENOMEM,EMFILE
"""
import collections
import errno
import os
import random
import re
import shutil
import tempfile

import fault

CALLS = ["openat", "openat2", "newfstatat", "fstat", "read", "pread64", "write", "fsync", "fchown", "fchmod", "flistxattr",
         "fgetxattr", "fsetxattr", "fremovexattr", "renameat2", "renameat", "unlinkat", "mkdirat", "close", "fcntl",
         "getdents64", "lseek", "ftruncate", "linkat"]
BUSY = re.compile(r"left: |left for later")  # an outcome that is not an error; its reason is not an errno


class Sweep:
    def __init__(self, arguments, folder):
        self.command = fault.Command(arguments, "--page", "Reports/2025/open tasks.md")
        self.failures = fault.Failures()
        self.vault, self.state = os.path.join(folder, "vault"), os.path.join(folder, "state")
        self.log = os.path.join(folder, "strace")
        rng = random.Random(arguments.seed)
        self.old = {f"note {number}.md": fault.region_note(rng) for number in range(arguments.notes)}
        self.old["tasks.md"] = b"- [ ] call back\n" * 30
        self.runs = 0
        self.outcomes = collections.Counter()
        self.beginning = arguments.beginning or self.vault

    def reset(self):
        """Old notes, with what a write has to copy."""
        shutil.rmtree(self.vault, ignore_errors=True)
        shutil.rmtree(self.state, ignore_errors=True)
        os.mkdir(self.vault)
        for name, data in self.old.items():
            path = os.path.join(self.vault, name)
            fault.write(path, data)
            os.chmod(path, 0o640)
            try:
                os.setxattr(path, "user.vaultask.test", b"kept")
            except OSError:
                pass  # a file system without

    def run(self, *options):
        self.runs += 1
        strace = ["strace", "-f", "-qq", "-o", self.log, *options]
        status, _, err = self.command.run(self.vault, self.state, before=strace)
        return status, err

    def learn(self):
        """The new notes, and how often each call is made before the vault is named and in all."""
        self.reset()
        status, err = self.run("-e", "trace=" + ",".join("?" + call for call in CALLS))
        self.failures.check(status == 0, "a run that nothing fails:", err)
        self.new = fault.tree(self.vault)
        before, total, named = collections.Counter(), collections.Counter(), False
        with open(self.log, errors="replace") as log:
            for line in log:
                named = named or self.beginning in line
                match = re.match(r"\d+ +(\w+)\(", line)
                if match:
                    total[match[1]] += 1
                    before[match[1]] += not named
        return [(call, before[call] + 1, total[call]) for call in CALLS if total[call] > before[call]]

    def fail(self, call, error, number):
        self.reset()
        status, err = self.run("-e", f"inject={call}:error={error}:when={number}")
        with open(self.log, errors="replace") as log:
            injected = "(INJECTED)" in log.read()
        what = f"{error} at {call} {number}:"
        if injected:
            self.check(what, error, status, err)
        status, err = self.run("-e", "trace=none")
        self.failures.check(status == 0, what, "the next run:", err)
        self.failures.check(fault.tree(self.vault) == self.new, what, "the next run left another vault")
        self.failures.check(not fault.temporaries(self.state), what, "left behind in the state folder")

    def check(self, what, error, status, err):
        check = self.failures.check
        seen = fault.tree(self.vault)
        for name, new in self.new.items():
            check(seen.get(name) in (self.old.get(name), new), what, name, "is neither the old nor the new note")
        if status == 0:
            self.outcomes["done all the same"] += 1
            check({name: seen.get(name) for name in self.new} == self.new, what, "exit status 0, but a note is the old one")
            return
        check(status > 0, what, "ended by signal", -status)
        check(error != "EINTR", what, "an interrupted call must be made again:", err)
        reason = os.strerror(getattr(errno, error))
        if reason in err:
            self.outcomes["failed, with the reason"] += 1
            check(re.match(r"(vaultask: )?[^:\s][^:]*: ", err), what, "the message names no file:", err)
        else:
            self.outcomes["left as busy"] += 1
            check(BUSY.search(err), what, "the message does not say why:", err)


def main():
    parser = fault.argument_parser(__doc__)
    parser.add_argument("--errors", required=True)
    parser.add_argument("--notes", type=int, default=1)
    parser.add_argument("--beginning", help="calls before one that names this are left alone; default: the vault")
    parser.add_argument("--most", type=int, default=10_000, help="at most so many calls of each kind")
    arguments = parser.parse_args()
    if not fault.permitted("strace", "-o", os.devnull):
        fault.skip("strace is not installed, or ptrace is not permitted")
    fault.isolate(arguments.splice)
    with tempfile.TemporaryDirectory(prefix="vaultask-syscalls-") as folder:
        sweep = Sweep(arguments, folder)
        calls = sweep.learn()
        for call, first, last in calls:
            for number in range(first, min(last, first + arguments.most) + 1):
                for error in arguments.errors.split(","):
                    sweep.fail(call, error, number)
        print(f"{sweep.runs} runs over", ", ".join(f"{call} {last - first + 1}" for call, first, last in calls))
        print(dict(sweep.outcomes), f"{len(sweep.failures.found)} wrong")
    sweep.failures.end()


if __name__ == "__main__":
    main()
