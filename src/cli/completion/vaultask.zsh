#compdef vaultask
# Completion of vaultask for zsh; made by `vaultask completion zsh`.
# What there is to complete stands in the tables; below them, how.

#TABLES#

# The rows of one column that the index has, asked quietly: reply; none where there is no index.
_vaultask_column() {
  local row
  reply=()
  for row in ${${(f)"$($program sql --quiet --cached --format csv $vault \
      "SELECT $2 FROM $1 ORDER BY 1" 2>/dev/null </dev/null)"}[2,-1]}; do
    [[ $row == \"*\" ]] && row=${row[2,-2]//\"\"/\"}
    reply+=("$row")
  done
}

_vaultask_people() {
  local -a reply expl
  _vaultask_column person name
  _wanted people expl person compadd -a reply
}

_vaultask_notes() {
  local -a reply expl
  _vaultask_column note path
  _wanted notes expl note compadd -a reply
}

# Of the lines that go on from what was typed, the words that come next. Where only one comes next,
# what follows it, too.
_vaultask_lines() {
  local typed=${(Q)PREFIX} start line rest head at
  local -a reply lines heads begun whole expl
  lines=($_vaultask_query_lines)
  for start in $_vaultask_before_person; do
    [[ $typed == "$start"* ]] || continue
    _vaultask_column person name
    lines+=($start$^reply)
  done
  lines=(${(M)lines:#${(b)typed}*})
  (( $#lines )) || return 1
  at=$#typed
  while :; do
    heads=()
    for line in $lines; do
      rest=${line[at+1,-1]}
      head=${line[1,at]}${rest%% *}
      [[ $rest == *' '* ]] && head+=' '
      heads+=("$head")
    done
    heads=(${(u)heads})
    (( $#heads == 1 && $#head > at )) || break
    at=$#head
  done
  begun=(${(M)heads:#* })
  whole=(${heads:#* })
  (( $#begun )) && _wanted lines expl 'query line' compadd -S '' -a begun
  (( $#whole )) && _wanted lines expl 'query line' compadd -a whole
}

_vaultask() {
  local curcontext=$curcontext state line i program
  local -A opt_args
  local -a vault
  program=${${(Q)words[1]}/#\~\//$HOME/}
  for (( i = 2; i < CURRENT; i++ )); do
    case $words[i] in
      --vault | --db) vault+=($words[i] ${${(Q)words[i+1]}/#\~\//$HOME/}) ;;
      --vault=* | --db=*) vault+=(${(Q)words[i]}) ;;
    esac
  done
  _vaultask_program
  [[ $state == argument ]] && _vaultask_command $words[1]
}

# Sourced, it registers itself; from $fpath it is called for the first time.
if [[ $funcstack[1] == _vaultask ]]; then
  _vaultask "$@"
else
  compdef _vaultask vaultask
fi
