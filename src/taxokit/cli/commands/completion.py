"""`taxokit completion`: print a completion script for the shell."""

import click

_BASH = r"""%(complete_func)s() {
    local IFS=$'\n'
    local response word words=()

    # Bash splits words at equals signs; here they belong to the word around them.
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
"""The script of click for bash, with words joined that bash splits at equals signs, as in `--set SLOT=VALUE`."""

_SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print a script with which a SHELL completes commands, options, identifiers, kinds, slots, values and rules.

    \b
    Put it where the shell reads it at its start, and open a new shell:
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
    if script is None:  # click no longer supports it
        raise click.UsageError(f"there is no completion for {shell}")
    variable = f"_{name}_COMPLETE".replace("-", "_").upper()
    completion = script(group.command, {}, name, variable)
    if shell == "bash":
        completion.source_template = _BASH  # type: ignore[misc]
    click.echo(completion.source(), nl=False)
    return 0
