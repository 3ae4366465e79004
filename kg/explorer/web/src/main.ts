/** The page comes to life: read what it carries, build the frame, open what the link says. */

import { Frame } from "./frame";
import { Graph } from "./data/graph";
import { Texts } from "./data/texts";
import { Vocabulary } from "./data/vocabulary";
import { h } from "./dom";
import { Model } from "./model/model";
import { preferences } from "./preferences";
import { shellWords } from "./words/shell";

async function start(host: HTMLElement): Promise<void> {
  const words = shellWords(preferences.language());
  host.append(h("p", { class: "loading", role: "status" }, words.loading));
  if (typeof DecompressionStream === "undefined") {
    host.replaceChildren(h("p", { class: "failed", role: "alert" }, words.oldBrowser));
    return;
  }
  const [graph, vocabulary] = await Promise.all([Graph.read(), Vocabulary.read()]);
  const model = new Model(graph, await Texts.read(graph), vocabulary);
  const frame = new Frame(host, model);
  frame.open(location.hash);
  requestAnimationFrame(() => {
    performance.mark("kg:interactive");
    frame.settle();
  });
}

const host = document.getElementById("app");
if (host !== null) {
  start(host).catch((error: unknown) => {
    const words = shellWords(preferences.language());
    const reason = error instanceof Error ? error.message : String(error);
    host.replaceChildren(h("p", { class: "failed", role: "alert" }, `${words.failed}: ${reason}`));
  });
}
