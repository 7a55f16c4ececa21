"""The words that adapters, the kernel and flows share."""
