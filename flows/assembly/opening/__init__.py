"""A poll begins: what is asked, by which rules, of whom, where it hangs."""
