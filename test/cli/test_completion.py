#!/usr/bin/env python3
"""The completion scripts in real shells.

    test_completion.py --program BUILD/vaultask --shell bash|zsh|fish

Exit status 77 and a reason where the shell is not installed.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from shells import complete_in_bash, complete_in_fish, complete_in_zsh

SKIPPED = 77

# Names that need quotes in a shell, or in CSV; each must come through whole, and none may be run.
PEOPLE = ["Dana Whitfield", "Niamh O'Brien", 'Dana "Dee" Whitby', "Lowell, Pat", "$(touch pwned)"]

# What is typed, its last word being completed; then what bash and fish offer, and what zsh makes of the line. bash writes
# candidates as they will stand in the line: with quotes, but for those that are open already.
CASES = [
    # commands and options
    (["vaultask", "quer"], ["query"], ["query"], "vaultask query "),
    (["vaultask", "sch"], ["schema"], ["schema"], "vaultask schema "),
    (["vaultask", "--vau"], ["--vault"], ["--vault"], "vaultask --vault="),
    (["vaultask", "--ma"], ["--man"], ["--man"], "vaultask --man "),
    (["vaultask", "index", "--fu"], ["--full"], ["--full"], "vaultask index --full "),
    (["vaultask", "index", "--form"], [], [], "vaultask index --form"),
    (["vaultask", "doctor", "--fi"], ["--fix"], ["--fix"], "vaultask doctor --fix "),
    (["vaultask", "query", "--fi"], ["--file"], ["--file"], "vaultask query --file="),
    # closed sets
    (["vaultask", "query", "--format", "j"], ["json", "jsonl"], ["json", "jsonl"], "vaultask query --format json"),
    (["vaultask", "--color", "n", ], ["never"], ["never"], "vaultask --color never "),
    (["vaultask", "completion", "z"], ["zsh"], ["zsh"], "vaultask completion zsh "),
    (["vaultask", "help", "exi"], ["exit-status"], ["exit-status"], "vaultask help exit-status "),
    (["vaultask", "help", "dep"], ["'depends on'"], ["depends on"], "vaultask help depends\\ on "),
    # files and folders
    (["vaultask", "query", "-f", "wee"], ["weekly.txt"], ["weekly.txt"], "vaultask query -f weekly.txt "),
    (["vaultask", "--vault", "not"], ["notes"], ["notes/"], "vaultask --vault notes/"),
    # lines of a query: the words that come next, a whole line where only one is left
    (["vaultask", "query", "'due bef"],
     ["due before next ", "due before this ", "due before today", "due before tomorrow", "due before yesterday"],
     ["due before next week", "due before this month", "due before this week", "due before today",
      "due before tomorrow", "due before yesterday"], "vaultask query 'due before "),
    (["vaultask", "query", "'due before tom"], ["due before tomorrow"], ["due before tomorrow"],
     "vaultask query 'due before tomorrow' "),
    (["vaultask", "query", '"due before tom'], ["due before tomorrow"], ["due before tomorrow"],
     'vaultask query "due before tomorrow" '),
    (["vaultask", "query", "not\\ d"], ["'not done'"], ["not done"], "vaultask query not\\ done "),
    (["vaultask", "query", "'not done'", "'group by own"], ["group by owner", "group by owner "],
     ["group by owner", "group by owner reverse"], "vaultask query 'not done' 'group by owner"),
    (["vaultask", "query", "'heading inc"], ["heading includes ", "heading includes …"], ["heading includes "],
     "vaultask query 'heading includes "),
    (["vaultask", "query", "'sort by hap"], ["sort by happens", "sort by happens "],
     ["sort by happens", "sort by happens reverse"], "vaultask query 'sort by happens"),
    # people and notes, from the index of the vault that the line names
    (["vaultask", "--vault", "notes", "owe", "Ni"], ["'Niamh O'\\''Brien'"], ["Niamh O'Brien"],
     "vaultask --vault notes owe Niamh\\ O\\'Brien "),
    (["vaultask", "owe", "--vault", "notes", "'Ni"], ["Niamh O'\\''Brien"], ["Niamh O'Brien"],
     "vaultask owe --vault notes 'Niamh O'\\''Brien' "),
    (["vaultask", "--vault", "notes", "owe", '"Dana \\"'], ['Dana \\"Dee\\" Whitby'], ['Dana "Dee" Whitby'],
     'vaultask --vault notes owe "Dana \\"Dee\\" Whitby" '),
    (["vaultask", "--vault", "notes", "owe", "Low"], ["'Lowell, Pat'"], ["Lowell, Pat"],
     "vaultask --vault notes owe Lowell,\\ Pat "),
    (["vaultask", "--vault", "notes", "owe", '"$'], ["\\$(touch pwned)"], None, None),
    (["vaultask", "--vault", "notes", "owe", "\\$"], ["'$(touch pwned)'"], ["$(touch pwned)"],
     "vaultask --vault notes owe \\$\\(touch\\ pwned\\) "),
    (["vaultask", "--vault", "notes", "query", "'owner is Nia"], ["owner is Niamh O'\\''Brien"],
     ["owner is Niamh O'Brien"], "vaultask --vault notes query 'owner is Niamh O'\\''Brien' "),
    (["vaultask", "--vault", "notes", "query", "'owner is not Low"], ["owner is not Lowell, Pat"],
     ["owner is not Lowell, Pat"], "vaultask --vault notes query 'owner is not Lowell, Pat' "),
    (["vaultask", "--vault", "notes", "doctor", "Mee"], ["'Meetings/Kick-off, part 1.md'"],
     ["Meetings/Kick-off, part 1.md"], "vaultask --vault notes doctor Meetings/Kick-off,\\ part\\ 1.md "),
    (["vaultask", "--vault", "notes dot", "owe", "Ni"], [], [], "vaultask --vault notes dot owe Ni"),
    # no index: nothing is offered, nothing is said
    (["vaultask", "--vault", "nowhere", "owe", "Ni"], [], [], "vaultask --vault nowhere owe Ni"),
    (["vaultask", "owe", "$(touch pwned)"], [], None, None),
    (["vaultask", "--vault", "$(touch pwned)", "owe", "N"], [], None, None),
]

# bash alone hands over the parts of --format=json as words, and its names fold case.
BASH_CASES = [
    (["vaultask", "query", "--format", "=", "js"], ["json", "jsonl"]),
    (["vaultask", "query", "--format", "="], ["md", "table", "html", "json", "jsonl", "csv", "tsv"]),
    (["vaultask", "--vault", "=", "notes", "owe", "Low"], ["'Lowell, Pat'"]),
    (["vaultask", "--vault", "notes", "owe", "niamh"], ["'Niamh O'\\''Brien'"]),
    (["vaultask", "query", "--", "--fo"], []),
    (["vaultask", "completion", "bash", ""], []),
    (["vaultask", "query", "'owner is"], ["owner is ", "owner is me", "owner is not "]),
]

# fish and zsh read --format=json as one word.
FISH_CASES = [(["vaultask", "query", "--format=js"], ["--format=json", "--format=jsonl"])]
ZSH_CASES = [(["vaultask", "query", "--format=md"], "vaultask query --format=md ")]


def make_folder(root, program):
    """A vault of those people, with its index, and a program on a path of its own."""
    work = root / "work"
    for folder in ("bin", "home", "cache", "work/notes/People", "work/notes/Meetings"):
        (root / folder).mkdir(parents=True)
    (root / "bin" / "vaultask").symlink_to(program)
    (work / "weekly.txt").write_text("not done\n")
    (work / "notes" / ".obsidian").mkdir()
    (work / "notes" / "Meetings" / "Kick-off, part 1.md").write_text("- [ ] Book the lab. @Dana Whitfield\n")
    for name in PEOPLE:
        (work / "notes" / "People" / f"{name}.md").write_text("---\ntype: person\n---\n")
    environment = {"PATH": f"{root / 'bin'}:{os.environ['PATH']}", "HOME": str(root / "home"),
                   "XDG_CACHE_HOME": str(root / "cache"), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    subprocess.run(["vaultask", "--vault", "notes", "index", "-q"], cwd=work, env=environment, check=True)
    return work, environment


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--shell", required=True, choices=["bash", "zsh", "fish"])
    options = parser.parse_args()
    shell = options.shell
    if shutil.which(shell) is None:
        print(f"skipped: {shell} is not installed (Debian's package {shell})")
        return SKIPPED
    complete, own, column = {"bash": (complete_in_bash, BASH_CASES, 1), "fish": (complete_in_fish, FISH_CASES, 2),
                             "zsh": (complete_in_zsh, ZSH_CASES, 3)}[shell]
    cases = [(case[0], case[column]) for case in CASES if case[column] is not None] + own
    with tempfile.TemporaryDirectory(prefix="vaultask-completion-") as folder:
        work, environment = make_folder(pathlib.Path(folder).resolve(), options.program.resolve(strict=True))
        script = work / f"script.{shell}"
        with script.open("wb") as out:
            subprocess.run([options.program, "completion", shell], stdout=out, check=True)
        subprocess.run([shell, "-n", script], check=True, env=environment)
        answers = complete(script, [line for line, _ in cases], work, environment)
        failed = 0
        for (line, wanted), got in zip(cases, answers):
            if got != wanted:
                failed += 1
                print(f"{' '.join(line)}\n  wanted {wanted}\n  got    {got}")
        if (work / "pwned").exists():
            failed += 1
            print("a name or a word of the line was run as a command")
    print(f"{len(cases) - failed} of {len(cases)} lines")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
