"""From text to an answer: words -> concepts -> candidate claims -> scores and stance -> decision."""
