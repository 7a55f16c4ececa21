"""A need, from a few words to a post: read back, confirmed, shown to its circle; and what is never posted.

reading -> drafting -> talks -> requests -> circles, asking, cards
"""
