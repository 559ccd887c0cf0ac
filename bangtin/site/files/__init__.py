"""Files beside the pages, and what is kept between builds: fonts, short links, forwards, the app's manifest."""
