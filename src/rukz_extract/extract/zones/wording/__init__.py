"""The type words of a zone: vocabulary from the tables, and phrases such as "особая экономическая зона"."""
