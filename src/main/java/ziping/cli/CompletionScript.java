package ziping.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.messages.Messages;

/** The script with which a shell completes commands, options and their values. */
record CompletionScript(Messages messages) {
    private static final String BASH = """
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
            @values@    esac
                for ((index = 1; index < COMP_CWORD; index++)); do
                    word=${COMP_WORDS[index]}
                    if [[ -n $command ]]; then
                        second=$word
                        break
                    fi
                    case $word in
                        @commands@) command=$word ;;
                    esac
                done
                if [[ $current == -* ]]; then
                    case $command in
            @options@        esac
                elif [[ -z $command ]]; then
                    words="@words@"
                elif [[ -z $second ]]; then
                    case $command in
            @subcommands@        esac
                fi
                # Where no word fits, bash completes the names of files.
                COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o bashdefault -o default -F _ziping ziping ./ziping
            """;

    private static final String ZSH = """
            #compdef ziping
            # ziping: completion for zsh. Made by "ziping completion zsh".
            _ziping() {
                local -a commands options
                local command= word
                commands=(
            @commands@    )
                for word in ${words[2,CURRENT-1]}; do
                    case $word in
                        @words@) command=$word; break ;;
                    esac
                done
                case $command in
            @options@    esac
                case $command in
                    '')
                        _arguments -S $options '1: :->first' '*:@file@:_files' && return
                        [[ $state == first ]] && { _describe -t commands '@command@' commands; _files }
                        ;;
            @subcommands@        *)
                        _arguments -S $options '1: :' '*:@file@:_files'
                        ;;
                esac
            }
            if [[ $funcstack[1] == _ziping ]]; then
                _ziping "$@"
            else
                compdef _ziping ziping
            fi
            """;

    String of(String shell) {
        return (shell.equals("bash") ? bash() : zsh()).stripTrailing();
    }

    private String bash() {
        StringBuilder values = new StringBuilder();
        for (CommandOption option : CommandOption.values()) {
            if (!option.allowed().isEmpty()) {
                values.append(arm(8, option.dashed(), compgen(option.allowed()) + " return"));
            }
        }
        List<String> withOtherValues = new ArrayList<>();
        for (CommandOption option : CommandOption.values()) {
            if (option.takesValue() && option.allowed().isEmpty()) {
                withOtherValues.add(option.dashed());
            }
        }
        values.append(arm(8, String.join(" | ", withOtherValues), "return"));
        StringBuilder options = new StringBuilder();
        StringBuilder subcommands = new StringBuilder();
        options.append(arm(12, "''", words(dashed(Optional.empty()))));
        for (Command command : Command.values()) {
            options.append(arm(12, command.word(), words(dashed(Optional.of(command)))));
            if (!command.subcommands().isEmpty()) {
                subcommands.append(arm(12, command.word(), words(command.subcommands())));
            }
        }
        return BASH.replace("@values@", values)
                .replace("@commands@", String.join(" | ", Command.words()))
                .replace("@options@", options)
                .replace("@words@", String.join(" ", Command.words()))
                .replace("@subcommands@", subcommands);
    }

    private String zsh() {
        StringBuilder commands = new StringBuilder();
        StringBuilder options = new StringBuilder();
        StringBuilder subcommands = new StringBuilder();
        options.append(arm(8, "''", "options=(" + specifications(Optional.empty()) + " )"));
        for (Command command : Command.values()) {
            String purpose = messages.text("command." + command.word() + ".purpose");
            commands.append(" ".repeat(8))
                    .append(quoted(command.word() + ":" + purpose))
                    .append("\n");
            options.append(arm(8, command.word(), "options=(" + specifications(Optional.of(command)) + " )"));
            if (!command.subcommands().isEmpty()) {
                String second = "'2: :(" + String.join(" ", command.subcommands()) + ")'";
                String others = command.takesFiles() ? " '*:" + messages.text("completion.file") + ":_files'" : "";
                subcommands.append(arm(8, command.word(), "_arguments -S $options '1: :' " + second + others));
            } else if (!command.takesFiles()) {
                subcommands.append(arm(8, command.word(), "_arguments -S $options '1: :'"));
            }
        }
        return ZSH.replace("@commands@", commands)
                .replace("@words@", String.join(" | ", Command.words()))
                .replace("@options@", options)
                .replace("@subcommands@", subcommands)
                .replace("@file@", messages.text("completion.file"))
                .replace("@command@", messages.text("completion.command"));
    }

    /** The options of a command in the notation of {@code _arguments}: {@code --out[purpose]:value:_files}. */
    private String specifications(Optional<Command> command) {
        StringBuilder specifications = new StringBuilder();
        for (CommandOption option : CommandOption.of(command)) {
            String purpose = messages.text("option." + option.word());
            String specification = option.dashed() + (option.takesValue() ? "=" : "") + "[" + escaped(purpose) + "]";
            if (option.takesValue()) {
                specification += ":" + escaped(messages.text("option." + option.word() + ".value")) + ":";
                specification += option.takesPath() ? "_files" : "(" + String.join(" ", option.allowed()) + ")";
            }
            specifications.append("\n").append(" ".repeat(12)).append(quoted(specification));
        }
        return specifications.toString();
    }

    private static List<String> dashed(Optional<Command> command) {
        return CommandOption.of(command).stream().map(CommandOption::dashed).toList();
    }

    private static String words(List<String> words) {
        return "words=\"" + String.join(" ", words) + "\"";
    }

    private static String compgen(List<String> words) {
        return "COMPREPLY=($(compgen -W \"" + String.join(" ", words) + "\" -- \"$current\"));";
    }

    /** An arm of {@code case} in both shells. */
    private static String arm(int indent, String pattern, String body) {
        return " ".repeat(indent) + pattern + ") " + body + " ;;\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
