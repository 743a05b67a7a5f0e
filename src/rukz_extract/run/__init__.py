"""Many articles: reading ahead, workers, progress and safe output."""
