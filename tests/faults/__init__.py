"""Break the hub and count what was lost or doubled.

    python -m tests.faults 1000 --seed 7              1,000 stories, each with kills, stops and lost replies
    python -m tests.faults 100 --on telegram          on one platform only
    python -m tests.faults 1000 --on months zones     what is broken beside them: months of shifts, clocks that change
    python -m tests.faults 1000 --on killed           months of shifts whose hubs are processes of their own

A story is three processes: this one is the platform and the people (it offers updates until acknowledged, executes
what it is asked to, logs what was seen, and people react to what they see); another is the real hub with this build's
furniture on a real SQLite file, `kill -9`ed at a chosen step and started again until everything needed is done; the
third only forks the second.

people.py   who needs what, and how they react         lives.py    hubs, one after the other
world.py    the people of one story, and time          hub.py      the other process; steps.py where it can be killed
ledger.py   the database, seen from outside            judge.py    what must hold afterwards
story.py    one seed from its first line to its verdict            figures.py  all of them added up
silence.py  whether a hub is slow, or stuck
beside.py   months of shifts, zones of the world       mailing.py, broadcast.py   a word to many, and kills in it

platform.py says what a platform has to bring; square.py is the in-memory one, and both.py two at once. Another one
brings a module like it and a row in `story.PLATFORMS`.
"""
