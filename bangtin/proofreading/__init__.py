"""The project's folder in; what is misspelt, against the house style or too long to read in one breath, out.

It reads every text that a person reads: pages, slogans, data, messages of the programs, the theme's words and guides.
Its own room: it knows `content`, and nothing of how pages and posters are made.
"""
