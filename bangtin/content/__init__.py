"""Author files (`docs/`, `slogans/`, `data/`, `localities/`) in; a checked Catalogue and resolved Editions out.

Knows nothing of posters or of MkDocs.
"""
