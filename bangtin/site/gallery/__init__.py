"""The posters of an edition as readers choose and download them."""
