"""The manifests of built editions in; every QR code that doesn't lead where they say, asked over HTTP, out.

`promises` says what is to be asked, `web` asks, `pages` reads what came, `verdicts` judges it, `check` runs them.
"""
