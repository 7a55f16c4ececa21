"""The hub: what arrived is taken, handled in one transaction each, and answered.

    inbox.py          what arrived, once; what means nothing to the hub is dropped
    turns.py          one group of waiting inputs, each in its savepoint, one commit
    routing.py        the fixed, readable order in which an input finds its handler
    conversations.py  open questions: answer, back, change, cancel, park, expire
    deeds.py          buttons, reactions and typed forms: one verb on one thing
    commands.py       words that start something
    chats.py          membership, bindings, moves, blocked accounts
    service.py        the loop around it all
"""
