"""Records for people: terminal, HTML report, explanations, statistics."""
