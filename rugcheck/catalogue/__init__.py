"""The catalogue: claims with their verdicts, words and sources, and the loader that refuses what is wrong."""
