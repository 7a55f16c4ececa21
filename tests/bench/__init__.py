"""The performance table: `python -m tests.bench`, as ratios within one run.

script.py     what people write, as raw JSON of a small platform        raw.py   the yardstick
hub.py        the same through the whole kernel                         table.py the rows: must, aim, reached
telegram.py   people on Telegram, beside plain_bot.py                   broadcast.py   a word to thousands

The yardstick is the smallest program on the stdlib's sqlite3 that keeps the same promise. Rounds of both are
interleaved, medians are compared, so that a busy machine slows both.
"""
