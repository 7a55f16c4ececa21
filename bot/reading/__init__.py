"""People's texted words to values, in English and Spanish: rules and word lists only, no model.

    read_request("need a ride to dialysis tmrw 9am, 3 of us", at=now)
      -> request, [ride], 3 people, tomorrow 9:00, high

Every grammar here refuses what it does not understand: a word left over means `None`, never a guess.
All expressions are bounded; the same text at the same minute always reads the same.
"""
