"""What Alembic runs for every command.

`bot.store.migrate` hands it a connection that is inside a transaction.
"""

from alembic import context

options = context.config.attributes
context.configure(
    connection=options["connection"],
    target_metadata=options.get("metadata"),
    render_as_batch=options.get("batch", True),
    transactional_ddl=True,
)
context.run_migrations()
