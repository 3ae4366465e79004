/** What happened when, and when it was said. */

import type { App, View } from "../app";
import { TimelineView } from "../timeline/view";

export function timelineView(app: App): View {
  return new TimelineView(app);
}
