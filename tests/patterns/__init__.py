"""Regular expressions, all of them, under attack."""
