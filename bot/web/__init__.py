"""The web part: how the hub is, what it counts, and calendars that people's apps fetch. Off unless config.toml says so.

    GET /health             200 while loop, database and platforms are well, else 503
    GET /metrics            counts for Prometheus, no ids; not for what a proxy passed on
    GET /<feed>/<secret>    a file of one person's, or 404 like anything else that is not there

door      the socket and the server, on the hub's own loop      app       the addresses above
limits    how often one visitor may come                        metrics   the counts

Telegram's webhook is not here on purpose: it belongs to its adapter, works without this extra, and opens a port of its
own that a firewall can keep for Telegram alone.
"""
