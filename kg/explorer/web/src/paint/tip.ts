/** A label beside what is pointed at; lists say the same to those who do not see it. */

import { fill, h } from "../dom";

export class Tip {
  readonly element = h("div", { class: "tip", hidden: true, aria: { hidden: "true" } });

  /** A name and what there is to say of it, clear of what lies around a pixel. */
  show([name, about]: readonly [string, string], x: number, y: number, reach: number, width: number): void {
    fill(this.element, h("strong", { dir: "auto" }, name), about === "" ? undefined : h("span", { dir: "auto" }, about));
    this.element.hidden = false;
    const { offsetWidth, offsetHeight } = this.element;
    const left = Math.max(6, Math.min(width - offsetWidth - 6, x - offsetWidth / 2));
    const top = y - reach - offsetHeight < 6 ? y + reach : y - reach - offsetHeight;
    this.element.style.left = `${left.toFixed(0)}px`;
    this.element.style.top = `${top.toFixed(0)}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
