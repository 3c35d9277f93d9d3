# ziping: completion for bash. Made by "ziping completion bash".
_ziping() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local command= second= word index words=
    # bash treats "=" as a word of its own.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    COMPREPLY=()
    case $previous in
        --format) COMPREPLY=($(compgen -W "text json sarif junit" -- "$current")); return ;;
        --export) COMPREPLY=($(compgen -W "csv jsonl csv,jsonl" -- "$current")); return ;;
        --fail-on) COMPREPLY=($(compgen -W "must-fix confirm never" -- "$current")); return ;;
        --lang) COMPREPLY=($(compgen -W "zh en" -- "$current")); return ;;
        --out | --report | --previous | --rulebook | --settings | --roster | --year | --law | --form | --password-file | --max-mb | --max-cells | --max-seconds | --jobs) return ;;
    esac
    for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ -n $command ]]; then
            second=$word
            break
        fi
        case $word in
            run | check | summary | forms | rules | explain | help | completion | man) command=$word ;;
        esac
    done
    if [[ $current == -* ]]; then
        case $command in
            '') words="--law --lang --no-color --verbose --help --version" ;;
            run) words="--out --in-place --resume --plain --marks --format --report --export --by-department --previous --fail-on --rulebook --settings --roster --year --law --password-file --max-mb --max-cells --max-seconds --jobs --progress --lang --no-color --verbose --help --version" ;;
            check) words="--format --report --fail-on --rulebook --settings --roster --year --law --password-file --max-mb --max-cells --max-seconds --jobs --progress --lang --no-color --verbose --help --version" ;;
            summary) words="--out --format --report --export --by-department --previous --fail-on --rulebook --settings --roster --year --law --password-file --max-mb --max-cells --max-seconds --jobs --progress --lang --no-color --verbose --help --version" ;;
            forms) words="--out --law --form --password-file --max-mb --max-cells --max-seconds --lang --no-color --verbose --help --version" ;;
            rules) words="--settings --law --lang --no-color --verbose --help --version" ;;
            explain) words="--settings --law --lang --no-color --verbose --help --version" ;;
            help) words="--lang --no-color --verbose --help --version" ;;
            completion) words="--lang --no-color --verbose --help --version" ;;
            man) words="--lang --no-color --verbose --help --version" ;;
        esac
    elif [[ -z $command ]]; then
        words="run check summary forms rules explain help completion man"
    elif [[ -z $second ]]; then
        case $command in
            forms) words="list show build lint adopt" ;;
            rules) words="list show" ;;
            help) words="run check summary forms rules explain help completion man" ;;
            completion) words="bash zsh" ;;
        esac
    fi
    # Where no word fits, bash completes the names of files.
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _ziping ziping ./ziping
