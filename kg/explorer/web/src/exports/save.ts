/** Handing a file to whoever reads the page. */

import { h } from "../dom";

export function save(name: string, type: string, ...content: BlobPart[]): void {
  const address = URL.createObjectURL(new Blob(content, { type }));
  const link = h("a", { hidden: true });
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000); // a slow disk reads on after the click
}
