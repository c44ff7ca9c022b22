"""Text out of LaTeX."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats.latex import clean, escape, escape_title
from citekit.formats.latex_reader import plain, plain_url, squeeze, symbols


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"M{\"u}ller and \'Emile", "Müller and Émile"),
        (r"\'{\i} \'\i{} \v{s} \c c \H{o} \r a \k{a} \.Z", "í í š ç ő å ą Ż"),
        (r"{\o}re \aa{} \L\'od\'z stra\ss e", "øre å Łódź straße"),
        (r"{WeChat} and the {C}hinese", "WeChat and the Chinese"),
        (r"1--10 --- ``quoted'' ?`Que? !`Si", "1–10 — “quoted” ¿Que? ¡Si"),
        (r"50\% of \$3 \& \#1\_a\{b\}", "50% of $3 & #1_a{b}"),
        (r"{\textbackslash}x {\textasciitilde}y", r"\x ~y"),
        (r"J.~R.", "J.\u00a0R."),
        (r"$\alpha$-helix, H$_2$O, 10$^{th}$", "α-helix, H<sub>2</sub>O, 10<sup>th</sup>"),
        (r"\emph{Homo} {\em sapiens} \textbf{a {b}}", "<i>Homo</i> <i>sapiens</i> <b>a b</b>"),
        (r"It costs $5", "It costs $5"),
        (r"a \textsuperscript{2}", "a <sup>2</sup>"),
        ("two\n   lines", "two lines"),
        (r"one\\ two \\three \newline four\\five", "one two three four five"),
        (r"\'{} \"{", " "),
        (r"users/\~{}ash 2\^{}3 {\~{}}x", "users/~ash 2^3 ~x"),
        (r"{\noop{1973a}}1973 {\SortNoop{B{\"e}rg}}van \noopsort{x}Ash", "1973 van Ash"),
        (r"\enquote{a \enquote{b} {c}} \enquote*{d} \mkbibquote{e}", "“a ‘b’ c” ‘d’ “e”"),
        (r"\mkbibemph{x} \mkbibbold{y} \mkbibparens{z}", "<i>x</i> <b>y</b> (z)"),
        (r"$O(n \log n)$ $n\log n$ \(\sin x\)", "O(n log n) n log n sin x"),
        (r"$x \in X$, $x\in X$, $\leq 5$ $\alpha \beta$", "x ∈ X, x∈X, ≤ 5 αβ"),
        (r"\frac{1}{2} $\frac12$ \(x^2\) x^2", "1/2 1/2 x<sup>2</sup> x^2"),
        (r"$\bar{p}$, $\hat x$, \textcommabelow{s}", "p̄, x̂, ș"),
        (r"5$^\circ$C 5$^{\circ}$ 3$^\prime$", "5°C 5° 3′"),
        (r"$\mathbb{R}^n$ \textalpha{} C:$\backslash$x", "R<sup>n</sup> α C:\\x"),
        (r"\foreignlanguage{german}{Wort} \texorpdfstring{$a$}{b}", "Wort b"),
        (r"A &amp; B &#8217;s \&amp; AT&T &copy;", "A & B ’s &amp; AT&T &copy;"),
        (r"$L\sp p$ $\Gamma\sb 0(N)$", "L<sup>p</sup> Γ<sub>0</sub>(N)"),
        ('"`Gut"\' und "\'s', "„Gut“ und “s"),
        ("\"'s", "\"'s"),
        (r"Proc.\ of the \LaTeX\ Club", "Proc. of the LaTeX Club"),
        (r"Nguy{\~{\^e}}n \'{\^o} \d\^e \'\'e \~{\u a}", "Nguyễn ố ệ é ẵ"),
        (r"`Good' and \emph{`{B}ad'}, `l\'eau d'or'", "‘Good’ and <i>‘Bad’</i>, ‘l\u00e9au d'or’"),
        (r"the `okina of Hawai`i, `x` and ``y `z' ''", "the `okina of Hawai`i, `x` and “y ‘z’ ”"),
        (r"``A'' `b'' d\`es 'c'", "“A” `b” dès 'c'"),
        (
            r"\og bien\fg{} le 1\ier{} et la 2\up{e}",
            "«\u00a0bien\u00a0» le 1<sup>er</sup> et la 2<sup>e</sup>",
        ),
        (
            r"\ensuremath{10^{-3}} x_2 $a\ensuremath{b_1}c_2$",
            "10<sup>-3</sup> x_2 ab<sub>1</sub>c<sub>2</sub>",
        ),
        (r"\[x^2\] x^2 \(y--z\) $a'$", "x<sup>2</sup> x^2 y--z a'"),
        (r"\enquote{a \enquote*{b}} \enquote{c \enquote{d}}", "“a “b”” “c ‘d’”"),
        (r"{\textcolor{red}{a}} \noop{\noop{b}}c", "a c"),
        (r"{x_2} \ensuremath{y_2} {x_2} $a~b$", "x_2 y<sub>2</sub> x_2 a\u00a0b"),
        (r"$n\ln m$ \frac{12}{3}", "n ln m 12/3"),
        ("open {brace", "open brace"),
        ("close} brace", "close brace"),
        ("tail\\", "tail\\"),
        ("漢字 — ünchanged", "漢字 — ünchanged"),
    ],
)
def test_plain(raw, text):
    assert plain(raw) == (text, ())


def test_unknown_commands_are_named_and_their_text_is_kept():
    assert plain(r"a \foo{b} \bax c \foo") == ("a b c ", ("\\foo", "\\bax"))


@pytest.mark.parametrize(
    ("raw", "url"),
    [
        ("http://a.example/x_y?b=%20#c~d", "http://a.example/x_y?b=%20#c~d"),
        (r"\url{http://a.example/x_y}", "http://a.example/x_y"),
        (r"http://a.example/x\_y\%20\#c\~{}d", "http://a.example/x_y%20#c~d"),
        (r"http://a.example/{\textasciitilde}d", "http://a.example/~d"),
        ("http://a.example/\n   long", "http://a.example/long"),
        (" 10.1000/a b ", "10.1000/a b"),
        (r"http://a.example/x{\_}y?b=1{\&}c{\%}20{\#}d{~}e", "http://a.example/x_y?b=1&c%20#d~e"),
        (r"http://a.example/{\textunderscore}x\textunderscore y", "http://a.example/_x_y"),
        (r"http://a.example/$\sim$x/\string~y{$\sim$}z", "http://a.example/~x/~y~z"),
        (r"{10.1000/x{\_}1}", "10.1000/x_1"),
        ("{{http://a.example/{id}/}}", "http://a.example/{id}/"),
        ("{a}/{b}", "{a}/{b}"),
        (r"{\url{http://a.example/}}", "http://a.example/"),
        (r"\href{http://a.example/x\_y}{Here}", "http://a.example/x_y"),
        (r"\texttt{http://a.example/}", "http://a.example/"),
        (r"http://a.example/{\~{}}x/{\{}y{\}}", "http://a.example/~x/{y}"),
        ("{a} and {b", "{a} and {b"),
        ("{a{b}", "{a{b}"),
    ],
)
def test_links(raw, url):
    assert plain_url(raw) == url


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (
            r"See \url{http://a.example/~ash/b--c_d?e=%20\#f}.",
            "See http://a.example/~ash/b--c_d?e=%20#f.",
        ),
        (
            "Copy: http://a.example/~ash/b--c, p.~3--4",
            "Copy: http://a.example/~ash/b--c, p.\u00a03–4",
        ),
        (
            "``http://a.example/'' -- {https://b.example/--}--c",
            "“http://a.example/” – https://b.example/--–c",
        ),
        (r"\path{a--b} \nolinkurl {c~d} \url{e{f}}", "a--b c~d e{f}"),
        (r"\href{http://a.example/b\_c}{Ash} and Elm", "Ash (http://a.example/b_c) and Elm"),
        (r"\href{http://a.example/}{\nolinkurl{http://a.example/}}", "http://a.example/"),
        (r"\href{https://doi.org/10.1000/a} {10.1000/a}, {b}", "10.1000/a, b"),
    ],
)
def test_addresses_in_text(raw, text):
    assert plain(raw) == (text, ())


SPECIALS = st.text(st.sampled_from("ab AB-'`?!,<>{}\\$%&#_^~\"@=/i") | st.characters(), max_size=30)


@given(SPECIALS)
def test_what_is_escaped_is_read_back(text):
    wanted = clean(text)
    for written in (escape(text), escape_title(text, ""), escape_title(text, "de")):
        assert plain(written) == (wanted, ())


@pytest.mark.parametrize(
    "text", ["<i>Homo</i> x", "<i>a <b>b</b></i>", "<i>a", "a</i>", "<sup>2</sup>"]
)
def test_markup_is_read_back(text):
    assert plain(escape_title(text, "en")).text == text
    assert ("emph" in escape(text)) == ("</i>" in text and "<i>" in text)


def test_depth_and_length_are_no_matter():
    assert plain("{" * 200_000 + "x" + "}" * 200_000).text == "x"
    assert plain("\\'" * 100_000 + "e").text == "é"
    assert len(plain("a\\'e" * 100_000).text) == 200_000


def test_squeeze_keeps_no_break_spaces():
    assert squeeze(" a \n\t b\u00a0 ") == "a b\u00a0"


def test_symbols_are_single_characters_or_words():
    assert symbols()["ss"] == "ß"
    assert symbols()["LaTeX"] == "LaTeX"
