"""What is open and what is mine: lists, and one thing opened from them."""
