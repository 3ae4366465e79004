/** The view in sight on paper: in light colours, under a line that says what it is of. */

import type { App, View } from "../app";
import { append, h } from "../dom";
import { footText } from "./scope";

/** Be ready whenever the browser prints, as long as `isThere` says that this page's frame is the one in sight. */
export function preparePrinting(app: App, current: () => View | undefined, isThere: () => boolean): void {
  const { dataset } = document.documentElement;
  let theme: string | undefined;
  let head: HTMLElement | undefined;
  addEventListener("beforeprint", () => {
    if (!isThere()) return;
    const view = current();
    theme ??= dataset["theme"] ?? "light";
    dataset["theme"] = "light";
    view?.show(app.store.get(), undefined);
    head?.remove();
    head = h("div", { class: "print-head" }, h("p", {}, footText(app)));
    const picture = copyOf(view?.canvas?.());
    if (picture !== undefined) append(head, picture);
    dataset["printing"] = picture === undefined ? "text" : "picture";
    document.getElementById("app")?.prepend(head);
  });
  addEventListener("afterprint", () => {
    head?.remove();
    head = undefined;
    delete dataset["printing"];
    if (theme === undefined) return;
    dataset["theme"] = theme;
    theme = undefined;
    current()?.show(app.store.get(), undefined);
  });
}

/** A canvas as it is now: the one in the page may be drawn anew when paper gives it another size. */
function copyOf(canvas: HTMLCanvasElement | undefined): HTMLCanvasElement | undefined {
  if (canvas === undefined || canvas.width === 0 || canvas.height === 0) return undefined;
  const copy = h("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext("2d")?.drawImage(canvas, 0, 0);
  return copy;
}
