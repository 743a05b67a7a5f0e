"""The second step: what the words say is resolved against the article's own date."""
