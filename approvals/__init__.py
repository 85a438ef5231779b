"""The gate: freeze, review, vote, decide, edition, withdraw, register.

Knows a resource by its translation key and language and by the methods of the object it is given; names no page
type. Imports accounts and audiences. Inside, the arrows run: actions -> permissions, editions, register -> models.
"""
