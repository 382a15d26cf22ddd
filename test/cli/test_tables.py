#!/usr/bin/env python3
"""What the tables hold stands everywhere: in the manual page and in each completion script.

    test_tables.py --program BUILD/vaultask

What there is, is taken from --help and `help query`, which do not share the code that writes page and scripts. So a new
command, option, field, instruction, topic or setting that shows up in one of them must show up in all.
"""
import argparse
import re
import subprocess
import sys


class Program:
    def __init__(self, path):
        self.path = path

    def __call__(self, *arguments):
        return subprocess.run([self.path, *arguments], check=True, stdout=subprocess.PIPE).stdout.decode()


def rows_below(text, heading):
    """The first words of the indented lines below a heading of --help."""
    part = text.split(heading + "\n", 1)[1].split("\n\n", 1)[0]
    return [line.split()[0] for line in part.split("\n") if re.match(r"  \S", line)]


def options_of(text):
    """The names of the options that --help lists: -f, --file."""
    names = []
    for line in text.split("\n"):
        match = re.match(r"  (-\w,)?(--[\w-]+)", line)
        if match:
            names += [name.rstrip(",") for name in match.groups() if name]
    return names


def language_of(text):
    """The entries of `help query`: name → examples."""
    entries = {}
    for line in text.split("\n"):
        if line.startswith("      "):
            entries[name].append(line.strip())
        elif line and not line.startswith(" "):
            name = line.removesuffix(" +")
            entries[name] = []
    return {name: examples for name, examples in entries.items() if examples}


def plain(roff):
    """A page as it reads: without fonts, characters in place of their names."""
    roff = re.sub(r"\\\[u([0-9A-F]+)\]", lambda match: chr(int(match[1], 16)), roff)
    for name, character in (("\\fB", ""), ("\\fR", ""), ("\\&", ""), ("\\-", "-"), ("\\(aq", "'"), ("\\(ga", "`"),
                            ("\\(ha", "^"), ("\\(ti", "~"), ("\\e", "\\")):
        roff = roff.replace(name, character)
    return roff


def branch(script, shell, command):
    """The part of a script that is about the options of a command; "" is what stands before one."""
    if shell == "fish":
        condition = f"-n '__vaultask_command{' ' if command else ''}{command}' "
        return "\n".join(line for line in script.split("\n") if condition in line)
    if shell == "bash":
        return re.search(rf"    '{command}'\) (.*) ;;", script.split("_vaultask_options() {", 1)[1])[1]
    if not command:
        return script.split("_vaultask_program() {", 1)[1].split("\n}", 1)[0]
    return script.split(f"  '{command}')\n", 1)[1].split("    ;;\n", 1)[0]


def holds_option(part, shell, name):
    if shell == "fish":
        return re.search(rf" {'-l' if name.startswith('--') else '-s'} {name.lstrip('-')}\b", part)
    if shell == "bash":
        return f"'{name}'" in part
    return re.search(rf"\){name}[=+]?\[", part)


def offers_line(script, example):
    """Whether the script offers the line, or a beginning of it behind which goes free text."""
    words = example.split(" ")
    beginnings = [" ".join(words[:n]) + " " for n in range(1, len(words))]
    return f"'{example}'" in script or any(f"'{beginning}'" in script for beginning in beginnings)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    run = Program(parser.parse_args().program)
    missing, count = [], 0

    def need(found, what):
        nonlocal count
        count += 1
        if not found:
            missing.append(what)

    help_text, page = run("--help"), plain(run("--man"))
    scripts = {shell: run("completion", shell) for shell in ("bash", "zsh", "fish")}
    scripts["fish"] = scripts["fish"].replace("\\\\", "\\")  # its quotes double them
    commands = rows_below(help_text, "Subcommands:")
    assert len(commands) >= 8, commands
    for command in ["", *commands]:
        text = run(command, "--help") if command else help_text
        own = page.split(f"\n.SS {command}", 1)[1].split("\n.S", 1)[0] if command else page
        need(not command or re.search(rf"^\.SS {command}\b", page, re.MULTILINE), f"command {command} in the page")
        for name in options_of(text):
            common = name in page.split(".SH COMMANDS", 1)[0]
            need(common or re.search(rf"^(-\w, )?{name}\b", own, re.MULTILINE), f"{command} {name} in the page")
            for shell, script in scripts.items():
                need(holds_option(branch(script, shell, command), shell, name), f"{command} {name} in {shell}")
        for shell, script in scripts.items():
            need(re.search(rf"[ ']{command}\b", script), f"command {command} in {shell}")

    entries = language_of(run("help", "query"))
    assert len(entries) >= 30 and "sort by" in entries and "due" in entries, list(entries)
    for name, examples in entries.items():
        need(re.search(rf"^{re.escape(name)}( \+)?$", page, re.MULTILINE), f"{name} in the page")
        need(run("help", name).startswith(name), f"help {name}")
        for example in examples:
            need(f"\n{example}\n" in page, f"{example!r} in the page")
            for shell, script in scripts.items():
                need(offers_line(script, example), f"{example!r} in {shell}")

    topics = rows_below(help_text, "`vaultask help TOPIC` one of these:")
    assert len(topics) >= 9, topics
    for topic in topics:
        text = run("help", topic)
        for shell, script in scripts.items():
            need(re.search(rf"['\\ ]{topic}\b", script), f"topic {topic} in {shell}")
        for line in text.split("\n"):
            if line.startswith("      "):  # an example
                need(f"\n{line.strip()}\n" in page, f"{line.strip()!r} of {topic} in the page")

    # The formats that --format takes are those that `help formats` explains.
    formats = re.search(r"--format TEXT:\{(.*?)\}", help_text)[1].split(",")
    explained = [line.split()[0] for line in run("help", "formats").splitlines()]
    need(formats == explained, f"formats: --format has {formats}, help has {explained}")

    for what in missing:
        print("missing:", what)
    print(f"{count - len(missing)} of {count} places")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
