"""What readers may find, in the form in which their phones search it."""
