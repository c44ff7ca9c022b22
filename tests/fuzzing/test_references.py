from tests.fuzzing.references import mutants, run


def test_mutants_are_parsed_without_a_fault():
    assert run(1500, seed=7)[0] == 1500


def test_the_same_seed_gives_the_same_mutants():
    assert list(mutants(20, 3)) == list(mutants(20, 3))
    assert list(mutants(20, 3)) != list(mutants(20, 4))
