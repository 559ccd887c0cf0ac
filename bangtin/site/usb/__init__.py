"""A built site as one archive that opens without a server."""
