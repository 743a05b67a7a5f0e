"""Readings: from the roles of a found pattern to what its words say, one module for each kind of expression."""
