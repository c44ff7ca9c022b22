from tests.fuzzing.documents import mutants, run


def test_mutants_are_read_without_a_fault():
    assert run(150, seed=7)[0] == 150


def test_the_same_seed_gives_the_same_mutants():
    assert list(mutants(20, 3)) == list(mutants(20, 3))
    assert list(mutants(20, 3)) != list(mutants(20, 4))
