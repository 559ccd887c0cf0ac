"""A Scene and a Theme in; pictures and print files out. Painters decide nothing: they know no message and no format.

`raster` paints pixels, `pdf` the print master, and `pages` turns a finished PDF back into pixels, so that the two
painters can be held against each other.
"""
