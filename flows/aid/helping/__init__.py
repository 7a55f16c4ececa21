"""Who helps: a tap holds, a private yes claims, the requester's yes joins the two."""
