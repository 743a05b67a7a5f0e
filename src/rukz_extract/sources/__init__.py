"""Where articles come from: files, folders, standard input; formats, encodings and the article's own date."""
