"""Documents, what is quoted from them, and where they are cited."""
