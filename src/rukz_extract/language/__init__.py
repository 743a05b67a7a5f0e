"""What the words are: tokens, sentences, name spans, tags, lemmas and nominatives."""
