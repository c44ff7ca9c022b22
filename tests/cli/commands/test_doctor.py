"""``citekit doctor``."""

import json
import sqlite3


def test_trouble_is_found_and_repaired(run, library):
    result = run("doctor", "--library", library)
    assert (result.exit_code, result.stderr) == (0, "citekit: The library is whole.\n")
    connection = sqlite3.connect(library)
    connection.executescript("DELETE FROM reference_words WHERE rowid = 1")
    connection.close()
    result = run("doctor", "--library", library)
    assert (result.exit_code, "do not agree" in result.stdout) == (1, True)
    assert "doctor --repair" in result.stderr
    (told,) = json.loads(run("doctor", "--format", "json", "--library", library).stdout)
    assert set(told) == {"what", "remedy", "can_be_repaired"}
    assert f"{told['what']} Remedy: {told['remedy']}.\n" == result.stdout
    result = run("doctor", "--repair", "--library", library)
    assert result.exit_code == 0
    kept = f"{library}.before-repair"
    assert result.stderr.splitlines() == [
        f"citekit: The library as it was is kept at {kept}.",
        "citekit: The library is whole.",
    ]
    assert "novak2017giving" in run("search", "water", "--library", library).stdout
