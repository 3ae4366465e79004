/** Pointers on a picture: dragging, pinching, turning the wheel, pointing, clicking. */

export interface Gestures {
  /** A drag or a pinch begins at a pixel. */
  start?(x: number, y: number): void;
  drag(dx: number, dy: number, x: number, y: number): void;
  /** Enlarge so many times around a pixel. */
  enlarge(times: number, x: number, y: number): void;
  /** A drag or a pinch is over. */
  end?(): void;
  point(x: number, y: number): void;
  away(): void;
  click(x: number, y: number, event: PointerEvent): void;
}

const STILL = 4; // pixels that a click may move

interface Finger {
  x: number;
  y: number;
}

export function listenToPointers(element: HTMLElement, gestures: Gestures): void {
  const fingers = new Map<number, Finger>();
  let origin: Finger | undefined;
  let moving = false;

  const place = (event: MouseEvent): Finger => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const at = place(event);
    element.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at);
    if (fingers.size === 1) {
      origin = at;
      moving = false;
    } else if (!moving) {
      moving = true;
      gestures.start?.(at.x, at.y);
    }
  });
  element.addEventListener("pointermove", (event) => {
    const at = place(event);
    const before = fingers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType !== "touch") gestures.point(at.x, at.y);
      return;
    }
    if (!moving && origin !== undefined && Math.hypot(at.x - origin.x, at.y - origin.y) > STILL) {
      moving = true;
      gestures.start?.(origin.x, origin.y);
    }
    if (moving) move(before, at, [...fingers].find(([id]) => id !== event.pointerId)?.[1]);
    fingers.set(event.pointerId, at);
  });
  const lift = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    if (moving) gestures.end?.();
    else if (event.type === "pointerup") {
      const at = place(event);
      gestures.click(at.x, at.y, event);
    }
    moving = false;
  };
  element.addEventListener("pointerup", lift);
  element.addEventListener("pointercancel", lift);
  element.addEventListener("pointerleave", () => { gestures.away(); });
  element.addEventListener("wheel", (event) => {
    event.preventDefault();
    const at = place(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    const turn = Math.max(-240, Math.min(240, event.deltaY * lines));
    gestures.enlarge(2 ** (-turn / (event.ctrlKey ? 60 : 220)), at.x, at.y);
  }, { passive: false });

  const move = (before: Finger, after: Finger, other: Finger | undefined): void => {
    if (other === undefined) {
      gestures.drag(after.x - before.x, after.y - before.y, after.x, after.y);
      return;
    }
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const now = Math.hypot(after.x - other.x, after.y - other.y);
    gestures.drag((after.x - before.x) / 2, (after.y - before.y) / 2, after.x, after.y);
    if (apart > 0 && now > 0) gestures.enlarge(now / apart, (after.x + other.x) / 2, (after.y + other.y) / 2);
  };
}
