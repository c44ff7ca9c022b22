"""The query language: what stands in a search, an export, a check, wherever a filter is taken.

``parsing`` makes a tree of the text, ``filters`` says what each ``name:value`` means,
``compiling`` turns the tree into conditions on references, ``running`` asks the library.
"""
