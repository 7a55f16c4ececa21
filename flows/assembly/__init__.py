"""Assembly: one question, every chat, one honest count.

tally    what the ballots say: pure, exact, in integers; each rule it prints it also keeps
"""
