#!/usr/bin/env python3
"""Run the commands of transcripts and compare what they print with what stands there.

    run_transcripts.py --program BUILD/vaultask [--update] [--keep] FILE.md...

A transcript is a Markdown file that begins with the line

    vault: meetings

and holds fenced `console` blocks. In them a line that begins with "$ " is a command; the lines below it are what it prints,
stdout and stderr together, and `[exit N]` where its status N is not 0. Text around the blocks is for people.

The commands of a file run one after another, each by `sh -c`, in one throw-away folder that holds a copy of the sample vault
(under its name; `vault: none` for no vault) and of test/golden (as `golden`). The environment is empty but for PATH, on which
`vaultask` is the built program, HOME and XDG_* inside the folder, TZ and LC_ALL. In what is printed, the folder's own path
reads $TMP. --update writes what was printed into the file: read the difference before you keep it.
"""
import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TEST_FOLDER = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = TEST_FOLDER.parent / "vault-samples"
GOLDEN = TEST_FOLDER / "golden"
TIMEOUT_SECONDS = 60


def make_folder(root, vault, program):
    """The throw-away folder: the vault, the program on a path of its own, homes."""
    work = root / "work"
    (root / "bin").mkdir()
    (root / "bin" / "vaultask").symlink_to(program)
    for name in ("work", "home", "cache", "config", "state", "data"):
        (root / name).mkdir()
    if vault != "none":
        shutil.copytree(SAMPLES / vault, work / vault, symlinks=True)
    if GOLDEN.is_dir():
        shutil.copytree(GOLDEN, work / "golden")
    return work, {
        "PATH": f"{root / 'bin'}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        "HOME": str(root / "home"),
        "XDG_CACHE_HOME": str(root / "cache"),
        "XDG_CONFIG_HOME": str(root / "config"),
        "XDG_STATE_HOME": str(root / "state"),
        "XDG_DATA_HOME": str(root / "data"),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }


def run(command, work, environment):
    """The lines a command prints, its status among them where it is not 0."""
    try:
        done = subprocess.run(["sh", "-c", command], cwd=work, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        return [f"[still running after {TIMEOUT_SECONDS} s]"]
    text = done.stdout.decode("utf-8", "backslashreplace").replace(str(work), "$TMP")
    text = text.replace(str(work.parent), "$TMP/..")
    lines = text.split("\n")
    if lines[-1]:
        lines.append("[no newline at the end]")
    else:
        lines.pop()
    if done.returncode != 0:
        lines.append(f"[exit {done.returncode}]")
    return lines


def replay(lines, work, environment):
    """The transcript as it came out this time."""
    out, inside = [], False
    for line in lines:
        if not inside:
            out.append(line)
            inside = line == "```console"
        elif line == "```":
            out.append(line)
            inside = False
        elif line.startswith("$ "):
            out.append(line)
            out.extend(run(line[2:], work, environment))
        # Every other line of a block is what was printed before: it is replaced.
    if inside:
        raise SystemExit("a console block has no end")
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="write what was printed into the files")
    parser.add_argument("--keep", action="store_true", help="keep the throw-away folders")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    program = options.program.resolve(strict=True)
    failed = 0
    for file in options.files:
        text = file.read_text(encoding="utf-8")
        lines = text.split("\n")
        if not lines[0].startswith("vault: "):
            raise SystemExit(f"{file}: the first line names no vault")
        root = pathlib.Path(tempfile.mkdtemp(prefix="vaultask-cli-")).resolve()
        try:
            work, environment = make_folder(root, lines[0][len("vault: "):].strip(), program)
            found = replay(lines, work, environment)
        finally:
            if options.keep:
                print(f"{file}: {root}")
            else:
                shutil.rmtree(root, ignore_errors=True)
        if found == lines:
            continue
        if options.update:
            file.write_text("\n".join(found), encoding="utf-8")
            print(f"{file}: updated")
            continue
        failed += 1
        sys.stdout.writelines(line + "\n" for line in difflib.unified_diff(
            lines, found, f"{file}", "this run", lineterm=""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
