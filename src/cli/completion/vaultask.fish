# Completion of vaultask for fish; made by `vaultask completion fish`.
# What there is to complete stands at the end; before it, how.

# Whether the command of the line is this one; without one, whether none is named yet.
function __vaultask_command
    set -l waits no
    for word in (commandline -opc)[2..]
        if test $waits = yes
            set waits no
        else if contains -- $word $__vaultask_valued
            set waits yes
        else if not string match -q -- '-*' $word
            test "$word" = "$argv[1]"
            return
        end
    end
    test -z "$argv[1]"
end

# The rows of one column that the index has, asked quietly; none where there is no index.
function __vaultask_column
    set -l words (commandline -opc)
    set -l vault
    for i in (seq 2 (count $words))
        switch $words[$i]
            case --vault --db
                test $i -lt (count $words); or continue
                set -a vault $words[$i] (string replace -r '^~/' "$HOME/" -- $words[(math $i + 1)])
            case '--vault=*' '--db=*'
                set -a vault $words[$i]
        end
    end
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    $program sql --quiet --cached --format csv $vault "SELECT $argv[2] FROM $argv[1] ORDER BY 1" 2>/dev/null </dev/null |
        tail -n +2 | string replace -r '^"(.*)"$' '$1' | string replace -a '""' '"'
end

function __vaultask_lines
    string split \n -- $__vaultask_query_lines
    for start in $__vaultask_before_person
        if string match -q -- "*$start*" (commandline -ct)
            for name in (__vaultask_column person name)
                echo $start$name
            end
        end
    end
end

complete -c vaultask -f

#TABLES#
