"""The words of money in both languages: currencies and their signs, small change, and what may stand around.

CURRENCIES["bucks"] -> "dollar"     what a "dollar" or a "peso" is, the community's own currency says
"""

from __future__ import annotations

from collections.abc import Mapping

#: A word or sign -> an ISO code, or a kind of money: "$" and "dollar", "peso", "pound".
CURRENCIES: Mapping[str, str] = {
    "$": "$", "us$": "USD", "u$s": "USD", "mx$": "MXN", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD",
    "nz$": "NZD", "r$": "BRL", "s/": "PEN", "€": "EUR", "£": "GBP", "¥": "JPY", "₡": "CRC", "₱": "PHP", "₹": "INR",
    **dict.fromkeys("dollar dollars buck bucks dolar dolares dlls dls bolas".split(), "dollar"),
    **dict.fromkeys("peso pesos pesitos".split(), "peso"), **dict.fromkeys("eur euro euros eurito euritos".split(), "EUR"),
    **dict.fromkeys("gbp pound pounds quid sterling libra libras".split(), "GBP"),
    **dict.fromkeys("varo varos".split(), "MXN"), **dict.fromkeys("sol soles".split(), "PEN"),
    "usd": "USD", "mxn": "MXN", "cad": "CAD", "aud": "AUD", "ars": "ARS", "cop": "COP", "clp": "CLP", "jpy": "JPY",
    "yen": "JPY", "yenes": "JPY", "chf": "CHF", "franc": "CHF", "francs": "CHF", "francos": "CHF", "sek": "SEK",
    **dict.fromkeys("american americanos estadounidenses".split(), "USD"), "canadian": "CAD", "canadienses": "CAD",
    "australian": "AUD", "mexicanos": "MXN", "argentinos": "ARS", "colombianos": "COP", "chilenos": "CLP",
    "reais": "BRL", "reales": "BRL", "quetzales": "GTQ", "quetzal": "GTQ", "lempiras": "HNL", "colones": "CRC",
}  # fmt: skip
#: Currencies that "$" and "dollar", or "peso", may name.
DOLLARS = frozenset("USD CAD AUD NZD SGD HKD BBD JMD TTD".split())
PESOS = frozenset("MXN ARS COP CLP UYU DOP CUP PHP".split())
#: Where a point groups thousands and a comma begins the cents.
POINTED = frozenset("EUR ARS COP CLP UYU BRL PYG BOB VES CRC".split())

#: Small change: a hundredth, and of what where the word says so.
CENTS: Mapping[str, str | None] = {
    **dict.fromkeys("cent cents c ¢ centavo centavos centimo centimos".split(), None),
    "penny": None, "pennies": None, "pence": "GBP", "p": "GBP",
}  # fmt: skip
#: One note, said by its name.
NOTES: Mapping[str, int] = {"tenner": 10, "fiver": 5}
#: What stands for nothing.
ZEROS = frozenset("zero cero nothing nada none ninguno".split())
#: "a dollar", "un euro": one, if a currency, small change or a big number follows.
ARTICLES = frozenset("a an un una one".split())
#: Words around an amount that change nothing about it.
LITTLE = frozenset(
    """
    about just only of de del solo solamente unos unas like i id ill im me my mi mis for down in es son its it to the el
    la los las give giving put putting pledge donate donating chip offer contribute doy dar daria dono donar pongo poner
    aporto aportar ofrezco can could would want maybe quizas puedo podria quiero quisiera around roughly between
    entre     aproximadamente como please por favor yes si ok okay bill note billete billetes cash efectivo with con love que
    hello hi hola each so asi , . ! ? : ;
    """.split()
)
#: Between two amounts one of which is meant.
OR = frozenset("or o to a - / ó u".split())
#: Between a sum and its cents.
AND = frozenset("and y con e with".split())
MINUS = frozenset("- minus menos".split())
