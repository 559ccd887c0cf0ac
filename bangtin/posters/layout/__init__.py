"""A message, a format and a theme in; a Scene out (`compose`). Every decision about looks is taken here."""
