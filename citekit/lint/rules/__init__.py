"""The rules, a file for each group; `citekit.lint.registry` has them all."""
