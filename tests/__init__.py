"""Tests of citekit; folders and files mirror the package."""
