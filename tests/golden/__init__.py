"""Every view of the build, as each platform shows it, in each language.

stories.py    the tour of `tests/manners`, and what does not happen on it
album.py      every view that was drawn on the way, with what it was for
faces.py      a view as one platform's parts, to be read
*.txt         telegram_en.txt, matrix_es.txt … ; `python -m tests.golden` writes them anew
"""
