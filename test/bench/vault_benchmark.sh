#!/usr/bin/env bash
# Times vaultask on a generated vault beside public tools, and prints what it makes of the goals.
#
#   vault_benchmark.sh [--notes N] [--seed S] [--runs R] [--vaultask PROGRAM] [--keep DIR] [--cold]
#
#   --notes N   notes of the vault (10000). 28800 have 100,000 tasks, for the goals 7 and 8; 100000 are for goal 2
#   --seed S    seed of the vault (1)
#   --runs R    counted runs of each command (15), spread over up to five rounds
#   --vaultask  the program ($VAULTASK, else the newest of the build folders)
#   --keep DIR  keep vault, index and hyperfine's results below DIR
#   --cold      also with an empty page cache (goals 3 and 5; root only; slow)
#
# Vaults are cached in ${TMPDIR:-/tmp}/vaultask-bench; all else is in a folder of its own that goes away.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
notes=10000 seed=1 runs=15 keep='' cold='' program=${VAULTASK:-}

usage() {
  sed -n '2,14s/^# \{0,1\}//p' "$0"
}
die() {
  printf 'vault_benchmark.sh: %s\n' "$1" >&2
  exit 2
}
say() {
  printf '%s\n' "$1" >&2
}

while [ $# -gt 0 ]; do
  case $1 in
    --notes | --seed | --runs | --vaultask | --keep)
      [ $# -ge 2 ] || die "$1 needs a value"
      case $1 in
        --notes) notes=$2 ;;
        --seed) seed=$2 ;;
        --runs) runs=$2 ;;
        --vaultask) program=$2 ;;
        --keep) keep=$2 ;;
      esac
      shift
      ;;
    --cold) cold=yes ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      die "unknown option $1"
      ;;
  esac
  shift
done
for number in "$notes" "$seed" "$runs"; do
  case $number in
    '' | *[!0-9]*) die "\"$number\" is no number" ;;
  esac
done
if [ "$notes" -eq 0 ] || [ "$runs" -eq 0 ]; then die 'a vault needs a note, a figure needs a run'; fi
if [ -n "$cold" ] && [ "$(id -u)" -ne 0 ]; then die '--cold empties the page cache, which only root may do'; fi

# ---- tools: what we cannot do without, and peers whose rows are left out ----

have() {
  command -v "$1" >/dev/null 2>&1
}
need() {
  have "$1" || die "$1 is not installed: apt-get install $2"
}
need hyperfine hyperfine
need python3 python3
have rg || say 'rg is not installed (apt-get install ripgrep): its rows are left out'
have git || say 'git is not installed (apt-get install git): its rows are left out'
have sqlite3 || say 'sqlite3 is not installed (apt-get install sqlite3): its rows are left out'
gnu_time=/usr/bin/time
[ -x "$gnu_time" ] || say '/usr/bin/time is not installed (apt-get install time): memory is left out'

