"""Example tables: phrases that must give a record, and phrases that must give none."""
