"""The checks of links."""

from citekit.library import Library, StoredCheck


def check(url="http://a.example/", verdict="ok", **more):
    values = {
        "checked_at": "2026-01-02T03:04:05+00:00",
        "reason": "200: there",
        "status": 200,
        "final_url": url,
        "redirects": ((301, "http://b.example/"),),
        "title": "T",
        "confirmed": None,
        "seconds": 0.25,
        "evidence": ("one", "two"),
        "new_url": "",
    }
    return StoredCheck(url, verdict=verdict, **{**values, **more})


def test_every_check_is_kept_the_last_one_first(library):
    log = library.checks
    for verdict in ("ok", "gone", "ok"):
        run = log.begin_run("2026-01-02T03:04:05+00:00")
        log.add(run, [check(verdict=verdict), check("http://b.example/")])
        log.end_run(run, "2026-01-02T03:05:05+00:00")
    assert [one.verdict for one in log.history("http://a.example/", 9)] == ["ok", "gone", "ok"]
    assert [one.run for one in log.history("http://a.example/", 2)] == [3, 2]


def test_a_check_comes_back_as_it_was(library, path):
    run = library.checks.begin_run("2026-01-02T03:04:05+00:00")
    kept = check(confirmed=True, status=None, title="\ud800 '\"; DROP TABLE checks")
    library.checks.add(run, [kept])
    library.close()
    with Library(path) as again:
        (read,) = again.checks.history(kept.url)
        assert read.title.endswith("DROP TABLE checks")
        assert (read.confirmed, read.status, read.run) == (True, None, run)
        assert (read.redirects, read.evidence) == (kept.redirects, kept.evidence)


def test_runs_that_ended_and_one_that_did_not(library):
    log = library.checks
    first = log.begin_run("2026-01-02T03:04:05+00:00")
    assert log.unfinished_run() == first
    log.end_run(first, "2026-01-02T03:05:05+00:00")
    assert log.unfinished_run() is None
    second = log.begin_run("2026-01-03T03:04:05+00:00")
    assert log.unfinished_run() == second


def test_an_unknown_link_has_no_history(library):
    library.checks.begin_run("2026-01-02T03:04:05+00:00")
    assert list(library.checks.history("http://x.example/")) == []
