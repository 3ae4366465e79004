/** The query engine as the page has it: started when it is first asked, stopped by letting its worker go. */

import { carries, inflated } from "../data/block";
import type { Graph } from "../data/graph";
import type { Texts } from "../data/texts";
import { ntriples } from "../exports/ntriples";
import type { Answer, Reply, Request } from "./protocol";

export interface Answered {
  readonly answer: Answer;
  readonly seconds: number;
}

/** The asker changed their mind. */
export class Cancelled extends Error {}

/** Why questions cannot be asked here. */
export type Lack = "page" | "browser";

export function lack(): Lack | undefined {
  if (!carries("engine") || !carries("worker")) return "page";
  return typeof WebAssembly === "undefined" || typeof Worker === "undefined" ? "browser" : undefined;
}

/** The engine did not start: the browser forbids it. */
export class Forbidden extends Error {}

/** The engine is of no more use: it ran out of memory, or worse. */
class Broken extends Error {}

export class Engine {
  private worker: Worker | undefined;
  private loaded: Promise<Worker> | undefined;
  private module: Promise<WebAssembly.Module> | undefined;
  private stop: ((reason: Error) => void) | undefined;
  private isRunning = false;

  /** Whether the graph has to be read before a question is answered. */
  get isClosed(): boolean {
    return this.loaded === undefined;
  }

  constructor(private readonly graph: Graph, private readonly texts: Texts) {}

  /** Ask; one question at a time, so that a new one ends the one before. `opened` hears that the graph has been read. */
  async ask(sparql: string, opened: () => void): Promise<Answered> {
    if (this.stop !== undefined) this.cancel();
    let stop: ((reason: Error) => void) | undefined;
    const cancelled = new Promise<never>((_, reject) => {
      stop = reject;
    });
    this.stop = stop;
    try {
      const worker = await Promise.race([this.open(), cancelled]);
      opened();
      this.isRunning = true;
      const reply = await Promise.race([send(worker, { kind: "ask", sparql }), cancelled]);
      if (reply.kind !== "answer") throw new Broken("no answer");
      return reply;
    } catch (error) {
      if (error instanceof Broken || error instanceof Forbidden) this.letGo();
      throw error;
    } finally {
      if (this.stop === stop) {
        this.stop = undefined;
        this.isRunning = false;
      }
    }
  }

  /** Read the graph before anybody asks; whatever is wrong is told to who asks. */
  warm(): void {
    void this.open().catch(() => undefined);
  }

  /** End what is going on. A question that is being answered takes its worker along; a graph that is read goes on being read. */
  cancel(): void {
    const { stop } = this;
    if (this.isRunning) this.letGo();
    this.stop = undefined;
    this.isRunning = false;
    stop?.(new Cancelled());
  }

  private open(): Promise<Worker> {
    if (this.loaded === undefined) {
      this.loaded = this.load();
      this.loaded.catch(() => {
        this.letGo();
      });
    }
    return this.loaded;
  }

  private letGo(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.loaded = undefined;
  }

  private async load(): Promise<Worker> {
    this.module ??= compiled();
    const engine = await this.module.catch((error: unknown) => {
      this.module = undefined;
      throw error;
    });
    const script = URL.createObjectURL(new Blob([await inflated("worker")], { type: "text/javascript" }));
    const worker = new Worker(script);
    this.worker = worker;
    await send(worker, { kind: "open", engine });
    URL.revokeObjectURL(script);
    const encoder = new TextEncoder();
    for (const lines of ntriples(this.graph, this.texts)) {
      const bytes = encoder.encode(lines);
      await send(worker, { kind: "load", lines: bytes }, [bytes.buffer]);
    }
    return worker;
  }
}

async function compiled(): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(await inflated("engine"));
  } catch (error) {
    throw new Forbidden(error instanceof Error ? error.message : String(error));
  }
}

/** One request, one reply: the worker takes them in turn. */
function send(worker: Worker, request: Request, transfer: Transferable[] = []): Promise<Reply> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.kind !== "failed") resolve(data);
      else reject(data.broken ? new Broken(data.message) : new Error(data.message));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Forbidden(event.message));
    };
    worker.postMessage(request, transfer);
  });
}
