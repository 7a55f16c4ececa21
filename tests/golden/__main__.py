"""Write the golden files anew: `python -m tests.golden`. What changed shows up in the diff."""

from tests.golden.sheets import write

if __name__ == "__main__":
    write()
