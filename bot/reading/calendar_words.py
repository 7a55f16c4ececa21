"""Words for days, months, parts of the day and spans of time, both languages, folded."""

_WEEK: tuple[str, ...] = (
    "monday mon lunes lun",
    "tuesday tues tue tusday teusday tuesdy martes",
    "wednesday weds wed wensday wednsday wedsday wendsday miercoles mierc mie",
    "thursday thurs thur thu thrusday thirsday thursdy jueves jue",
    "friday fri firday fryday viernes vie",
    "saturday sat saterday satuday saturdy sabado sab",
    "sunday sun sundy domingo dom",
)
WEEKDAYS: dict[str, int] = {name: day for day, names in enumerate(_WEEK) for name in names.split()}

#: "Tuesdays", "los martes": a repeat, not a date.
EN_PLURAL: dict[str, int] = {names.split()[0] + "s": day for day, names in enumerate(_WEEK)}
ES_WEEKDAYS: dict[str, int] = {
    "lunes": 0, "martes": 1, "miercoles": 2, "jueves": 3, "viernes": 4, "sabado": 5, "sabados": 5, "domingo": 6, "domingos": 6,
}  # fmt: skip
#: Also everyday words: a weekday only beside a number, "next", "el" and the like.
ABBREVIATED_AND_WORDS = frozenset({"sat", "sun", "wed", "vie", "dom", "mie"})

_YEAR = (
    "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo",
    "june jun junio", "july jul julio", "august aug agosto ago", "september sept sep septiembre setiembre",
    "october oct octubre", "november nov noviembre", "december dec diciembre dic decmber",
)  # fmt: skip
MONTHS: dict[str, int] = {name: month for month, names in enumerate(_YEAR, 1) for name in names.split()}

TODAY = frozenset({"today", "2day", "tday", "hoy"})
TOMORROW = frozenset(
    "tomorrow tmrw tmr tmw tmrrw tommorow tommorrow tomorow tomorro tommorw 2moro 2morrow 2mrw 2mrrw 2mro tom mnn mnna manan maniana".split()
)
TONIGHT = frozenset({"tonight", "tonite", "2nite", "2night", "tnite", "tonit", "tonigh", "2nit"})

#: Part of the day -> hours from and to (24 = midnight).
PARTS: dict[str, tuple[int, int]] = {
    "morning": (6, 12), "mornin": (6, 12), "afternoon": (12, 18), "aftrnoon": (12, 18), "afternoons": (12, 18), "evening": (18, 24), "evenin": (18, 24),
    "night": (18, 24), "nite": (18, 24), "noche": (18, 24), "tarde": (12, 18), "manana": (6, 12), "madrugada": (0, 6),
    "mornings": (6, 12), "evenings": (18, 24), "nights": (18, 24), "tardes": (12, 18), "noches": (18, 24),
}  # fmt: skip
EARLY = frozenset({"early", "temprano", "tempranito"})

#: Unit -> minutes; months are counted as 30 days only where a length is asked for.
UNITS: dict[str, int] = {
    **dict.fromkeys("minute minutes min mins minuto minutos m".split(), 1),
    **dict.fromkeys("hour hours hr hrs h hora horas".split(), 60),
    **dict.fromkeys("day days dia dias d".split(), 1440),
    **dict.fromkeys("week weeks wk wks semana semanas".split(), 10080),
    **dict.fromkeys("month months mes meses".split(), 43200),
}
NOON = frozenset({"noon", "mediodia", "noontime", "midday"})
MIDNIGHT = frozenset({"midnight", "medianoche"})

#: Fixed days that people name: (month, day). Thanksgiving moves and is reckoned.
FEASTS: dict[str, tuple[int, int]] = {
    "christmas": (12, 25), "xmas": (12, 25), "navidad": (12, 25), "nochebuena": (12, 24), "halloween": (10, 31),
    "nochevieja": (12, 31), "juneteenth": (6, 19),
}  # fmt: skip
