"""Every table of this package: those of its rooms stand beside what uses them."""

from flows.assembly.meeting import tables as meeting

__all__ = ["meeting"]
