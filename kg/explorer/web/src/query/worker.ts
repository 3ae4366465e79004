/** Answers questions apart from the page. */
import { initSync } from "oxigraph/web.js";

addEventListener("message", (message: MessageEvent<ArrayBuffer>) => {
  initSync({ module: message.data });
});
