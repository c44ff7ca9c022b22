"""What accuracy is held to: a scorer, the floors, the sets."""
