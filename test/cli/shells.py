"""Real shells that complete a line: what each of them offers, or makes of it.

Each function takes the script, the lines, the folder to work in and the environment, and returns an answer for each line.
A line is a list of raw words, as they would be typed; the last is the one that is completed.
"""
import fcntl
import os
import pathlib
import pty
import signal
import struct
import subprocess
import termios
import threading
import time

TIMEOUT_SECONDS = 60


def complete_in_bash(script, lines, work, environment):
    """The candidates: COMPREPLY after the script's function ran, the words set as readline would."""
    driver = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _vaultask\n'
              'for word in "${COMPREPLY[@]}"; do printf "%s\\n" "$word"; done')
    answers = []
    for line in lines:
        done = subprocess.run(["bash", "--norc", "-c", driver, "bash", str(script), *line], cwd=work, env=environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=TIMEOUT_SECONDS)
        answers.append(done.stdout.decode().splitlines())
    return answers


def complete_in_fish(script, lines, work, environment):
    """The candidates, without their descriptions: fish's own `complete -C`."""
    answers = []
    for line in lines:
        done = subprocess.run(["fish", "--no-config", "-c", 'source $argv[1]; complete -C "$argv[2]"', str(script),
                               " ".join(line)], cwd=work, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS)
        answers.append([row.split("\t")[0] for row in done.stdout.decode().splitlines()])
    return answers


ZSH_SETUP = """
fpath=({functions} $fpath)
autoload -Uz compinit
compinit -D -u
setopt no_beep no_auto_menu
probe() {{ zle complete-word; print -r -- "$BUFFER|" >| {answer}.new; mv -f {answer}.new {answer}; zle kill-whole-line }}
zle -N probe
bindkey '^X' probe
print -r -- ready >| {answer}
"""


def complete_in_zsh(script, lines, work, environment):
    """The line after one press of TAB, in a terminal: zsh completes nowhere else. The script is found in $fpath."""
    functions = pathlib.Path(work) / "functions"
    functions.mkdir(exist_ok=True)
    (functions / "_vaultask").write_bytes(pathlib.Path(script).read_bytes())
    answer = pathlib.Path(work) / "answer"
    setup = pathlib.Path(work) / "setup.zsh"
    setup.write_text(ZSH_SETUP.format(functions=functions, answer=answer))
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(work)
        os.execvpe("zsh", ["zsh", "-f", "-i"], {**environment, "TERM": "dumb"})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
    threading.Thread(target=drain, args=(terminal,), daemon=True).start()
    try:
        ask(terminal, answer, f"source {setup}\r")
        return [ask(terminal, answer, " ".join(line) + "\x18") for line in lines]
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def drain(terminal):
    """Reads what the shell prints, so that it never waits."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass


def ask(terminal, answer, keys):
    """Types the keys and waits for the file they make the shell write."""
    answer.unlink(missing_ok=True)
    os.write(terminal, keys.encode())
    end = time.monotonic() + TIMEOUT_SECONDS
    while not answer.exists():
        if time.monotonic() > end:
            raise SystemExit(f"zsh gave no answer to {keys!r}")
        time.sleep(0.01)
    return answer.read_text().rstrip("\n").removesuffix("|")
