"""What a reader takes away from a page: a link, a message, a picture, a sheet of paper."""
