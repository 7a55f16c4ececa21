"""What can go wrong with the store, named after what the caller then does."""


class StoreError(Exception):
    """The store could not do it. Nothing of the transaction was kept."""


class StoreBusy(StoreError):
    """Somebody else is writing. Run the whole transaction again."""


class StoreStopped(StoreError):
    """The hub is stopping and the store is not free. Leave; what waits is still waiting at the next start."""


class StoreFull(StoreError):
    """Nothing can be written now: the disk is full, failing or read-only.

    Take no new input and tell the operator.
    """


class StoreDamaged(StoreError):
    """The database file is damaged. Stop the hub; a backup has to be restored."""


class StoreFenced(StoreError):
    """Another process has taken over this database. Exit at once and write nothing more."""


class StartRefused(Exception):
    """The hub must not start like this. `str()` is for the operator: what is wrong, then what to do."""

    def __init__(self, wrong: str, remedy: str = "") -> None:
        super().__init__(f"{wrong}\n  {remedy}" if remedy else wrong)
