"""The program under test, run in an empty environment, and what it did to the files of a vault."""
import json
import os
import re
import shutil
import subprocess

TODAY = "2025-11-15"


class Program:
    def __init__(self, path, home):
        self.path = os.path.abspath(path)
        os.makedirs(home, exist_ok=True)
        self.environment = {"PATH": os.environ["PATH"], "HOME": home, "TZ": "UTC", "LC_ALL": "C.UTF-8",
                            "ASAN_OPTIONS": "detect_leaks=0"}

    def run(self, vault, state, *arguments, before=(), cwd=None):
        """Exit status, stdout and stderr."""
        command = [*before, self.path, "--vault", vault, "--db", state, "--today", TODAY, *arguments]
        done = subprocess.run(command, env=self.environment, cwd=cwd, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def render(self, vault, state, *arguments, **more):
        return self.run(vault, state, "render", "--settle", "0", *arguments, **more)

    def tasks(self, vault, state):
        """All tasks as the program reads them; not where: views above them move them."""
        status, out, err = self.run(vault, state, "query", "sort by path", "--format", "json")
        assert status == 0, err
        found = []
        for group in json.loads(out)["groups"]:
            for task in group["tasks"]:
                del task["line"]
                found.append(json.dumps(task, sort_keys=True))
        return sorted(found)


# ---- files ----


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def tree(folder):
    """Paths below a folder → bytes; what is no regular file → what it is."""
    found = {}
    for at, folders, names in os.walk(os.fsencode(folder)):
        for name in [*names, *folders]:
            path = os.path.join(at, name)
            relative = os.fsdecode(os.path.relpath(path, os.fsencode(folder)))
            if os.path.islink(path):
                found[relative] = b"-> " + os.readlink(path)
            elif os.path.isfile(path):
                found[relative] = read(path)
    return found


def stats(folder):
    """What must not change where nothing is written: inode, mode, times and names."""
    found = {}
    for at, _, names in os.walk(os.fsencode(folder)):
        for name in [b".", *names]:
            path = os.path.join(at, name)
            st = os.lstat(path)
            found[path] = (st.st_ino, st.st_mode, st.st_size, st.st_mtime_ns, st.st_ctime_ns)
    return found


# ---- strace ----

# Calls that change a file by their name, and calls that change the file behind a descriptor.
WRITES = re.compile(r"^\d+ +(write|writev|pwrite64|pwritev2?|ftruncate|fallocate|fchmod|fchown|fsetxattr|fremovexattr|"
                    r"sendfile|copy_file_range|unlink(at)?|rename(at2?)?|link(at)?|symlink(at)?|mkdir(at)?|rmdir|"
                    r"mknod(at)?|chmod|fchmodat2?|chown|lchown|fchownat|utimensat|utime|utimes|futimesat|truncate|"
                    r"l?setxattr|l?removexattr|creat)\(")
OPENS = re.compile(r"^\d+ +open(at2?)?\(.*\b(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE)\b")
TRACED = ("trace=%file,write,writev,pwrite64,pwritev,pwritev2,ftruncate,fallocate,fchmod,fchown,fsetxattr,"
          "fremovexattr,sendfile,copy_file_range")


def can_trace():
    return bool(shutil.which("strace")) and subprocess.run(
        ["strace", "-o", os.devnull, "true"], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def tracing(log):
    """Put before a command, writes its calls into `log`, with the paths of descriptors."""
    return ["strace", "-f", "-y", "-qq", "-o", log, "-e", TRACED]


def writing_calls(log, vault):
    """Those calls of a trace that write into the vault, or would."""
    with open(log, errors="replace") as file:
        return [line.rstrip() for line in file
                if vault in line and (WRITES.match(line) or OPENS.match(line))]


class Failures:
    """Collects what was wrong, and ends the test."""

    def __init__(self):
        self.found = []

    def check(self, holds, *what):
        if not holds:
            self.found.append(" ".join(str(word) for word in what))
            print("WRONG:", self.found[-1][:2000], flush=True)
        return holds

    def status(self):
        return 1 if self.found else 0
