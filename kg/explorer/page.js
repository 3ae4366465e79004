"use strict";
/* Everything shown comes from the JSON block and goes in by textContent: words of strangers never become markup. */
(() => {
  const evidence = JSON.parse(document.getElementById("evidence").textContent);
  const { sorts, articles, cards, edges: lines } = evidence;
  const MOST_LISTED = 250;
  const JOINED = "joined because";
  const CONTESTED = sorts.findIndex(([name]) => name === "contested event");
  const hidden = new Set();
  const byId = (id) => document.getElementById(id);
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const haystack = cards.map((card) => fold([card.label, card.path, ...card.facts.flat()].join(" ")));
  const near = cards.map(() => []);
  lines.forEach(([start, end, label]) => {
    near[start].push([label + " →", end]);
    near[end].push(["← " + label, start]);
  });
  const STATEMENT = sorts.findIndex(([name]) => name === "statement");
  const CROWD = 150; // from so many nodes on, statements are drawn without their words until one looks closer
  let chosen = -1;

  function make(tag, text, kind) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  }

  function sign(sort) {
    const mark = make("span", sorts[sort][1], "sign");
    mark.style.color = sorts[sort][2];
    mark.setAttribute("aria-hidden", "true");
    return mark;
  }

  function goTo(text, at) {
    const button = make("button", text, "go");
    button.type = "button";
    button.addEventListener("click", () => choose(at, true));
    return button;
  }

  function pairs(facts) {
    const list = make("dl");
    facts.forEach(([name, value]) => list.append(make("dt", name), make("dd", value)));
    return list;
  }

  function quote(passage) {
    const box = make("div");
    const article = articles[passage.article];
    const from = make("p", "", "from");
    if (article) {
      const title = [article.paper, article.day, article.title].filter(Boolean).join(" · ");
      if (/^https?:\/\//i.test(article.address)) {
        const link = make("a", title);
        link.href = article.address;
        link.rel = "noreferrer noopener";
        from.append(link);
      } else from.append(title);
    }
    from.append(` · characters ${passage.start}–${passage.end}`);
    box.append(make("blockquote", passage.words), from);
    return box;
  }

  function account(told, inStatement) {
    const box = make("div", "", told.denies ? "account denial" : "account");
    if (!inStatement) box.append(make("strong", `${told.speakers || "Somebody"} (${told.kind})`));
    box.append(pairs(told.facts));
    told.quotes.forEach((passage) => box.append(quote(passage)));
    if (!inStatement && told.statement >= 0) box.append(goTo("the whole statement", told.statement));
    return box;
  }

  function side(title, told, inStatement) {
    const box = make("div");
    box.append(make("h3", title));
    told.forEach((each) => box.append(account(each, inStatement)));
    return box;
  }

  function accounts(card) {
    const inStatement = sorts[card.sort][0] === "statement";
    const sides = make("div", "", "sides");
    const against = card.accounts.filter((told) => told.denies);
    const told = card.accounts.filter((each) => !each.denies);
    if (told.length) sides.append(side(inStatement ? "What it reports" : "Says it happened so", told, inStatement));
    if (against.length) sides.append(side(inStatement ? "What it denies" : "Says otherwise", against, inStatement));
    return sides;
  }

  function neighbours(at) {
    const list = make("ul");
    near[at].forEach(([label, other]) => {
      const line = make("li");
      line.append(label + " ", sign(cards[other].sort), goTo(cards[other].caption, other));
      list.append(line);
    });
    return list;
  }

  function open(at) {
    const card = cards[at];
    const panel = byId("panel");
    const sort = make("p", "", "sort");
    sort.append(sign(card.sort), sorts[card.sort][0] + " · " + card.path);
    const reasons = card.facts.filter(([name]) => name === JOINED);
    panel.replaceChildren(make("h2", card.label), sort, pairs(card.facts.filter(([name]) => name !== JOINED)));
    if (card.accounts.length) panel.append(accounts(card));
    reasons.forEach(([, why]) => {
      const box = make("details");
      box.append(make("summary", "Why these reports were taken for one event"), make("p", why, "why"));
      panel.append(box);
    });
    if (card.quotes.length) {
      panel.append(make("h3", "In the words of"));
      card.quotes.forEach((passage) => panel.append(quote(passage)));
      if (card.more) panel.append(make("p", `and ${card.more} more`, "from"));
    }
    if (near[at].length) panel.append(make("h3", "Connected with"), neighbours(at));
    panel.scrollTop = 0;
  }

  function welcome() {
    const panel = byId("panel");
    panel.replaceChildren(make("h2", cards.length ? "Contested events" : "Nothing to draw"));
    const events = cards.map((card, at) => [card, at]).filter(([card]) => card.sort === CONTESTED);
    events.sort(([one], [other]) => other.accounts.length - one.accounts.length);
    events.slice(0, 20).forEach(([card, at]) => {
      const box = make("div", "", "account");
      box.append(goTo(card.label, at));
      box.append(make("p", card.accounts.length === 1 ? "1 report" : `${card.accounts.length} reports`, "from"));
      panel.append(box);
    });
    if (!events.length) panel.append(make("p", "No event is contested. Choose anything in the list or the network."));
  }

  /* The chosen node, all that it touches, and who makes the statements that it touches. */
  function around(at) {
    const close = new Set([at]);
    near[at].forEach(([, other]) => {
      close.add(other);
      if (cards[other].sort === STATEMENT) near[other].forEach(([, speaker]) => close.add(speaker));
    });
    return close;
  }

  function draw() {
    const close = chosen < 0 ? null : around(chosen);
    nodes.update(cards.map((card, at) => {
      const far = close && !close.has(at);
      const quiet = far || (!close && card.sort === STATEMENT && cards.length > CROWD);
      return { id: "n" + at, hidden: hidden.has(card.sort), opacity: far ? 0.1 : 1, label: quiet ? "" : card.caption };
    }));
    edges.update(edges.get().map(({ id, from, to }) => ({
      id, hidden: close !== null && !(close.has(Number(from.slice(1))) && close.has(Number(to.slice(1)))),
    })));
  }

  function choose(at, move) {
    chosen = at;
    draw();
    if (at < 0) welcome();
    else {
      open(at);
      network.selectNodes(["n" + at]);
      if (move) network.fit({ nodes: [...around(at)].map((each) => "n" + each), maxZoomLevel: 0.9 });
    }
    history.replaceState(null, "", at < 0 ? "#" : "#" + encodeURIComponent(cards[at].path));
    document.querySelectorAll("#list button").forEach((button) => {
      button.setAttribute("aria-current", String(Number(button.dataset.at) === at));
    });
  }

  function fill() {
    const wanted = fold(byId("search").value).split(/\s+/).filter(Boolean);
    const found = [];
    cards.forEach((card, at) => {
      if (!hidden.has(card.sort) && wanted.every((word) => haystack[at].includes(word))) found.push(at);
    });
    found.sort((one, other) => (cards[other].sort === CONTESTED) - (cards[one].sort === CONTESTED)
      || cards[one].sort - cards[other].sort || cards[one].caption.localeCompare(cards[other].caption));
    const lines = found.slice(0, MOST_LISTED).map((at) => {
      const line = make("li");
      const button = make("button");
      button.type = "button";
      button.dataset.at = at;
      button.setAttribute("aria-current", String(at === chosen));
      button.append(sign(cards[at].sort), cards[at].caption);
      button.setAttribute("aria-label", `${cards[at].caption}, ${sorts[cards[at].sort][0]}`);
      button.addEventListener("click", () => choose(at, true));
      line.append(button);
      return line;
    });
    byId("list").replaceChildren(...lines);
    const shown = found.length > MOST_LISTED ? `, the first ${MOST_LISTED} listed` : "";
    byId("found").textContent = `${found.length} of ${cards.length}${shown}`;
  }

  function legend() {
    sorts.forEach(([name], sort) => {
      const count = cards.filter((card) => card.sort === sort).length;
      if (!count) return;
      const label = make("label");
      const box = make("input");
      box.type = "checkbox";
      box.checked = true;
      box.addEventListener("change", () => {
        if (box.checked) hidden.delete(sort); else hidden.add(sort);
        draw();
        fill();
      });
      label.append(box, sign(sort), `${name} (${count})`);
      byId("legend").append(label);
    });
  }

  function walk(event) {
    const buttons = [...document.querySelectorAll("#list button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = buttons.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    (buttons[at + step] || buttons[at]).focus();
  }

  function dress() {
    const color = getComputedStyle(document.documentElement).getPropertyValue("--ink").trim();
    network.setOptions({ nodes: { font: { color } } });
  }

  const follow = () => choose(cards.findIndex((card) => "#" + encodeURIComponent(card.path) === location.hash), true);

  network.on("click", ({ nodes: hit, edges: hitLines }) => {
    if (hit.length) choose(Number(hit[0].slice(1)), false);
    else if (hitLines.length) choose(Number(edges.get(hitLines[0]).from.slice(1)), false);
    else choose(-1, false);
  });
  byId("search").addEventListener("input", fill);
  byId("list").addEventListener("keydown", walk);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);
  addEventListener("hashchange", follow);
  legend();
  fill();
  dress();
  network.fit();
  follow();
})();
