"""A month of shifts and of everything that goes wrong meanwhile: what was sent is what had to be sent (S18, X16, X18).

    agenda = draw(seed)          who signs up, leaves, what is moved and cancelled; when the hub is killed, off, misled
    live(agenda, folder)         a real hub over a real file goes through it
    expected(agenda)             an oracle, written from the promises alone, says what people had to read

agenda.py   a month, drawn by chance          oracle.py   what had to be sent
hub.py      a hub that can be killed          life.py     goes through an agenda, and keeps what people saw
apart.py    the same as a process of its own, which SIGKILL ends and which is alone on its folder
"""
