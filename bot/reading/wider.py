"""The wider vocabulary, by language: beside the everyday names of `lexicon_en` and `lexicon_es`.

Misspellings of these are not guessed at: there are too many words near them.
"""

from bot.reading import (
    care_en,
    care_es,
    papers_en,
    papers_es,
    roof_en,
    roof_es,
    things_en,
    things_es,
    work_en,
    work_es,
)

ENGLISH: tuple[dict[str, str], ...] = (
    things_en.WIDER,
    care_en.WIDER,
    work_en.WIDER,
    roof_en.WIDER,
    papers_en.WIDER,
)
SPANISH: tuple[dict[str, str], ...] = (
    things_es.WIDER,
    care_es.WIDER,
    work_es.WIDER,
    roof_es.WIDER,
    papers_es.WIDER,
)
