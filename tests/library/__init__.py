"""Tests of the library, on articles built by hand."""
