"""Posts beside names: before and after them, in chains, over lists and rosters."""
