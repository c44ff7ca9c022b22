from .tagged import record


def test_a_chapter_in_chinese():
    csl = record(
        ("author", "王小明."),
        ("title", "面包的历史"),
        ("genre", "[M]//城市文集."),
        ("location", "上海:"),
        ("publisher", "上海出版社,"),
        ("date", "1979."),
    ).csl
    assert (csl["title"], csl["container-title"], csl["type"]) == (
        "面包的历史",
        "城市文集",
        "chapter",
    )


def test_a_container_within_the_title():
    csl = record(("title", "О хлебе // Наука и город."), ("date", "2010.")).csl
    assert (csl["title"], csl["container-title"]) == ("О хлебе", "Наука и город")


def test_a_container_labelled_as_a_second_title():
    csl = record(("title", "面包的历史"), ("genre", "[C]//"), ("title", "城市会议文集.")).csl
    assert (csl["title"], csl["container-title"]) == ("面包的历史", "城市会议文集")


def test_slashes_of_an_address_divide_nothing():
    csl = record(("title", "On bread"), ("note", "see https://example.org/x")).csl
    assert csl["title"] == "On bread"
    assert "container-title" not in csl
