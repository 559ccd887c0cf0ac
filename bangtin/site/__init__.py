"""Pages and a catalogue in; the HTML of one edition's site out.

`context` says what a page is rendered for; `extension` is the way in for Python-Markdown; the other modules each
build one kind of thing that a page shows. Nothing here knows how posters are made: only their manifest is read.
"""
