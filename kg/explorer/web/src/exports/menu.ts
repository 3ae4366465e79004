/** The menu of exports: says what each would be of, and why where it cannot be. */

import type { App, View } from "../app";
import { append, button, h, refill } from "../dom";
import { exportWords } from "../words/exports";
import { closure, everything } from "./closure";
import { accountLines, csv } from "./csv";
import { gathered } from "./gathered";
import { png, svg } from "./picture";
import { preparePrinting } from "./printing";
import { save } from "./save";
import { footText, scopeOf, type Scope } from "./scope";
import { turtle } from "./turtle";

interface Item {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  /** Why it cannot be had; empty when it can. */
  readonly why: string;
  do(): Promise<void> | void;
}

export class ExportMenu {
  readonly element: HTMLElement;
  private readonly opener: HTMLButtonElement;
  private readonly panel = h("div", { class: "export-panel", id: "exports", hidden: true });
  private readonly news = h("p", { class: "export-news", role: "status" });

  constructor(readonly app: App, readonly current: () => View | undefined) {
    this.opener = button(exportWords(app.language).open, () => { this.open(this.isClosed); }, {
      class: "toggle-export", aria: { expanded: "false", controls: "exports" },
    });
    this.element = h("div", { class: "export", on: {
      keydown: (event) => { this.press(event); },
      focusout: (event) => {
        if (event.relatedTarget instanceof Node && !this.element.contains(event.relatedTarget)) this.open(false);
      },
    } }, this.opener, this.panel);
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.element.contains(event.target)) this.open(false);
    });
    app.store.subscribe(() => { if (this.element.isConnected && !this.isClosed) this.list(); });
    preparePrinting(app, current, () => this.element.isConnected);
  }

  private get isClosed(): boolean {
    return this.panel.hasAttribute("hidden");
  }

  private open(wanted: boolean): void {
    if (wanted !== this.isClosed) return;
    this.panel.hidden = !wanted;
    this.opener.setAttribute("aria-expanded", String(wanted));
    this.news.textContent = "";
    if (wanted) this.list();
  }

  private list(): void {
    const scope = scopeOf(this.app);
    const words = exportWords(this.app.language);
    refill(
      this.panel,
      h("p", { class: "export-scope", dir: "auto" }, scope.text),
      h("ul", {}, this.ofScope(scope).map((item) => this.line(item))),
      h("p", { class: "export-scope" }, words.ofView),
      h("ul", {}, this.ofView(scope).map((item) => this.line(item))),
      this.news,
    );
  }

  private ofScope(scope: Scope): Item[] {
    const { app } = this;
    const { model } = app;
    const words = exportWords(app.language);
    return [
      {
        name: "csv", title: words.csv, hint: words.csvHint, why: "",
        do: () => this.write(`${scope.name}.csv`, csv(accountLines(app, scope.rows)), "text/csv;charset=utf-8"),
      },
      {
        name: "turtle", title: words.turtle, hint: words.turtleHint, why: "",
        do: () => {
          const { graph, texts } = model;
          const part = scope.isAll ? undefined : closure(model, scope.chosen, scope.rows);
          const written = part === undefined
            ? turtle(graph, texts, everything(graph))
            : turtle(graph, texts, part.things, (subject, object) => part.keeps(subject, object));
          return this.write(`${scope.name}.ttl`, written, "text/turtle;charset=utf-8");
        },
      },
    ];
  }

  private ofView(scope: Scope): Item[] {
    const { app } = this;
    const words = exportWords(app.language);
    const view = this.current();
    const { view: seen } = app.store.get();
    const canvas = view?.canvas?.();
    const drawing = view?.svg?.();
    const sheet = view?.sheet?.();
    const name = `${scope.name}-${seen}`;
    const items: Item[] = [
      {
        name: "png", title: words.png, hint: words.pngHint, why: canvas === undefined ? words.noPicture : "",
        do: async () => {
          if (canvas === undefined) return;
          this.hand(`${name}.png`, [await png(canvas, footText(app))], "image/png");
        },
      },
      {
        name: "svg", title: words.svg, hint: words.svgHint, why: drawing === undefined ? words.noDrawing : "",
        do: () => { if (drawing !== undefined) this.hand(`${name}.svg`, [svg(drawing, footText(app))], "image/svg+xml;charset=utf-8"); },
      },
      { name: "print", title: words.print, hint: words.printHint, why: "", do: () => { this.open(false); print(); } },
      { name: "link", title: words.link, hint: words.linkHint, why: "", do: () => this.copyLink() },
    ];
    if (sheet === undefined) return items;
    return [{
      name: "sheet", title: words.sheet, hint: words.sheetHint, why: "",
      do: () => this.write(`${name}.csv`, csv(sheet), "text/csv;charset=utf-8"),
    }, ...items];
  }

  private line(item: Item): HTMLElement {
    const press = button("", () => {
      if (item.why !== "") this.tell(item.why);
      else this.run(item);
    }, { class: `plain export-item export-${item.name}`, data: { key: item.name }, aria: { disabled: String(item.why !== "") } });
    append(press, h("span", { class: "title" }, item.title), h("span", { class: "hint" }, item.why || item.hint));
    return h("li", {}, press);
  }

  private run(item: Item): void {
    const failed = (error: unknown): void => {
      this.tell(exportWords(this.app.language).failed(error instanceof Error ? error.message : String(error)));
    };
    Promise.resolve().then(() => item.do()).catch(failed);
  }

  private async write(name: string, chunks: Iterable<string>, type: string): Promise<void> {
    this.tell(exportWords(this.app.language).writing);
    this.hand(name, await gathered(chunks), type);
  }

  private hand(name: string, parts: BlobPart[], type: string): void {
    save(name, type, ...parts);
    this.tell(exportWords(this.app.language).saved(name));
  }

  private async copyLink(): Promise<void> {
    const words = exportWords(this.app.language);
    const { href } = location;
    try {
      await navigator.clipboard.writeText(href);
      this.tell(words.copied);
    } catch {
      this.tell(words.copyByHand);
      const field = h("input", { class: "export-link", aria: { label: words.link } });
      field.value = href;
      field.readOnly = true;
      this.news.append(field);
      field.focus();
      field.select();
    }
  }

  private tell(text: string): void {
    this.news.textContent = text;
  }

  private press(event: KeyboardEvent): void {
    if (this.isClosed) return;
    if (event.key === "Escape") {
      this.open(false);
      this.opener.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const items = [...this.panel.querySelectorAll<HTMLElement>(".export-item")];
    const at = items.findIndex((each) => each === document.activeElement);
    items[(at < 0 ? (step > 0 ? 0 : -1) : at + step + items.length) % items.length]?.focus();
  }
}
