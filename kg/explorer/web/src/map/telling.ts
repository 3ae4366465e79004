/** What a mark stands for, in words: beside the pointer and in the list. */

import type { App } from "../app";
import { count } from "../words/bilingual";
import { mapWords } from "../words/map";
import { eventCount } from "./beside";
import type { Cluster } from "./clusters";
import type { Entry } from "./mirror";
import { unproject, type Viewport } from "./viewport";

const MOST_NAMES = 4;

/** A mark's first line, which names it, and its second, which counts. */
export function lines(app: App, cluster: Cluster): readonly [string, string] {
  const { model, language } = app;
  const words = mapWords(language);
  const names = cluster.spots.slice(0, MOST_NAMES).map(({ place }) => model.label(place, language));
  const where = names.join(", ") + (cluster.spots.length > MOST_NAMES ? ` +${count(cluster.spots.length - MOST_NAMES, language)}` : "");
  const accounts = cluster.accounts === 1 ? words.oneAccount : words.accounts(count(cluster.accounts, language));
  const only = cluster.events === 1 ? cluster.spots[0]?.events[0] : undefined;
  const about = [cluster.wide ? words.somewhere : "", accounts];
  if (only !== undefined) {
    if (only.contested) about.push(words.isContested);
    if (!only.told) about.push(words.notTold);
    return [model.label(only.event, language), [where, ...about].filter((part) => part !== "").join(" · ")];
  }
  if (cluster.contested > 0) about.push(cluster.contested === 1 ? words.oneContested : words.contested(count(cluster.contested, language)));
  return [where, [eventCount(app, cluster.events), ...about].filter((part) => part !== "").join(" · ")];
}

export function entryOf(
  app: App, cluster: Cluster, view: Viewport, chosen: boolean, { open, point }: Pick<Entry, "open" | "point">,
): Entry {
  const { graph } = app.model;
  const [longitude, latitude] = unproject(cluster);
  const place = graph.key(cluster.spots[0]!.place);
  return {
    words: lines(app, cluster).join(" · "),
    data: {
      key: `${cluster.wide ? "wide" : "point"} ${place}`,
      places: cluster.spots.map((spot) => graph.key(spot.place)).join(" "),
      events: String(cluster.events),
      contested: String(cluster.contested),
      wide: String(cluster.wide),
      chosen: String(chosen),
      longitude: longitude.toFixed(4),
      latitude: latitude.toFixed(4),
      x: view.x(cluster).toFixed(0),
      y: view.y(cluster).toFixed(0),
    },
    open, point,
  };
}
