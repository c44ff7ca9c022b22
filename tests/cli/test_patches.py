from citekit.cli.patches import patch_lines
from citekit.documents.rewriting import Edit, rewrite
from citekit.formats.changed_files import ChangedFile


def changed(data):
    return ChangedFile("a.txt", None, data, rewrite(data, [Edit(0, 3, "two")], name="a.txt"))


def test_patches_are_those_of_git_apply():
    patch = list(patch_lines(changed(b"one\n"), is_inert=False))
    assert patch[-2:] == ["-one\n", "+two\n"]


def test_terminals_obey_nothing_in_a_patch():
    data = b"one \x1b[31m\n"
    assert "\x1b" in "".join(patch_lines(changed(data), is_inert=False))
    shown = list(patch_lines(changed(data), is_inert=True))
    assert "\x1b" not in "".join(shown)
    assert all(line.endswith("\n") for line in shown)
