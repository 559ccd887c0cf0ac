"""Targets as cards, rows, charts and tables."""
