"""Pages from the web, and everything that servers do instead of answering."""

from __future__ import annotations

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler
from itertools import count

import pytest

from kg.errors import ArticleError, SourceError
from kg.model import Article
from kg.sources import Limits, open_source
from tests.sources.pages import BARE, FIRST, SECOND, THIRD, TITLE, paragraphs
from tests.sources.servers import Answer, closed_port, page, redirect, serving

QUICK = Limits(document=200_000, connect=1.0, read=0.3, deadline=2.0, redirects=3, pause=0.0)
HTML = f"<html><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body></html>"


def fetch(url: str, limits: Limits = QUICK) -> Article | ArticleError:
    (found,) = open_source(url, allow_private=True, limits=limits).articles()
    return found


def fetched(url: str) -> Article:
    article = fetch(url)
    assert isinstance(article, Article), article
    return article


def refused(answer: Answer, limits: Limits = QUICK) -> str:
    with serving(answer) as site:
        error = fetch(site.url(), limits)
    assert isinstance(error, ArticleError), error
    assert error.place == site.url()
    return str(error)


def test_a_page_is_fetched_and_the_program_names_itself() -> None:
    with serving(page(HTML)) as site:
        article = fetched(site.url("/news/1#comments"))
        assert article.identifier == article.url == site.url("/news/1")
    assert paragraphs(article) == [FIRST, SECOND, THIRD]
    assert site.agents[0].startswith("conflict-kg")


def test_plain_text_is_fetched_in_the_encoding_that_the_server_declares() -> None:
    with serving(
        page(f"{BARE}\nŁódź dan Kraków diserang.".encode("iso-8859-2"), "text/plain; charset=iso-8859-2")
    ) as site:
        assert fetched(site.url()).text.endswith("Łódź dan Kraków diserang.")


def test_json_lines_are_fetched() -> None:
    with serving(page(f'{{"text": "{FIRST}"}}\n', "application/x-ndjson")) as site:
        assert fetched(site.url()).text == FIRST


def test_a_redirect_is_followed_and_the_last_address_is_the_articles() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        (redirect("/b") if handler.path == "/a" else page(HTML))(handler)

    with serving(answer) as site:
        assert fetched(site.url("/a")).url == site.url("/b")


def test_redirects_for_ever_are_given_up() -> None:
    numbers = count()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        redirect(f"/{next(numbers)}")(handler)

    assert "redirects more than 3 times" in refused(answer)


def test_a_redirect_to_something_else_than_the_web_is_not_followed() -> None:
    assert "only http and https" in refused(redirect("file:///etc/passwd"))


def test_a_silent_server_is_given_up() -> None:
    release = threading.Event()

    def answer(_handler: BaseHTTPRequestHandler) -> None:
        release.wait(3)

    message = refused(answer)
    release.set()
    assert "silent for 0.3 seconds" in message


def test_a_server_that_trickles_is_cut_off_at_the_deadline() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b"x")
            time.sleep(0.05)

    began = time.monotonic()
    assert "took longer than 0.6 seconds" in refused(answer, Limits(read=0.5, deadline=0.6, pause=0.0))
    assert time.monotonic() - began < 3


def test_headers_that_trickle_are_cut_off_at_the_deadline() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(200):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    assert "took longer than 0.6 seconds" in refused(answer, Limits(read=0.5, deadline=0.6, pause=0.0))


def test_an_endless_answer_is_read_no_further_than_the_limit() -> None:
    sent = count()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", "2000000000")
        handler.end_headers()
        for _ in range(30_000):
            handler.wfile.write(b"kata " * 13_000)
            next(sent)

    assert "answers with more than 200,000 bytes" in refused(answer)
    assert next(sent) < 1_000


def test_an_answer_that_unpacks_beyond_the_limit_is_refused() -> None:
    bomb = gzip.compress(b"kata " * 4_000_000)
    assert "answers with more than 200,000 bytes" in refused(page(bomb, Content_Encoding="gzip"))


def test_a_packed_page_is_unpacked() -> None:
    with serving(page(gzip.compress(HTML.encode()), Content_Encoding="gzip")) as site:
        assert paragraphs(fetched(site.url())) == [FIRST, SECOND, THIRD]


def test_a_page_that_claims_to_be_packed_and_is_not_is_refused() -> None:
    assert "cannot be unpacked" in refused(page(HTML, Content_Encoding="gzip"))


def test_an_answer_that_breaks_off_is_refused() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        handler.wfile.write(HTML.encode())

    assert "breaks off" in refused(answer)


def test_a_failing_server_is_asked_once_more() -> None:
    answers = iter([page("busy", status=503), page(HTML)])

    def answer(handler: BaseHTTPRequestHandler) -> None:
        next(answers)(handler)

    with serving(answer) as site:
        fetched(site.url())
    assert len(site.asked) == 2


def test_a_server_that_goes_on_failing_is_reported() -> None:
    with serving(page("busy", status=503)) as site:
        assert "answers 503" in str(fetch(site.url()))
    assert len(site.asked) == 2


def test_a_missing_page_is_reported_at_once() -> None:
    with serving(page("gone", status=404)) as site:
        assert "answers 404 Not Found" in str(fetch(site.url()))
    assert len(site.asked) == 1


def test_what_is_no_page_is_not_downloaded() -> None:
    assert "is application/pdf" in refused(page(b"%PDF-1.7", "application/pdf"))


def test_a_binary_under_the_name_of_a_page_is_refused() -> None:
    assert "starts with %PDF" in refused(page(b"%PDF-1.7\n\x00", "text/plain"))


def test_a_page_with_no_article_is_reported() -> None:
    assert "no article found" in refused(page("<html><body><p>Masuk</p></body></html>"))


def test_nobody_listening_is_reported() -> None:
    assert "cannot be connected to" in str(fetch(f"http://127.0.0.1:{closed_port()}/"))


def test_a_name_that_nobody_has_is_reported() -> None:
    assert "no such host" in str(fetch("http://nobody.invalid/"))


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{closed_port()}")
    with serving(page(HTML)) as site:
        fetched(site.url())


@pytest.mark.parametrize(
    ("spec", "problem"),
    [
        ("ftp://example.org/a", "only http and https"),
        ("http://", "without a host"),
        ("http://user:word@example.org/", "a password"),
        ("http://[::1", "not an address"),
        ("http://example.org:99999/", "not an address"),
    ],
)
def test_what_is_no_web_address_cannot_be_opened(spec: str, problem: str) -> None:
    with pytest.raises(SourceError, match=problem):
        open_source(spec)
