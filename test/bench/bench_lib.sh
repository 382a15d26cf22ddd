# What the benchmark scripts share: sourced by them, not run. Each function names the variables that it needs and sets.
# shellcheck shell=bash disable=SC2034,SC2154

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# ---- talking ----

die() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 2
}
say() {
  printf '%s\n' "$1" >&2
}

# The comment at the head of the script, without its first line.
usage() {
  awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$0"
}

need_number() {
  case $1 in
    '' | *[!0-9]* | 0) die "\"$1\" is no number above 0" ;;
  esac
}

# ---- tools ----

have() {
  command -v "$1" >/dev/null 2>&1
}
need() {
  have "$1" || die "$1 is not installed: apt-get install $2"
}
# A peer that is not there leaves its rows out.
want() {
  have "$1" || say "$1 is not installed (apt-get install $2): its rows are left out"
}

# find_program [PROGRAM]: sets `program`, to the one named or the newest of the build folders.
find_program() {
  local candidate
  program=${1:-}
  if [ -z "$program" ]; then
    for candidate in "$bench"/../../build*/vaultask "$bench"/../../build/*/vaultask; do
      [ -x "$candidate" ] || continue
      if [ -z "$program" ] || [ "$candidate" -nt "$program" ]; then program=$candidate; fi
    done
  fi
  [ -n "$program" ] || die 'no vaultask is built; name one with --vaultask'
  have "$program" || die "$program is no program"
  program=$(command -v "$program")
  program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
  say "program: $program"
}

# Of a program that stands in its build folder a copy is measured, as if it were installed: the page cache holds a file
# in the pieces in which it was written, by a linker in small ones, and it starts later by a third of a millisecond.
# Needs `work`.
measure_copy() {
  local worker
  worker=$(dirname "$program")/vaultask-js
  [ -x "$worker" ] || return 0
  mkdir "$work/bin"
  cp "$program" "$worker" "$work/bin/"
  program=$work/bin/$(basename "$program")
}

# Nobody's own settings play a part. Needs `work`.
without_own_settings() {
  mkdir "$work/config"
  export XDG_CONFIG_HOME=$work/config LC_ALL=C.UTF-8 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  unset VAULTASK_VAULT RIPGREP_CONFIG_PATH || true
}

# ---- vaults ----

# in_cache DIR: sets `cache`, where vaults stay for the next time.
in_cache() {
  mkdir -p "$1"
  cache=$(cd "$1" && pwd)
}

# lock_vault PLACE: a run changes a note now and then, so two runs must not share a vault. Holds until the next call.
lock_vault() {
  have flock || return 0
  exec 9>"$1.lock"
  flock -n 9 || {
    say "waiting for another run that uses $1"
    flock 9
  }
}

# use_vault NOTES SEED: makes that vault and its repository where they are not there. Needs `cache`; sets `place`,
# `vault`, `truth`, `repository`, `original`, `today`.
use_vault() {
  place=$cache/n$1-s$2
  lock_vault "$place"
  vault=$place/vault
  truth=$place/vault.truth.json
  repository=$place/repository.git
  original=$place/changed-note.original
  if [ ! -f "$place/complete" ]; then
    say "making a vault of $1 notes"
    rm -rf "$place"
    mkdir "$place"
    python3 "$bench/genvault.py" "$vault" --notes "$1" --seed "$2"
    : >"$place/complete"
  fi
  set_back # of a run that was killed
  if have git && [ ! -f "$repository/complete" ]; then make_repository; fi
  today=$(truth_value now)
}

in_repository() {
  git --git-dir="$repository" --work-tree="$vault" "$@"
}

make_repository() {
  rm -rf "$repository"
  git init -q --bare "$repository"
  git --git-dir="$repository" config core.bare false
  git --git-dir="$repository" config gc.auto 0
  in_repository -c core.looseCompression=1 add -A
  in_repository -c user.name=bench -c user.email=bench@example.com commit -q -m vault
  : >"$repository/complete"
}

# truth_value NAME: of the truth's top level.
truth_value() {
  python3 -c 'import json, sys; print(json.load(open(sys.argv[1], encoding="utf-8"))[sys.argv[2]])' "$truth" "$1"
}

# The note that is changed over and over, set back with its old times.
set_back() {
  if [ -n "${original:-}" ] && [ -f "$original" ]; then
    cp -p "$original" "$(cat "$place/changed-note.path")"
    rm -f "$original"
  fi
}

# index_of_the_truth: a fast wrong index does not count. Makes the index in `database`. Needs `work`.
index_of_the_truth() {
  sleep 0.2 # files as young as this are read again by the next run, and rightly so
  "$program" index -q --vault "$vault" --db "$database"
  python3 "$bench/check_truth.py" "$database" "$truth" >"$work/truth.txt" || {
    cat "$work/truth.txt" >&2
    die 'the index is wrong, so its speed means nothing'
  }
  say "truth: $(tail -n 1 "$work/truth.txt")"
}

# ---- timing ----

# A word as both sh and hyperfine -N read it.
quote() {
  printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}
command_line() {
  local line='' word
  for word in "$@"; do line="$line $(quote "$word")"; done
  printf '%s' "${line# }"
}

# measure GROUP ROUND PREPARE (NAME COMMAND)...: one round of a group, its commands one after the other, each `each`
# times after a warm-up, or as many as `first_warmup` says in the first round. Results go to `work`.
measure() {
  local group=$1 round=$2 prepare=$3 warmup=1
  local options=()
  shift 3
  [ "$round" -ne 1 ] || warmup=${first_warmup:-2}
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

# peer_of TOOL WORD...: sets `peer` to what measure() takes, or to nothing where the tool is not installed.
peer_of() {
  peer=()
  if have "$1"; then
    shift
    peer=(peer "$(command_line "$@")")
  fi
}

# ---- what more than one script measures. Needs `program`, `work`, `database` and what use_vault sets ----

index_commands() {
  fresh=$work/fresh-db
  index_fresh=("$program" index -q --vault "$vault" --db "$fresh")
  index_again=("$program" index -q --vault "$vault" --db "$database")
  search=(rg -c '^\s*[-*+] \[.\]' "$vault")
  status=(git --git-dir="$repository" --work-tree="$vault" status --porcelain)
  add=(git --git-dir="$repository" --work-tree="$vault" add -A)
  changed=$(python3 -c 'import os, sys
names = (os.path.join(d, n) for d, _, files in os.walk(sys.argv[1]) for n in files if n.endswith(".md"))
print(min(names))' "$vault/Daily")
  append="printf '%s\\n' '- [ ] Something new' >>$(quote "$changed")"
}

# Lets the last change grow old, and everybody take note of it.
settle() {
  sleep 2.1
  "${index_again[@]}"
  if have git; then
    "${add[@]}"
    "${status[@]}" >/dev/null
  fi
}

measure_cold_index() {
  peer_of rg "${search[@]}"
  measure cold_index "$1" "rm -rf $(quote "$fresh")" ours "$(command_line "${index_fresh[@]}")" "${peer[@]}"
}

measure_no_change() {
  settle
  peer_of git "${status[@]}"
  measure no_change "$1" '' ours "$(command_line "${index_again[@]}")" "${peer[@]}"
}

measure_one_changed() {
  printf '%s\n' "$changed" >"$place/changed-note.path"
  cp -p "$changed" "$original"
  peer_of git "${add[@]}"
  measure one_changed "$1" "sh -c $(quote "$append")" ours "$(command_line "${index_again[@]}")" "${peer[@]}"
  set_back
}
