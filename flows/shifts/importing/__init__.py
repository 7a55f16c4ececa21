"""Shifts from a file that an organizer sends: a sheet (CSV) or a calendar (.ics), read back, made all or not at all.

    olga sends pantry.csv
    hub < 12 shifts: • Food pantry · Sat 28 Nov … I post them in the chats for shifts. Is this right?   [Yes, plan them]

rows      what a file says, a row a shift, and what is wrong with which line
sheets    a CSV, with a line of names or without       calendars    an .ics with its zones, repeats and exceptions
talks     the conversation
"""
