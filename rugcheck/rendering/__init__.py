"""How answers look: plain text, a terminal, JSON. One module each; nothing here decides anything."""
