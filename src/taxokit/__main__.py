"""`python -m taxokit` and the console script."""

from taxokit.cli.main import main

if __name__ == "__main__":
    main()
