"""From links of posts and people to records: jurisdiction, folding, what was left out and why."""
