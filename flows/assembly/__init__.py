"""Assembly: one question, every chat, one honest count.

tally       what the ballots say: pure, exact, in integers; each rule it prints it also keeps
result      what is told of a poll when it closes     wording, declared   in words, the same everywhere
posters     the same as a picture
published   the list of ballots that anyone can recount
"""
