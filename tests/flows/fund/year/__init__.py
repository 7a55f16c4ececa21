"""A year of giving: what was sent is what had to be sent, and the books are right after every turn.

agenda   who gives what and what they do, drawn by chance      oracle   what had to be said, by rules of its own
life     the same through a real hub over a real file
"""
