"""Break the hub and count what was lost or doubled.

    python -m tests.faults 1000 --seed 7     1,000 stories, each with kills, stops and lost replies

A story is two processes: this one is the platform and the people (it offers updates until acknowledged, executes
what it is asked to, logs what was seen, and people react to what they see); the other is the real hub on a real
SQLite file, `kill -9`ed at a chosen step and started again until everybody is done.

stall.py      a small flow that uses everything the kernel has     people.py   who wants what, and how they react
hub.py        the other process                                    steps.py    where it can be killed
world.py      the platform's side of the wire                      judge.py    what must hold afterwards
story.py      one seed from its first line to its verdict          figures.py  all of them added up
"""
