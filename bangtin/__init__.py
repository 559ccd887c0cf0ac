"""Checked health content in; a phone site and printable posters out."""
