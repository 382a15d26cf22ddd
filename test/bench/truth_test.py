#!/usr/bin/env python3
"""Indexes a generated vault and compares the index with the vault's truth (Python 3 stdlib only).

    truth_test.py --notes N --vaultask PROGRAM --folder FOLDER [--seed S]

The vault is made anew below FOLDER each time and removed where all went well. Indexing it a second
time must open no file. Then reports are asked for, and compared with each task of the truth. Last,
an index that lacks one task must not pass: the comparisons have teeth.
"""
import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NOW = "2025-11-15"  # today, to the generator
RACY = 0.1  # seconds; younger files are read again by the next run, and rightly so


def index(args, vault, database, *options):
    """What `vaultask index` says; ends the test where it fails."""
    # The settings of whoever runs the test must play no part.
    environment = {**os.environ, "XDG_CONFIG_HOME": vault, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    run = subprocess.run([args.vaultask, "index", *options, "--vault", vault, "--db", database, "--today", NOW],
                         capture_output=True, text=True, encoding="utf-8", errors="replace",
                         env=environment, check=False)
    if run.returncode != 0:
        sys.exit(f"vaultask index ended with status {run.returncode}:\n{run.stdout}{run.stderr}")
    return run.stdout + run.stderr


def drop_a_task(database):
    connection = sqlite3.connect(os.path.join(database, "index.db"))
    with connection:
        connection.execute("DELETE FROM task WHERE id = (SELECT min(id) FROM task)")
    connection.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vaultask", required=True)
    parser.add_argument("--folder", required=True)
    args = parser.parse_args()
    place = os.path.join(args.folder, f"n{args.notes}-s{args.seed}")
    vault, database = os.path.join(place, "vault"), os.path.join(place, "db")

    shutil.rmtree(place, ignore_errors=True)
    os.makedirs(place)
    subprocess.run([sys.executable, os.path.join(HERE, "genvault.py"), vault, "--notes", str(args.notes),
                    "--seed", str(args.seed), "--now", NOW, "--tasks"], check=True)
    time.sleep(RACY)
    print(index(args, vault, database), end="", flush=True)
    check = [sys.executable, os.path.join(HERE, "check_truth.py"), database, vault + ".truth.json"]
    if subprocess.run(check, check=False).returncode != 0:  # its figures are the test's output
        sys.exit(f"the index and its truth differ; both are in {place}")
    if ", 0 files opened" not in (again := index(args, vault, database, "-v")):
        sys.exit(f"the second run opened files, though nothing had changed:\n{again}")
    print("ok       second run: 0 files opened")
    check_reports = [sys.executable, os.path.join(HERE, "check_reports.py"), args.vaultask, vault, database, NOW]
    if subprocess.run(check_reports, check=False).returncode != 0:
        sys.exit(f"reports and truth differ; all is in {place}")
    drop_a_task(database)
    if subprocess.run(check, check=False, capture_output=True).returncode != 1:
        sys.exit("check_truth.py accepts an index that lacks a task")
    if args.notes <= 1000 and subprocess.run(check_reports, check=False, capture_output=True).returncode != 1:
        sys.exit("check_reports.py accepts an index that lacks a task")
    shutil.rmtree(place)


if __name__ == "__main__":
    main()
