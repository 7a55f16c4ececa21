"""A view in one reader's words: translated, numbered, with every action expressed.

    resolve(view, reader, abilities, press)  ->  PlainView

`press` says what stands behind an action (token, typed form or link); an option's token is its question's nonce and its
place there, or its key where no question is named. An action that nothing on this platform could trigger is an
`Unexpressible`, never dropped. Where there are neither buttons nor reactions nor polls, the text itself says what to
write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from bot.contract.abilities import Abilities
from bot.contract.codec import pack
from bot.contract.plain import Button, Document, Drawing, Image, Line, PlainView, Run, Sound
from bot.contract.posters import Poster
from bot.contract.views import (
    Action,
    Block,
    Bold,
    ByReaders,
    Facts,
    Items,
    Link,
    Live,
    Mention,
    Option,
    Paper,
    Paragraph,
    Picture,
    Quote,
    Recording,
    Span,
    Table,
    View,
)
from bot.contract.words import Joined, Moment, Money, Msg, Text
from bot.words import Reader, say

#: What an action that is no option is on this platform: (action, its place among the view's others, from 0).
Press = Callable[[Action, int], Button]


class Unexpressible(ValueError):
    """An action has no button, link or typed form here: give its deed a typed form."""


def resolve(view: View, reader: Reader, abilities: Abilities, press: Press) -> PlainView:
    """The view as this reader sees it on a platform with these abilities.

    Raises:
        Unexpressible: an action could not be triggered there.
    """
    if any(type(block) is Paragraph and type(block.spans[0]) is ByReaders for block in view.blocks):
        view = replace(view, blocks=tuple(_fitting(view.blocks, abilities.sealed)))
    buttons = tuple(_buttons(view, reader, abilities, press))
    papers = [block for block in view.blocks if isinstance(block, Paper) and abilities.files]
    lines = [line for block in view.blocks if block not in papers for line in _block(block, reader)]
    if not (abilities.buttons or abilities.reactions or abilities.polls):
        lines += _spelt(view, buttons)
    return PlainView(
        tuple(lines),
        buttons,
        tuple(Image(b.file, say(b.alt, reader)) for b in view.blocks if isinstance(b, Picture)),
        view.silent,
        view.secret,
        tuple(say(key, reader) for key in view.keyboard) if abilities.keyboard else (),
        reader.language,
        tuple(Sound(b.file, say(b.alt, reader)) for b in view.blocks if isinstance(b, Recording)),
        tuple(Document(paper.name, paper.name, paper.text) for paper in papers),
        tuple(
            _drawing(block, reader) for block in view.blocks if isinstance(block, Poster) and abilities.files
        ),
    )


def _drawing(poster: Poster, reader: Reader) -> Drawing:
    """A poster in the reader's words; where no file can be sent there is none, for the words beside it say it all."""
    said = _said(poster, reader)
    return Drawing(poster.file, said.title, pack(said))


def _said(thing: Any, reader: Reader) -> Any:
    """A poster, or a part of one, with every text said."""
    if isinstance(thing, (Msg, Moment, Money, Joined)):
        return say(thing, reader)
    if isinstance(thing, tuple):
        return tuple(_said(part, reader) for part in thing)
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    return replace(
        thing, **{field.name: _said(getattr(thing, field.name), reader) for field in fields(thing)}
    )


def _fitting(blocks: Sequence[Block], sealed: bool) -> Iterator[Block]:
    """The blocks with the words for this kind of platform."""
    for block in blocks:
        span = block.spans[0] if isinstance(block, Paragraph) else None
        if not isinstance(span, ByReaders):
            yield block
        elif text := span.sealed if sealed else span.elsewhere:
            yield Paragraph((text,))


def both(first: PlainView, second: PlainView, keys: bool = True) -> PlainView:
    """One message in two languages, line by line; what is the same in both stands once.

    The two must be of one view. Labels are joined where they differ; on real buttons (`keys`) a label that would
    grow too long becomes one button in each language.
    """
    lines = tuple(
        line
        for pair in zip(first.lines, second.lines, strict=True)
        for line in (pair if pair[0].text != pair[1].text else pair[:1])
    )
    pairs = zip(first.buttons, second.buttons, strict=True)
    drawings = first.drawings + tuple(one for one in second.drawings if one not in first.drawings)
    buttons = tuple(button for pair in pairs for button in _joined(*pair, keys))
    return replace(first, lines=lines, buttons=buttons, drawings=drawings)


