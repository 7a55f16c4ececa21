"""Money as people write it (F13): one table, and what is shown is read back."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contract.words import Money
from bot.reading.amounts import Ambiguous, Amount, Refused, read_amount
from bot.talk.fields import Invalid
from bot.talk.money import as_money
from bot.words.saying import Reader, say


def usd(*cents: int) -> Amount | Ambiguous:
    return _some("USD", cents)


def eur(*cents: int) -> Amount | Ambiguous:
    return _some("EUR", cents)


def any_(*cents: int) -> Amount | Ambiguous:
    return _some(None, cents)


def _some(code: str | None, cents: tuple[int, ...]) -> Amount | Ambiguous:
    amounts = tuple(Amount(minor, code) for minor in cents)
    return amounts[0] if len(amounts) == 1 else Ambiguous(amounts)


UNCLEAR, ZERO, NEGATIVE = Refused("unclear"), Refused("zero"), Refused("negative")
MUCH, FINE = Refused("too much"), Refused("too fine")

TABLE: list[tuple[str, Amount | Ambiguous | Refused]] = [
    # signs, codes and words
    ("20", any_(2000)), ("$20", usd(2000)), ("$ 20", usd(2000)), ("20$", usd(2000)), ("20 $", usd(2000)),
    ("20 bucks", usd(2000)), ("20 dollars", usd(2000)), ("20 dólares", usd(2000)), ("20 dolares", usd(2000)),
    ("20 dlls", usd(2000)), ("US$20", usd(2000)), ("20 USD", usd(2000)), ("usd 20", usd(2000)), ("$20 USD", usd(2000)),
    ("20 dólares americanos", usd(2000)), ("€20", eur(2000)), ("20€", eur(2000)), ("20 euros", eur(2000)),
    ("EUR 20", eur(2000)), ("20 euritos", eur(2000)), ("£5.50", Amount(550, "GBP")), ("5 quid", Amount(500, "GBP")),
    ("20 canadian dollars", Amount(2000, "CAD")), ("C$20", Amount(2000, "CAD")), ("S/ 20", Amount(2000, "PEN")),
    ("300 pesos mexicanos", Amount(30000, "MXN")), ("20 varos", Amount(2000, "MXN")), ("20 TRY", Amount(2000, "TRY")),
    ("CHF 1'200.50", Amount(120050, "CHF")),
    # decimals and thousands
    ("10,50 €", eur(1050)), ("10.50", any_(1050)), ("10,50", any_(1050)), ("10,5", any_(1050)), ("0,50 €", eur(50)),
    (".50", any_(50)), ("$1,234.56", usd(123456)), ("1.234,56 €", eur(123456)), ("1 234,56 €", eur(123456)),
    ("1 200", any_(120000)), ("1.234.567,89", any_(123456789)), ("1,234,567", any_(123456700)), ("20,-", any_(2000)),
    ("1.200 €", eur(120000)),  # nobody writes thousandths of a euro
    ("$1,200", usd(120000)),
    ("0001", any_(100)), ("20.", any_(2000)), ("  20 ", any_(2000)),
    ("5.000 pesos chilenos", Amount(5000, "CLP")),  # no cents there
    ("500 yen", Amount(500, "JPY")), ("1.250 KWD", Amount(1250, "KWD")),  # thousandths there
    # words
    ("veinte", any_(2000)), ("twenty", any_(2000)), ("twenty five dollars", usd(2500)), ("twenty-five", any_(2500)),
    ("treinta y cinco euros", eur(3500)), ("a hundred", any_(10000)), ("cien", any_(10000)),
    ("ciento cincuenta", any_(15000)), ("two hundred and five", any_(20500)), ("mil quinientos", any_(150000)),
    ("2 mil", any_(200000)), ("20k", any_(2000000)), ("1.5k", any_(150000)), ("2.5 million", any_(250000000)),
    ("un millón quinientos mil", any_(150000000)), ("a grand", any_(100000)), ("a dollar", usd(100)),
    ("un euro", eur(100)), ("one dollar", usd(100)), ("a tenner", any_(1000)), ("once", any_(1100)),
    # small change
    ("50 cents", any_(50)), ("25¢", any_(25)), ("50p", Amount(50, "GBP")), ("50 centavos", any_(50)),
    ("20 dollars and 50 cents", usd(2050)), ("20 con 50", any_(2050)), ("20 euros con 50 céntimos", eur(2050)),
    # words around it
    ("about $15", usd(1500)), ("unos 15 euros", eur(1500)), ("más o menos 20", any_(2000)),
    ("I can give 20", any_(2000)),
    ("puedo dar 20 pesos", any_(2000)), ("yes, 20 please", any_(2000)), ("un billete de 20", any_(2000)),
    ("5 or so", any_(500)), ("I'd put down 20 bucks", usd(2000)),
    # more than one may be meant: asked
    ("1,200", any_(120000, 120)), ("1.200", any_(120000, 120)), ("1.000", any_(100000, 100)),
    ("1,200 €", eur(120000, 120)), ("$1.200", usd(120000, 120)), ("20 or 30", any_(2000, 3000)),
    ("10-20", any_(1000, 2000)), ("$20 or $30", usd(2000, 3000)), ("between 10 and 20", any_(1000, 2000)),
    ("entre 10 y 20 euros", eur(1000, 2000)), ("diez o veinte", any_(1000, 2000)),
    # refused with the reason
    ("0", ZERO), ("0.00", ZERO), ("$0", ZERO), ("nothing", ZERO), ("nada", ZERO), ("-5", NEGATIVE), ("-$5", NEGATIVE),
    ("$-5", NEGATIVE), ("minus 5", NEGATIVE), ("menos 20", NEGATIVE), ("1000000000", MUCH), ("1,000,000,000", MUCH),
    ("a billion", MUCH), ("mil millones", MUCH), ("999999999", any_(99999999900)), ("10.5555", FINE), ("0.001", FINE),
    ("10.50 yen", FINE),
    # not understood
    ("", UNCLEAR), ("hello", UNCLEAR), ("twenty bananas", UNCLEAR), ("20 20", UNCLEAR), ("five twenty", UNCLEAR),
    ("1,20,000", UNCLEAR), ("1.234.56", UNCLEAR), ("$20 €10", UNCLEAR), ("20 XYZ", UNCLEAR), ("20 %", UNCLEAR),
    ("5 pounds of beans", UNCLEAR), ("try 20", UNCLEAR), ("1e9", UNCLEAR), ("³", UNCLEAR), ("٢٠", UNCLEAR),
    ("10 and 20", UNCLEAR), ("$", UNCLEAR), ("- - -", UNCLEAR),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amount"), TABLE)
def test_f13_amounts(text: str, amount: Amount | Ambiguous | Refused) -> None:
    assert read_amount(text) == amount


def test_f13_the_community_says_which_dollar_or_peso() -> None:
    assert read_amount("$20", currency="CAD") == Amount(2000, "CAD")
    assert read_amount("20 pesos", currency="MXN") == Amount(2000, "MXN")
    assert read_amount("5.000", currency="CLP") == Amount(5000, "CLP")
    assert read_amount("20", currency="EUR") == Amount(2000, "EUR")
    assert read_amount("20 €", currency="USD") == Amount(2000, "EUR")


@given(st.integers(1, 99_999_999))
def test_f13_what_is_written_with_cents_is_read_back(minor: int) -> None:
    assert read_amount(f"${minor / 100:.2f}") == Amount(minor, "USD")
    assert read_amount(f"{minor / 100:,.2f} USD") == Amount(minor, "USD")


@given(
    st.integers(1, 10**9 - 1), st.sampled_from(("USD", "EUR", "JPY", "KWD")), st.sampled_from(("en", "es"))
)
def test_f13_what_is_shown_is_read_back_or_asked(minor: int, currency: str, language: str) -> None:
    shown = say(Money(minor, currency), Reader(language, ZoneInfo("UTC"), 0.0))
    read = read_amount(shown, currency=currency)
    assert Amount(minor, currency) in (read.readings if isinstance(read, Ambiguous) else (read,))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("1,200", "Do you mean 1200 or 1.20? Please write which."),
        ("20 or 30", "Do you mean 20 or 30? Please write which."),
        ("0", "It has to be more than nothing. How much is it?"),
        ("-5", "It has to be more than nothing, without a minus. How much is it?"),
        ("1000000000", "A billion or more is beyond what I can count. How much is it?"),
        ("20 €", "Here everything is counted in USD. How much is that?"),
        ("10.5555", "That has more decimals than this money. How much is it, rounded?"),
        ("bananas", 'I read "bananas". An amount, please, for example 20 or 12.50.'),
    ],
)
def test_f13_what_cannot_be_taken_is_asked_with_the_reason(text: str, asked: str) -> None:
    refused = as_money(text, "USD")
    assert isinstance(refused, Invalid)
    assert say(refused.reason, Reader("en", ZoneInfo("UTC"), 0.0)) == asked


@pytest.mark.parametrize("text", ["1200", "1.20", "20", "30"])
def test_f13_what_the_question_offers_is_clear_when_written(text: str) -> None:
    assert isinstance(as_money(text, "USD"), Money)
