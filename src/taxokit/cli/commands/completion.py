"""`taxokit completion` (start): print a completion script for the shell."""

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print a script with which a SHELL completes commands, options, identifiers, kinds, slots and rules.

    \b
    Write it to a file that the shell reads at its start, and open a new shell:
      bash  ~/.local/share/bash-completion/completions/taxokit
      zsh   a file _taxokit in a folder of $fpath, before compinit runs
      fish  ~/.config/fish/completions/taxokit.fish

    \b
    Example:
      taxokit completion bash > ~/.local/share/bash-completion/completions/taxokit
      taxokit completion zsh > ~/.zfunc/_taxokit
      taxokit completion fish > ~/.config/fish/completions/taxokit.fish
    """
    from click.shell_completion import BashComplete, FishComplete, ZshComplete

    group = context.find_root()
    name = group.info_name or ""
    script = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}[shell]
    variable = f"_{name}_COMPLETE".replace("-", "_").upper()
    click.echo(script(group.command, {}, name, variable).source(), nl=False)
    return 0
