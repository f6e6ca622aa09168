"""Training: the log of answers, the cards that follow from it, the questions, and the quiz itself. Nothing here prints."""
