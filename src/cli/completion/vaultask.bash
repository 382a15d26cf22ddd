# Completion of vaultask for bash 3.2 and later; made by `vaultask completion bash`.
# What there is to complete stands in the tables; below them, how.

#TABLES#

# The word as the shell will read it, without its quotes: REPLY. Nothing in it is run.
_vaultask_unquote() {
  local rest=$1 open='' c
  REPLY=
  while [[ $rest ]]; do
    c=${rest:0:1} rest=${rest:1}
    case $open$c in
      "'" | '"') open=$c ;;
      "''" | '""') open= ;;
      \\ | '"'\\) REPLY+=${rest:0:1} rest=${rest:1} ;;
      *) REPLY+=$c ;;
    esac
  done
  # shellcheck disable=SC2088 # a pattern
  case $1 in
    '~' | '~/'*) REPLY=$HOME${REPLY:1} ;;
  esac
}

# The rows of one column that the index has, asked quietly; none where there is no index.
_vaultask_column() {
  local program line
  _vaultask_unquote "${COMP_WORDS[0]}"
  program=$REPLY
  "$program" sql --quiet --cached --format csv ${vault[@]+"${vault[@]}"} "SELECT $2 FROM $1 ORDER BY 1" \
    2>/dev/null </dev/null | {
    read -r line # the header
    while IFS= read -r line; do
      if [[ $line == \"*\" ]]; then
        line=${line:1:${#line}-2}
        line=${line//\"\"/\"}
      fi
      printf '%s\n' "$line"
    done
  }
}

# Takes the candidate if it goes on from what was typed. It is written in the quotes that are open;
# without any, "always" puts it in quotes, "needed" does so where the shell would split it.
_vaultask_offer() {
  local candidate=$1 quote=$2 end="'" inside="'\\''"
  [[ $candidate == "$typed"* ]] || return
  [[ $candidate == *' ' ]] && end='' # a beginning: the quotes stay open
  case $open in
    "'") candidate=${candidate//\'/"$inside"} ;;
    '"')
      candidate=${candidate//\\/\\\\}
      candidate=${candidate//\"/\\\"}
      candidate=${candidate//\$/\\\$}
      candidate=${candidate//\`/\\\`}
      ;;
    *)
      if [[ $quote == always || $candidate == *[!A-Za-z0-9_./:+-]* ]]; then
        candidate=\'${candidate//\'/"$inside"}$end
      fi
      ;;
  esac
  COMPREPLY+=("$candidate")
}

# Takes what goes on from what was typed, of a column of the index; its case does not matter.
_vaultask_offer_column() {
  local line restore
  restore=$(shopt -p nocasematch)
  shopt -s nocasematch
  while IFS= read -r line; do _vaultask_offer "$line" always; done < <(_vaultask_column "$@")
  $restore
}

# Of the lines that go on from what was typed, the words that come next. Where only one comes next,
# what follows it, too: the candidate that is alone is a whole line.
_vaultask_offer_lines() {
  local line rest head last at=${#typed}
  local -a lines=() heads=()
  while IFS= read -r line; do
    [[ $line == "$typed"* ]] && lines+=("$line")
  done < <(
    _vaultask_query_lines
    _vaultask_before_person | while IFS= read -r line; do
      [[ $typed == "$line"* ]] || continue
      _vaultask_column person name | while IFS= read -r rest; do printf '%s\n' "$line$rest"; done
    done
  )
  [[ ${#lines[@]} -gt 0 ]] || return
  while :; do
    heads=() last=
    for line in "${lines[@]}"; do
      rest=${line:at}
      head=${line:0:at}${rest%%' '*}
      [[ $rest == *' '* ]] && head+=' '
      [[ $head == "$last" ]] || heads+=("$head")
      last=$head
    done
    [[ ${#heads[@]} -eq 1 && ${#head} -gt at ]] || break
    at=${#head}
  done
  for head in "${heads[@]}"; do _vaultask_offer "$head" always; done
  # A beginning that stands alone would have its quotes closed.
  if [[ ${#heads[@]} -eq 1 && $head == *' ' ]]; then _vaultask_offer "$head…" always; fi
}

_vaultask() {
  local word command='' expects='' ended='' open='' typed line i=1 arguments=0 kind
  local -a vault=() found=()
  COMPREPLY=()

  # What stands before the word: the command, the option that waits for its value, the vault.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    [[ $word == = ]] && continue # --format=json comes as three words
    _vaultask_unquote "$word"
    word=$REPLY
    if [[ $expects ]]; then
      case $expects in --vault | --db) vault+=("$expects" "$word") ;; esac
      expects=
    elif [[ ! $ended && $word == -- ]]; then
      ended=yes
    elif [[ ! $ended && $word == -?* ]]; then
      [[ $(_vaultask_takes "$command $word") ]] && expects=$word
    elif [[ ! $command ]]; then
      command=$word
    else
      arguments=$((arguments + 1))
    fi
  done

  word=${COMP_WORDS[COMP_CWORD]}
  [[ $word == = ]] && word=
  case $word in [\'\"]*) open=${word:0:1} ;; esac
  _vaultask_unquote "$word"
  typed=$REPLY

  if [[ $expects ]]; then
    word="$command $expects"
  elif [[ ! $ended && $typed == -* ]]; then
    while IFS= read -r line; do _vaultask_offer "$line" needed; done < <(_vaultask_options "$command")
    return
  elif [[ ! $command ]]; then
    while IFS= read -r line; do _vaultask_offer "$line" needed; done < <(_vaultask_commands)
    return
  else
    word="$command $((arguments + 1))"
  fi

  kind=
  while IFS= read -r line; do
    if [[ $kind ]]; then found+=("$line"); else kind=$line; fi
  done < <(_vaultask_takes "$word")
  case $kind in
    word) for line in "${found[@]}"; do _vaultask_offer "$line" needed; done ;;
    line) _vaultask_offer_lines ;;
    person) _vaultask_offer_column person name ;;
    note) _vaultask_offer_column note path ;;
    file | folder)
      compopt -o filenames 2>/dev/null # readline quotes the names, and adds the slash of a folder
      [[ $kind == file ]] && kind=-f || kind=-d
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$kind" -- "$typed")
      ;;
  esac
}

complete -F _vaultask vaultask
