"""A few answers in; `localities/<slug>.yml` out, commented, checked before it is written, never over another file.

`questions` says what is asked, `answers` reads what was typed, `asking` asks, `places` knows what is there already,
`file_text` is the file's text, `command` checks and writes.
"""
