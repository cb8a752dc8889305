"""Case search: the catalogue of cases, its facets, free text, similar cases and places in transcripts."""
