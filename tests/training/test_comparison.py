from citekit.training.comparison import same_fields


def test_quotes_dashes_and_case_are_alike():
    gold = {"title": "“On” Bridges – a view", "page": "4-9"}
    assert same_fields(gold, {"title": '"on" bridges - a view', "page": "4–9"}) == {
        "title": True,
        "page": True,
    }


def test_what_one_side_lacks_is_no_agreement():
    assert same_fields({"volume": "4"}, {"issue": "4"}) == {"volume": False, "issue": False}


def test_names_are_compared_in_order():
    ash, birch = {"family": "Ash", "given": "A."}, {"family": "Birch", "given": "B."}
    assert same_fields({"author": [ash, birch]}, {"author": [birch, ash]}) == {"author": False}
    assert same_fields(
        {"author": [{"literal": "陈寅恪"}]}, {"author": [{"family": "陈", "given": "寅恪"}]}
    ) == {"author": True}
