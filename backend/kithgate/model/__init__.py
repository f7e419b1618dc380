"""From named numbers to probabilities and back to evidence."""
