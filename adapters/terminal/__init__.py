"""The terminal room: the hub with a few neighbours, on one machine and with no account anywhere.

    script      what a line of a conversation means: the language of piped input and of story tests
    transcript  a diary of the room as such a script
    journal     what happened, in a file, so that the room goes on where it stopped
    room        the neighbours and who of them I am
    lines       the room over a pipe
    screen      the room on a whole terminal (Textual, imported only there)
    faces       which of the two
    adapter     the contract over all of it

The chat service in it is the in-memory one (`adapters.memory`), kept by the journal.
"""
