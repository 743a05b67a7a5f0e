"""TEMPORARY."""


def extract_money(doc):  # type: ignore
    return []
