"""The bot and a client with Element's own encryption (matrix-js-sdk) in one room: `make interop`, outside `make test`.

node.py       Node and the client's packages, in build/interop
app.mjs       the client; app.py speaks to it
__main__.py   what must work, and the control that must not
"""
