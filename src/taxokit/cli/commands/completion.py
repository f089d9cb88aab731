"""`taxokit completion`: print a completion script for the shell."""

import click

_BASH = r"""%(complete_func)s() {
    local IFS=$'\n'
    local response word words=()

    # Bash takes an equals sign for a word of its own; here it belongs to the word around it.
    for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [[ ${#words[@]} -gt 0 && ( $word == =* || ${words[-1]} == *= ) ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
    done
    local typed=${COMP_WORDS[COMP_CWORD]#=}
    local before=${words[-1]%%"$typed"}

    response=$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((${#words[@]} - 1)) %(complete_var)s=bash_complete $1)

    for completion in $response; do
        IFS=',' read type value <<< "$completion"
        if [[ $type == 'plain' ]]; then
            COMPREPLY+=("${value#"$before"}")
            [[ $value == *= ]] && compopt -o nospace 2> /dev/null
        elif [[ $type == 'dir' ]]; then
            COMPREPLY=()
            compopt -o dirnames
        elif [[ $type == 'file' ]]; then
            COMPREPLY=()
            compopt -o default
        fi
    done

    return 0
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""
"""What click has for bash, without the words that bash cuts at equals signs, which `--set SLOT=VALUE` is full of."""

_SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print a script that teaches a SHELL to complete commands, options, identifiers, kinds, slots, values and rules.

    \b
    Put it where the shell reads it when it starts, and open a new shell:
      bash  ~/.local/share/bash-completion/completions/taxokit
      zsh   a file _taxokit in a folder of $fpath, before compinit runs
      fish  ~/.config/fish/completions/taxokit.fish

    \b
    Example:
      taxokit completion bash > ~/.local/share/bash-completion/completions/taxokit
      taxokit completion zsh > ~/.zfunc/_taxokit
      taxokit completion fish > ~/.config/fish/completions/taxokit.fish
    """
    from click.shell_completion import get_completion_class

    group = context.find_root()
    name = group.info_name or ""
    script = get_completion_class(shell)
    if script is None:  # not one of the shells that click knows any more
        raise click.UsageError(f"there is no completion for {shell}")
    variable = f"_{name}_COMPLETE".replace("-", "_").upper()
    teacher = script(group.command, {}, name, variable)
    if shell == "bash":
        teacher.source_template = _BASH  # type: ignore[misc]
    click.echo(teacher.source(), nl=False)
    return 0
