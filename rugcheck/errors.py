"""The one base class of everything that rugcheck refuses on purpose."""


class RugcheckError(Exception):
    """Something a user can put right; the message says in Dutch what is wrong, where, and what to do."""
