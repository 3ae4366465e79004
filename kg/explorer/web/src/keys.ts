/** Keys of the whole page: those that browsers know everywhere, and single letters, which can be switched off. */

import { preferences } from "./preferences";
import { VIEWS, type Store } from "./state";

interface Actions {
  search(): void;
  filters(): void;
  help(): void;
}

export function listenToKeys({ store }: { readonly store: Store }, actions: Actions): void {
  document.addEventListener("keydown", (event) => {
    const typing = isTyping(event.target);
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !typing) {
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey && store.undo()) event.preventDefault();
      else if ((key === "y" || (key === "z" && event.shiftKey)) && store.redo()) event.preventDefault();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !preferences.letters()) return;
    const view = VIEWS[Number(event.key) - 1];
    if (event.key === "/") actions.search();
    else if (event.key === "f") actions.filters();
    else if (event.key === "?") actions.help();
    else if (view !== undefined) store.set({ view });
    else return;
    event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}
