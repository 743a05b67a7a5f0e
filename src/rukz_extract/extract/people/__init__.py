"""Persons: name spans corrected, normalised to the nominative and folded."""