#: Characters of a label (manners, rule 5).
LABEL = 20


def _joined(one: Button, two: Button, keys: bool) -> tuple[Button, ...]:
    if one.label == two.label:
        return (one,)
    label = f"{one.label} / {two.label}"
    return (one, two) if keys and len(label) > LABEL else (replace(one, label=label),)


# -- actions ---------------------------------------------------------------------------------------------


def _buttons(view: View, reader: Reader, abilities: Abilities, press: Press) -> Iterator[Button]:
    number = others = 0
    for action in view.actions:
        label = capped(say(action.label, reader), abilities.label_limit)
        if isinstance(action, Option):
            token = f"q:{view.question}:{number}" if view.question else action.key
            number += 1
            yield Button(label, token, str(number), "", action.chosen, True)
            continue
        made = press(action, others)
        others += 1
        if not (made.typed or made.url or (made.token and abilities.buttons)):
            raise Unexpressible(f"{type(action).__name__} {getattr(action, 'verb', '')} has no typed form")
        yield replace(made, label=label)


def capped(text: str, limit: int) -> str:
    """The text, cut with an ellipsis where the platform takes no more."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _spelt(view: View, buttons: Sequence[Button]) -> Iterator[Line]:
    """What to write, for a platform of plain text; a numbered list already shows the first options."""
    listed = max((len(b.rows) for b in view.blocks if isinstance(b, Items) and b.numbered), default=0)
    for button in buttons:
        if button.option:
            mark = "✓ " if button.chosen else ""
            if int(button.typed) > listed:
                yield Line((Run(f"{button.typed}. {mark}{button.label}"),), "item")
        else:
            yield Line(
                (Run(f"{button.label}: {button.url or button.typed}", url=button.url or None),), "item"
            )


# -- blocks ----------------------------------------------------------------------------------------------


def _block(block: Block, reader: Reader) -> Iterator[Line]:
    return _BLOCKS[type(block)](block, reader)


def _paragraph(block: Paragraph, reader: Reader) -> Iterator[Line]:
    yield Line(tuple(_span(span, reader) for span in block.spans))


def _facts(block: Facts, reader: Reader) -> Iterator[Line]:
    for label, value in block.rows:
        yield Line((Run(f"{say(label, reader)}: ", bold=True), _span(value, reader)))


def _items(block: Items, reader: Reader) -> Iterator[Line]:
    for place, row in enumerate(block.rows, 1):
        start = f"{place}. " if block.numbered else "• "
        yield Line((Run(start), *(_span(span, reader) for span in row)), "item")


def _quote(block: Quote | Paper, reader: Reader) -> Iterator[Line]:
    yield Line((Run(block.text),), "quote")


def _table(block: Table, reader: Reader) -> Iterator[Line]:
    rows = [[say(cell, reader) for cell in row] for row in (block.header, *block.rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield Line((Run("  ".join(cells).rstrip()),), "code")


def _file(block: Picture | Recording | Poster, reader: Reader) -> Iterator[Line]:
    return iter(())  # travels as a file; the adapter shows `alt` where it cannot show one


_BLOCKS: Mapping[type, Callable[[Any, Reader], Iterator[Line]]] = {
    Paragraph: _paragraph,
    Facts: _facts,
    Items: _items,
    Quote: _quote,
    Table: _table,
    Picture: _file,
    Recording: _file,
    Poster: _file,
    Paper: _quote,
}


def _span(span: Span, reader: Reader) -> Run:
    if isinstance(span, Bold):
        return Run(say(span.text, reader), bold=True)
    if isinstance(span, Link):
        return Run(say(span.text, reader), url=span.url)
    if isinstance(span, Mention):
        return Run(span.name, who=span.who)
    text: Text = span.text if isinstance(span, Live) else cast(Text, span)
    return Run(say(text, reader))
