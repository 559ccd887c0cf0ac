"""A finished print master in; whether a shop can take it, and what was measured, out.

`inspection` is the way in. `document` and `trace` read the file, `checks` judge what was read, `read_back` reads codes.
"""
