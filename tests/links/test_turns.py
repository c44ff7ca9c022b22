"""Whose turn it is."""

from citekit.links.hosts import Host
from citekit.links.turns import Turns


def host(name, *numbers):
    made = Host(name, 0)
    for number in numbers:
        made.promise(number)
    return made


def names(turns):
    taken = []
    while (one := turns.take()) is not None:
        taken.append(one.name)
    return taken


def test_hosts_come_in_the_order_of_their_tasks():
    turns = Turns(lambda _: False)
    for one in (host("c", 5, 6, 7), host("a", 1, 9), host("b", 3)):
        turns.add(one)
    assert turns.behind() is None
    assert names(turns) == ["a", "b", "c"]


def test_a_host_that_is_behind_comes_first():
    turns = Turns(lambda one: len(one) > 2)
    for one in (host("a", 1), host("b", 2, 3, 4), host("c", 5, 6, 7, 8)):
        turns.add(one)
    assert turns.behind().name == "c"
    assert names(turns) == ["c", "b", "a"]


def test_a_host_that_nobody_asks_comes_before_the_second_connection_to_another():
    busy, idle = host("busy", 1), host("idle", 2)
    busy.active = 1
    turns = Turns(lambda _: False)
    turns.add(busy)
    turns.add(idle)
    assert names(turns) == ["idle", "busy"]


def test_what_changes_while_hosts_wait():
    first, second, third = host("first", 1, 8, 9), host("second", 2, 3), host("third", 7)
    turns = Turns(lambda one: len(one) > 1)
    for one in (first, second, third):
        one.is_listed = True
        turns.add(one)
    first.take(0)
    first.take(0)
    assert turns.behind().name == "second"
    third.take(0)
    assert names(turns) == ["second", "first"]
    assert not third.is_listed, "so that new work lists it again"
