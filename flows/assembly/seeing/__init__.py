"""What is to be seen of polls: cards, lists, and the gate that every figure comes through."""
