/** Every view, by its name in the link. */

import type { ViewMaker } from "../app";
import type { ViewName } from "../state";
import { accountsView } from "./accounts";
import { evidenceView } from "./evidence";
import { mapView } from "./map";
import { networkView } from "./network";
import { queryView } from "./query";
import { startView } from "./start";
import { tableView } from "./table";
import { timelineView } from "./timeline";

export const MAKERS: Readonly<Record<ViewName, ViewMaker>> = {
  start: startView,
  accounts: accountsView,
  evidence: evidenceView,
  network: networkView,
  map: mapView,
  timeline: timelineView,
  table: tableView,
  query: queryView,
};