if [ -z "$program" ]; then
  for candidate in "$root"/build*/vaultask "$root"/build/*/vaultask; do
    [ -x "$candidate" ] || continue
    if [ -z "$program" ] || [ "$candidate" -nt "$program" ]; then program=$candidate; fi
  done
fi
[ -n "$program" ] || die 'no vaultask is built; name one with --vaultask'
have "$program" || die "$program is no program"
program=$(command -v "$program")
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")

# ---- folders ----

cache=${keep:-${TMPDIR:-/tmp}/vaultask-bench}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
place=$cache/n$notes-s$seed
vault=$place/vault
truth=$place/vault.truth.json
repository=$place/repository.git
original=$place/changed-note.original
if [ -n "$keep" ]; then
  work=$cache/vaultask-results
  rm -rf "$work"
  mkdir "$work"
else
  work=$(mktemp -d "${TMPDIR:-/tmp}/vaultask-bench-run.XXXXXX")
fi
database=$work/db

# The note that is changed over and over, set back with its old times.
set_back() {
  if [ -f "$original" ]; then
    cp -p "$original" "$(cat "$place/changed-note.path")"
    rm -f "$original"
  fi
}
leave() {
  set_back
  [ -n "$keep" ] || rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Nobody's own settings play a part.
mkdir "$work/config"
export XDG_CONFIG_HOME=$work/config LC_ALL=C.UTF-8 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
unset VAULTASK_VAULT RIPGREP_CONFIG_PATH || true

in_repository() {
  git --git-dir="$repository" --work-tree="$vault" "$@"
}

if [ ! -f "$place/complete" ]; then
  say "making a vault of $notes notes"
  rm -rf "$place"
  mkdir "$place"
  python3 "$here/genvault.py" "$vault" --notes "$notes" --seed "$seed"
  : >"$place/complete"
fi
set_back # of a run that was killed
if have git && [ ! -f "$repository/complete" ]; then
  rm -rf "$repository"
  git init -q --bare "$repository"
  git --git-dir="$repository" config core.bare false
  git --git-dir="$repository" config gc.auto 0
  in_repository add -A
  in_repository -c user.name=bench -c user.email=bench@example.com commit -q -m vault
  : >"$repository/complete"
fi
sleep 0.2 # files as young as this are read again by the next run, and rightly so

# ---- the truth: a fast wrong index does not count ----

say "program: $program"
"$program" index -q --vault "$vault" --db "$database"
python3 "$here/check_truth.py" "$database" "$truth" >"$work/truth.txt" || {
  cat "$work/truth.txt" >&2
  die 'the index is wrong, so its speed means nothing'
}
say "truth: $(tail -n 1 "$work/truth.txt")"

# ---- timing ----

rounds=5
[ "$runs" -ge "$rounds" ] || rounds=$runs
each=$(((runs + rounds - 1) / rounds))

# A word as both sh and hyperfine -N read it.
quote() {
  printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}
command_line() {
  local line='' word
  for word in "$@"; do line="$line $(quote "$word")"; done
  printf '%s' "${line# }"
}

# measure GROUP ROUND PREPARE (NAME COMMAND)...: one round of a group, its commands one after the other.
measure() {
  local group=$1 round=$2 prepare=$3 warmup=1
  local options=()
  shift 3
  [ "$round" -ne 1 ] || warmup=2
  [ -z "$prepare" ] || options+=(--prepare "$prepare")
  while [ $# -gt 0 ]; do
    options+=(--command-name "$1" "$2")
    shift 2
  done
  hyperfine -N --style none --warmup "$warmup" --runs "$each" --export-json "$work/$group.$round.json" \
    "${options[@]}" >"$work/hyperfine.log" 2>&1 || {
    cat "$work/hyperfine.log" >&2
    die "hyperfine failed in the group $group"
  }
}

today=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1], encoding="utf-8"))["now"])' "$truth")
fresh=$work/fresh-db
index_fresh=("$program" index -q --vault "$vault" --db "$fresh")
index_again=("$program" index -q --vault "$vault" --db "$database")
search=(rg -c '^\s*[-*+] \[.\]' "$vault")
status=(git --git-dir="$repository" --work-tree="$vault" status --porcelain)
add=(git --git-dir="$repository" --work-tree="$vault" add -A)
ask=("$program" query -q --cached --vault "$vault" --db "$database" --today "$today" --format md)
one_person=("${ask[@]}" 'owner is Jason Smith' 'not done' 'due before today')
everything=("${ask[@]}" 'path includes /' 'sort by description' 'group by owner')
select_one=(sqlite3 "$database/index.db" 'select 1')

changed=$(python3 -c 'import os, sys
names = (os.path.join(d, n) for d, _, files in os.walk(sys.argv[1]) for n in files if n.endswith(".md"))
print(min(names))' "$vault/Daily")
append="printf '%s\\n' '- [ ] Something new' >>$(quote "$changed")"

# Lets the last change grow old, and everybody take note of it.
settle() {
  sleep 2.1
  "${index_again[@]}"
  if have git; then
    "${add[@]}"
    "${status[@]}" >/dev/null
  fi
}

peer=()
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  peer=()
  if have rg; then peer=(peer "$(command_line "${search[@]}")"); fi
  measure cold_index "$round" "rm -rf $(quote "$fresh")" ours "$(command_line "${index_fresh[@]}")" "${peer[@]}"

  settle
  peer=()
  if have git; then peer=(peer "$(command_line "${status[@]}")"); fi
  measure no_change "$round" '' ours "$(command_line "${index_again[@]}")" "${peer[@]}"

  printf '%s\n' "$changed" >"$place/changed-note.path"
  cp -p "$changed" "$original"
  peer=()
  if have git; then peer=(peer "$(command_line "${add[@]}")"); fi
  measure one_changed "$round" "sh -c $(quote "$append")" ours "$(command_line "${index_again[@]}")" "${peer[@]}"
  set_back

  peer=()
  if have sqlite3; then peer=(peer "$(command_line "${select_one[@]}")"); fi
  measure query_person "$round" '' ours "$(command_line "${one_person[@]}")" "${peer[@]}"
  measure query_all "$round" '' ours "$(command_line "${everything[@]}")" "${peer[@]}"
done

settle
if [ -n "$cold" ]; then
  say 'with an empty page cache'
  each=3
  empty="sync; echo 3 >/proc/sys/vm/drop_caches"
  peer=()
  if have rg; then peer=(peer "$(command_line "${search[@]}")"); fi
  measure disk_cold_index 2 "sh -c $(quote "rm -rf $(quote "$fresh"); $empty")" \
    ours "$(command_line "${index_fresh[@]}")" "${peer[@]}"
  peer=()
  if have git; then peer=(peer "$(command_line "${status[@]}")"); fi
  measure disk_no_change 2 "sh -c $(quote "$empty")" ours "$(command_line "${index_again[@]}")" "${peer[@]}"
fi

# ---- memory and size ----

# peak GROUP NAME COMMAND...: a line "GROUP NAME KiB". Python's own rusage would count Python.
peak() {
  local group=$1 name=$2
  shift 2
  [ -x "$gnu_time" ] || return 0
  "$gnu_time" -o "$work/peak" -f %M "$@" >/dev/null
  printf '%s %s %s\n' "$group" "$name" "$(tail -n 1 "$work/peak")" >>"$work/memory.txt"
}
rm -rf "$fresh"
peak cold_index ours "${index_fresh[@]}"
peak no_change ours "${index_again[@]}"
peak query_person ours "${one_person[@]}"
peak query_all ours "${everything[@]}"
if have rg; then peak cold_index peer "${search[@]}"; fi
if have git; then peak no_change peer "${status[@]}"; fi
if have sqlite3; then
  peak query_person peer "${select_one[@]}"
  peak query_all peer "${select_one[@]}"
fi

python3 "$here/benchmark_table.py" "$work" "$fresh/index.db" "$truth"
