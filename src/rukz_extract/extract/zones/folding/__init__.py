"""Which mentions are one zone: full names, type words alone, nouns that refer back."""
