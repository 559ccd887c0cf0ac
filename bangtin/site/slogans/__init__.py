"""Slogans as cards and as pages of their own."""
