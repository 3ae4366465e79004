"""What an article may say to become more than text: markup, script, style, addresses, keys, formulas, blocks.

Every string may be a name, a title, a quote or a role; :func:`iri` makes an address of one, as itself where it is one.
What runs sets ``__pwned`` and opens a dialog, so that a page can be asked whether anything did.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.rdf.iris import Iris

RUN = "alert(__pwned=1)"

#: What would become an element or an attribute, or end the one that it stands in.
MARKUP = (
    f"</script><script>{RUN}</script>",
    f"</SCRIPT ><script>{RUN}</script>",
    f"</script\t/x><script>{RUN}</script>",  # the end tag of raw text needs only a space or a slash behind its name
    f"<!--<script>{RUN}</script>",  # a comment and a script in raw text hide its end: "script data double escaped"
    f"--><script>{RUN}</script>",
    f"--!><script>{RUN}</script>",  # ends a comment too
    f"<!--><img src=x onerror={RUN}>",  # a comment that is over at once
    f"<![CDATA[><img src=x onerror={RUN}>]]>",  # a comment in HTML, text in SVG
    f"]]><script>{RUN}</script>",
    f"<?xml version='1.0'?><script xmlns='http://www.w3.org/1999/xhtml'>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</textarea><img src=x onerror={RUN}>",
    f"</noscript><img src=x onerror={RUN}>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",  # two readings: with scripts and without
    f"</template></iframe></xmp></noembed></noframes></plaintext><img src=x onerror={RUN}>",
    "<plaintext>",  # nothing behind it is markup any more
    "<textarea></textarea><title></title>",
    f'"><img src=x onerror={RUN}>',
    f"'><svg onload={RUN}>",
    f"` onfocus={RUN} autofocus tabindex=1 x=`",
    f'" onpointerover="{RUN}" style="position:fixed;inset:0',
    f"' onanimationstart='{RUN}' style='animation:x",
    f"x onmouseover={RUN} x=",  # needs no quote where a value stands without quotes
    f"<img/src=x/onerror={RUN}>",  # slashes part attributes as spaces do
    f"<img src=x onerror\n=\n{RUN} <b>",  # an element that nothing ends
    f"<svg><script>{RUN.replace('(', '&#40;')}</script></svg>",  # entities count in a script within SVG
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><use href=\"data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>#x\">",
    f"<svg><foreignObject><iframe srcdoc='<script>parent.{RUN}</script>'></foreignObject></svg>",
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror={RUN}&gt;'>",  # mXSS
    f"<math href='javascript:{RUN}'>click</math>",
    f"<a href=javascript:{RUN}>href</a>",
    f'href="javascript:{RUN}"',
    f"<iframe src='javascript:parent.{RUN}'></iframe>",
    "<iframe src=https://evil.example></iframe>",
    f"<details open ontoggle={RUN}>",
    f"<video><source onerror={RUN}></video><audio src=x onerror={RUN}>",
    f"<body onload={RUN}><marquee onstart={RUN}>",
    "<meta http-equiv=refresh content=0;url=https://evil.example>",
    "<base href=https://evil.example/>",
    "<link rel=stylesheet href=https://evil.example/x.css><link rel=prefetch href=//evil.example>",
    "<object data=https://evil.example/x.swf></object><embed src=//evil.example/x>",
    f"<form action=https://evil.example><button formaction=javascript:{RUN}>go</button></form>",
    "<form id=mynetwork><input name=getContext></form><img name=body><a id=network></a>",  # found by scripts instead
    f"<x-y is=script>{RUN}</x-y><b hidden popover=auto>",
    f"<template shadowrootmode=open><script>{RUN}</script></template>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",  # decoded once too often it is a script
    f"&#60;img src=x onerror={RUN}&#62 &lt&#x3c;",
    f"%3Cscript%3E{RUN}%3C/script%3E",
    f"\uff1cscript\uff1e{RUN}\uff1c/script\uff1e",  # full width: NFKC makes angle brackets of them
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-",  # UTF-7
)

#: What would end a string, a comment or a template of a program, or be taken for a part of it.
SCRIPTS = (
    f"\u2028{RUN}\u2029{RUN}",  # ends of lines in older JavaScript, not in JSON
    f"\\u003c/script\\u003e\\x3cscript\\x3e{RUN}\\",  # the last one would swallow the quote behind it
    f'\\"-{RUN}//',
    f"\\'-{RUN}//",
    f'";{RUN};//',
    f"');{RUN};('",
    f'"}}]}});{RUN};({{"x":[{{"y":"',
    f"`${{{RUN}}}`",
    f"*/{RUN}/*",
    f"\n{RUN}\n//",
    f"\r{RUN}\r//",
    f"/x/.source+{RUN}+/[",  # a regular expression that ends nowhere
    f"<!-- {RUN}\n--> {RUN}",  # both begin comments in JavaScript
    "$& $` $' $1 $$ \\1 \\g<0>",  # what stands for a match in a replacement
    "{{ 7 * 7 }}{% raw %}{# x #}",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    "%s %d %(name)s {0} {name} {name!r} ${name} #{name}",
    "@script@ @csp@ @evidence@ @style@ @library@ @drawing@ @title@ @legend@",  # the blanks of our own templates
    '{"__proto__":{"polluted":1},"toJSON":1,"then":1}',
    f"import('data:text/javascript,{RUN}')",
    "//# sourceMappingURL=https://evil.example/x.map",
    "\\ud83d\\udc00 \\uDFFF \\u{110000} \\x3",  # halves of characters, once somebody reads the escapes
)

#: What would load something or cover the page, as style.
STYLES = (
    "<style>@import url(https://evil.example)</style>",
    "}body{background:url(//evil.example/x)}@import '//evil.example';{",
    "red;background-image:url(https://evil.example/x.png)",
    f"expression({RUN});behavior:url(#x);-moz-binding:url(//evil.example)",
    "\\75rl(https://evil.example) \\3c/style\\3e /* ",  # escapes of CSS, and a comment that nothing ends
    "</style><svg onload=alert(__pwned=1)><style>",
)

#: What would be followed, loaded or run as an address. Browsers drop tabs, line ends and what stands before a scheme.
ADDRESSES = (
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f" \x01javascript:{RUN}",
    f"java\tscr\nipt\r:{RUN}",
    f"javascript&colon;{RUN}",
    f"&#106avascript&#58;{RUN}",
    f"javascript%3A{RUN}",
    f"javascript://evil.example/%0A{RUN}",  # looks like a host; the line end closes a comment
    f"feed:javascript:{RUN}",
    "vbscript:msgbox(1)",
    f"data:text/html,<script>{RUN}</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydChfX3B3bmVkPTEpPC9zY3JpcHQ+",
    f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>",
    "blob:https://evil.example/6f1b",
    "file:///etc/passwd",
    "about:blank",
    "//evil.example/x.png",
    "\\\\evil.example\\share",
    "/\\evil.example",
    "https:evil.example",  # without slashes, browsers take it for a host all the same
    "https://kabar.example@evil.example/",
    "https://evil.example\\@kabar.example/",
    'https://kabar.example.evil.example/?q=<b>&amp;x="onerror=',
    f"https://evil.example/'onmouseover='{RUN}",
    f"https://evil.example/%22%3E%3Cscript%3E{RUN}%3C/script%3E",
    "https://evil.example/\\u0022\\u003e",
    "https://\u0435vil.example/",  # its first letter is Cyrillic
    "https://evil.example/\u202egpj.exe",
    "https://[::1]:99999/",
    "http://127.0.0.1:9/\r\nSet-Cookie: x=1",
)

#: What a program finds in a place where it looks for its own keys, files or numbers.
IDENTIFIERS = (
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__defineGetter__",
    "length",
    "then",
    "undefined",
    "null",
    "NaN",
    "true",
    "-0",
    "1e999",
    "0x10",
    "..",
    "../..",
    "..\\..\\windows",
    "/etc/passwd",
    "%00",
    "%2e%2e%2f",
    "%E0%A4%A",  # no whole character
    "CON",  # no name for a file on Windows
    "a#b?c=d&e/f;g",
    "n0",  # what nodes of the picture are called
    "mynetwork",
    "*",
    "' OR 1=1 --",
    "> <https://evil.example> ; DROP ALL #",
)

#: Nothing to look at.
BLANK = ("", " ", "\x0b\x0c\x85\x1c\xa0\u3000")

#: Set from right to left, as it should be.
RIGHT_TO_LEFT = ("السلام عليكم \u06dd שלום", "\ufdfa")

#: Letters that are not what they look like, or have no form of their own, or are too many.
LETTERS = (
    "\x00",
    f"\x00\x1b[31m\x1b]8;;https://evil.example\x07<b>bold</b>{RUN}\x7f\x9b2J",  # steers a terminal
    "\u202egnimrof\u202c \u2067\u2066x",  # set from right to left, and never set back
    "perang\u200b\u200c\u200d\u2060\ufeff\u00ad",  # no width
    "e" + "\u0301" * 300,
    "\U0001f600\U0001f1ee\U0001f1e9\U0010ffff\U000e0041",  # beyond the first plane, and no characters
    "\ufffe\uffff\ufdd0\ufffd",
    "\u0130\u0131\u017f\u212a\ufb01",  # grow or change class when their case or form is changed
    "perang " * 4000,
    "W" * 30_000,
    "<" * 4_000,
    "[" * 2_000,
)

#: What a spreadsheet would reckon with or run.
FORMULAS = (
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-1+cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\uff1d1+1",  # full width
    '"=1+1',
    "x,=1+1;=1+1",
)

HOSTILE = (*MARKUP, *SCRIPTS, *STYLES, *ADDRESSES, *IDENTIFIERS, *LETTERS, *FORMULAS)
EVERY = (*HOSTILE, *BLANK, *RIGHT_TO_LEFT)


def short(words: str) -> str:
    """What a test of the words is called."""
    return ascii(words[:40])


def iri(words: str) -> NamedNode:
    """The words as an address: themselves where they are one, else the end of one of the data's own."""
    try:
        return NamedNode(words)
    except ValueError:
        return Iris().actor(words)


#: What would become a block, a link or an image in Markdown.
HOSTILE_MARKDOWN = (
    "# Heading",
    "> quoted",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "42) item",
    "= \n===",
    "--- \n---",
    "```\ncode\n```",
    "`code`",
    "~~~\ncode\n~~~",
    "    code",
    "[link](https://evil.example)",
    "[link](javascript:alert(1))",
    "![image](https://evil.example/x.png)",
    "[link][1]\n\n[1]: https://evil.example",
    "<https://evil.example>",
    "<b>bold</b>",
    "https://evil.example and www.evil.example",
    "someone@evil.example",
    "| a | b |\n|---|---|\n| c | d |",
    "**bold** __bold__ *soft* _soft_ ~~gone~~",
    "\\[link](https://evil.example)",
    "\\",
    "&lt;b&gt; &#35; &#x3c;",
    "[^1]\n\n[^1]: note",
    "$x$ and {#id .class}",
    "<!-- hidden",
    "***",
    "\t- [ ] task",
)
