"""Sealed polls: what people say is shut into an urn until two of its named tellers open it (P7).

    sam > /poll Who leads the pantry? Ana, Bo, sealed, tellers Maria and Ines until friday
    (friday)  the card: "waiting for Maria and Ines to open it"      maria taps [Open it]     ines taps [Open it]
    hub > the result, the list of ballots, and the key is destroyed

naming.py       who they are, asked when a vote begins         urn.py          ballots go in, and come out together
tellers.py      that they know, are asked and reminded         unsealing.py    their yes; what could not be opened

The key is a file beside the database, wrapped under the master key, in no backup. Nobody is named in a teller's place:
if no two of them open it within two weeks, nobody ever does, and everybody reads that.
"""
