"""Bring the catalogues up to date with the sentences in the code.

    python -m bot.words.extract          new sentences are added, translations kept, vanished ones dropped
    python -m bot.words.extract --check  say what is missing; exit 1 if anything is

Translators then fill in the empty `msgstr` lines of `<language>/LC_MESSAGES/talkoot.po`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from bot.words import catalogue

ROOT = Path(__file__).parents[2]
#: Context of the words that people type, as they are shown to them.
TYPED = "typed"
ROOMS = ("bot", "flows", "adapters")
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: talkoot\\n"
"Language: {language}\\n"
"Plural-Forms: {plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
KEYWORDS = {"_": None, "_n": (1, 2), "_p": ((1, "c"), 2)}


def template(root: Path = ROOT) -> Catalog:
    """Every sentence marked in the code, with the files where it stands."""
    found = Catalog(project="talkoot", fuzzy=False, charset="utf-8")
    for room in ROOMS:
        for file, line, message, _comments, context in extract_from_dir(
            root / room, method_map=[("**.py", "python")], keywords=KEYWORDS
        ):
            found.add(message, None, [(f"{room}/{file}", line)], context=context)
    for room, file, forms in typed(root):
        found.add(forms[0], None, [(f"{room}/{file}", 0)], context=TYPED)
    return found


def typed(root: Path = ROOT) -> Iterator[tuple[str, str, list[str]]]:
    """Words that people may type, in all languages at once; the first one is the English one that is shown."""
    for room in ROOMS:
        for file in sorted((root / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_bytes())):
                for part in node.keywords if isinstance(node, ast.Call) else ():
                    if part.arg == "typed" and isinstance(part.value, ast.Tuple) and part.value.elts:
                        yield (
                            room,
                            str(file.relative_to(root / room)),
                            [ast.literal_eval(e) for e in part.value.elts],
                        )


def read(language: str, domain: str = catalogue.DOMAIN) -> Catalog:
    """The catalogue of a language as it lies in the tree."""
    with catalogue.path(language, domain).open("rb") as source:
        return read_po(source, locale=language)


def merged(language: str, sentences: Catalog) -> Catalog:
    """A language's catalogue with exactly these sentences."""
    kept = read(language)
    kept.update(sentences, no_fuzzy_matching=True, update_header_comment=False)
    kept.obsolete.clear()
    return kept


def missing(language: str, sentences: Catalog) -> Iterator[str]:
    """Sentences that a language cannot say yet."""
    known = merged(language, sentences)
    for message in sentences:
        if not message.id:
            continue
        said = known.get(message.id, message.context)
        assert said is not None
        if not (all(said.string) if isinstance(said.string, (tuple, list)) else said.string):
            yield message.id if isinstance(message.id, str) else message.id[0]


def write(language: str, known: Catalog) -> None:
    """Store a catalogue, in the order of the code, without dates and line numbers: a diff shows sentences only."""
    body = BytesIO()
    write_po(body, known, width=110, include_lineno=False, sort_by_file=True, omit_header=True)
    head = HEADER.format(language=language, plural_forms=known.plural_forms)
    catalogue.path(language).write_bytes(head.encode() + body.getvalue())


def main(args: list[str]) -> int:
    sentences, wanting = template(), 0
    for language in catalogue.languages()[1:]:
        for sentence in missing(language, sentences):
            wanting += 1
            sys.stdout.write(f"{language}: {sentence}\n")
        if "--check" not in args:
            write(language, merged(language, sentences))
    return 1 if wanting and "--check" in args else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
