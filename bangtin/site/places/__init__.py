"""What a page says of one place: its plan, its own values, how it differs from others."""
