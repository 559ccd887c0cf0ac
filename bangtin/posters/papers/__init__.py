"""What ward staff and print shops get beside the pieces: bundles, order slips, the proof sheet."""
