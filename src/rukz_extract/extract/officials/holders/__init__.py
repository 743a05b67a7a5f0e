"""Holders found without a name beside the post: later references, chiefs of deputies, known heads of state."""
