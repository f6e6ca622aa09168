"""Where this system wants a program's files."""

import os
import sys


def cache_folder() -> str | None:
    """The folder for what can be made anew, or None where this user has no place of their own.

    On Linux it is worked out here, by the rule that platformdirs keeps to: to import that takes longer than an answer.
    """
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ:
        named, home = os.environ.get("XDG_CACHE_HOME", ""), os.environ.get("HOME", "")
        if os.path.isabs(named):
            return os.path.join(named, "rugcheck")
        if os.path.isabs(home):
            return os.path.join(home, ".cache", "rugcheck")
    from platformdirs import user_cache_dir

    try:
        return user_cache_dir("rugcheck", appauthor=False)
    except RuntimeError:  # no home
        return None
