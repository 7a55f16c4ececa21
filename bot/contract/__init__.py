"""The words that adapters, the kernel and flows share. Standard library only.

events ->  what people did          (adapter -> hub)
views  ->  what to show, lazily     (flow -> delivery)
plain  ->  the same, in one reader's words (delivery -> adapter)
"""
