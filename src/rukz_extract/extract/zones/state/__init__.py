"""Whether a zone works, is to come, or has come to nothing: what the words around its mentions say."""
