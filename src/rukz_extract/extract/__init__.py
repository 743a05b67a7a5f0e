"""The extractors: one module or package per dimension, each a function from a doc to its records."""
