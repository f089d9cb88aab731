"""The command line: commands, completion, prompts, output; the front is `main`."""
