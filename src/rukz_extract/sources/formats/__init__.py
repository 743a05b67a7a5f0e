"""One module per input format: an open file in, articles and failures out."""
