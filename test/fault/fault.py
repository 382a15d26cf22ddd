"""What the fault tests share: a vault with regions, a command that writes into it, and a place where neither can do harm.

A test runs in a PID namespace of its own, as an unprivileged user (root would not see EACCES), with bounded memory, as far
as the machine permits. Only processes that a test started are ever signalled, over their pidfd.
"""
import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile

NOBODY = 65534
SKIPPED = 77
INSIDE = "VAULTASK_FAULT_INSIDE"
TEMPORARY = ".~vaultask-"
BEGIN, END = b"<!-- vaultask:begin\nnot done\n-->\n", b"<!-- vaultask:end"


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIPPED)


def argument_parser(doc):
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--splice", required=True, help="the program fault_splice of the build")
    parser.add_argument("--command", help="what writes instead of it, with {vault} and {state} to be filled in, e.g. "
                        "'BUILD/vaultask --vault {vault} --db {state} render --settle 0'")
    parser.add_argument("--seed", type=int, default=1)
    return parser


# ---- a place for it ----


def permitted(*command):
    """Whether a command that wraps another can run it."""
    if not shutil.which(command[0]):
        return False
    return subprocess.run([*command, "true"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL).returncode == 0


def unprivileged(program):
    """The command that gives up root, where we have it and the program can be run without."""
    if os.geteuid() != 0:
        return []
    drop = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    reachable = subprocess.run([*drop, "test", "-x", program], stderr=subprocess.DEVNULL).returncode == 0
    return drop if reachable else []


def isolate(program, tmpfs=None):
    """Starts this script again, inside. `tmpfs`: the size of a small disk of its own, which is then the current folder;
    the test is skipped where there can be none."""
    if INSIDE in os.environ:
        return
    user = [] if os.geteuid() == 0 else ["--map-root-user" if tmpfs else "--map-current-user"]
    namespaces = ["unshare", *user, "--pid", "--fork", "--mount-proc", "--kill-child"]
    command = [*unprivileged(program), sys.executable, "-B", os.path.abspath(sys.argv[0]), *sys.argv[1:]]
    os.environ[INSIDE] = "1"
    if tmpfs:
        sys.exit(run_on_tmpfs(tmpfs, [*namespaces, "--mount"], command))
    if not permitted(*namespaces):
        print("no PID namespace is permitted here: without", flush=True)
        namespaces = []
    os.execvp((namespaces + command)[0], namespaces + command)


def run_on_tmpfs(size, namespaces, command):
    """The exit status of a command whose current folder is a disk of this size."""
    mount = 'mount -t tmpfs -o size=%s,mode=1777 none "$0" && cd "$0" && exec "$@"' % size
    with tempfile.TemporaryDirectory(prefix="vaultask-disk-") as folder:
        if not permitted(*namespaces, "sh", "-c", mount, folder):
            skip("no mount namespace is permitted here")
        return subprocess.run([*namespaces, "sh", "-c", mount, folder, *command]).returncode


def bound_memory(program):
    """Not under AddressSanitizer, whose shadow is larger than any machine."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with open(program, "rb") as file:
        if b"__asan_init" not in file.read():
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


# ---- the command under test ----


class Command:
    def __init__(self, arguments, *options):
        template = arguments.command.split(" ") if arguments.command else [
            arguments.splice, "--state", "{state}", *options, "{vault}"]
        self.template = template
        bound_memory(template[0] if os.path.exists(template[0]) else arguments.splice)

    def words(self, vault, state):
        return [word.replace("{vault}", vault).replace("{state}", state) for word in self.template]

    def start(self, vault, state, before=(), **more):
        # Leaks cannot be looked for under ptrace, and a preloaded library comes before the sanitizer's.
        # Nobody's home may be read by us: the settings for every vault would be somebody else's.
        environment = {"PATH": os.environ.get("PATH", ""), "HOME": state, "TZ": "UTC", "LC_ALL": "C.UTF-8",
                       "ASAN_OPTIONS": "detect_leaks=0:verify_asan_link_order=0", **more}
        child = subprocess.Popen([*before, *self.words(vault, state)], stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        assert child.pid > 1
        return child

    def run(self, vault, state, before=(), **more):
        """Exit status, stdout and stderr of a run to its end."""
        child = self.start(vault, state, before, **more)
        try:
            out, err = child.communicate(timeout=120)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            raise
        return child.returncode, out.decode(errors="replace"), err.decode(errors="replace")


# ---- the vault ----


def region_note(rng, lines=20):
    """A note with a region in the middle of somebody's words."""
    words = ["tax", "Übersicht", "日本", "| a | b |", "call back", "- [ ] not a task of ours\\", "> quoted", "😀"]

    def text():
        return "".join(" ".join(rng.choices(words, k=rng.randint(1, 9))) + "\n" for _ in range(lines)).encode()
    return b"# Above\n" + text() + BEGIN + END + b" -->\n" + b"# Below\n" + text()


def outside(note):
    """What stands above and below the region, the end marker's hash left out; None where there is no region."""
    body = note.find(BEGIN)
    end = note.find(END, body)
    if body < 0 or end < 0:
        return None
    return note[:body + len(BEGIN)], note[note.index(b"\n", end):]


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def tree(folder):
    """Paths below a folder → bytes."""
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(at, name)
            found[os.path.relpath(path, folder)] = read(path)
    return found


def temporaries(folder):
    return [path for path in tree(folder) if TEMPORARY in path or path.endswith("unfinished.tmp")]


class Failures:
    """Collects what was wrong, and ends the test."""

    def __init__(self):
        self.found = []

    def check(self, holds, *what):
        if not holds:
            self.found.append(" ".join(str(word) for word in what))
            print("WRONG:", self.found[-1], flush=True)
            if len(self.found) >= 20:
                self.end()
        return holds

    def end(self):
        sys.exit(1 if self.found else 0)
