/** What happened where. */

import type { App, View } from "../app";
import { MapView } from "../map/view";

export function mapView(app: App): View {
  return new MapView(app);
}
