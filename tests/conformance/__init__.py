"""What every platform must keep, in one suite over all of them.

A platform joins by a `Rig` (`rigs.py`) in the table `RIGS` of `conftest.py`.
"""
