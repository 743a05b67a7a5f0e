"""Names with identity: countries, regions, districts, towns and zones, looked up by their inflected forms."""
