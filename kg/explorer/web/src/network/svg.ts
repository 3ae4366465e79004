/** What is seen as a vector picture: the same lines, signs and names, and nothing that runs. */

import type { Lens } from "./camera";
import { arrowOf, emptyCurve, traceLine, type Curve } from "./curves";
import { SIGN_ORDER, type Drawn, type Numbers } from "./drawn";
import type { Look } from "./look";
import type { Name } from "./names";
import { FAINT, FINE_LINES, FINE_ZOOM, INKS, ringRadius, type Ring } from "./paint";
import type { Seen } from "./painter";
import { OUTLINES } from "./shapes";

const NS = "http://www.w3.org/2000/svg";
export const MOST_IN_SVG = 5000;

type Attributes = Readonly<Record<string, string | number>>;

/** An element of the picture; only the attributes named here are ever set. */
function make(tag: "svg" | "g" | "path" | "circle" | "rect" | "text" | "title", attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement {
  const element = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) {
    // eslint-disable-next-line no-restricted-syntax -- every name stands in this file, none comes from the graph
    element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  }
  element.append(...children);
  return element;
}

export function svgOf(drawn: Drawn, lens: Lens, look: Look, { parts: { nodes, lines }, names, rings }: Seen, title: string): string {
  const { width, height } = lens.size;
  const picture = make(
    "svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": look.family },
    make("title", {}, title),
    make("rect", { width, height, fill: look.paper }),
    lineGroup(drawn, lens, look, lines),
    nodeGroup(drawn, lens, look, nodes),
    nameGroup(look, names),
    ringGroup(drawn, lens, rings),
  );
  return new XMLSerializer().serializeToString(picture);
}

function lineGroup(drawn: Drawn, lens: Lens, look: Look, lines: Numbers): SVGElement {
  const group = make("g", { fill: "none", "stroke-width": 1 });
  const curve = emptyCurve();
  for (const line of lines) {
    traceLine(drawn, line, lens, curve);
    const isDenial = drawn.columns.denials[line] === 1;
    const isFaint = drawn.columns.faint[drawn.columns.starts[line]!] === 1 || drawn.columns.faint[drawn.columns.ends[line]!] === 1;
    const stroke = isDenial ? look.warn : look.soft;
    const opacity = isFaint ? FAINT : isDenial ? 1 : 0.7;
    const isBare = lines.length > FINE_LINES || lens.zoom < FINE_ZOOM;
    group.append(
      make("path", { d: wayOf(curve), stroke, "stroke-opacity": opacity, ...(isDenial ? { "stroke-dasharray": "6 4", "stroke-width": 1.5 } : {}) }),
      ...(isBare ? [] : [make("path", { d: headOf(curve, 8 * Math.min(1.2, lens.grow)), fill: stroke, "fill-opacity": opacity })]),
    );
  }
  return group;
}

function nodeGroup(drawn: Drawn, lens: Lens, look: Look, nodes: Numbers): SVGElement {
  const group = make("g", { stroke: look.paper, "stroke-linejoin": "round" });
  const { xs, ys, radii, signs, faint } = drawn.columns;
  for (const node of nodes) {
    const [x, y, radius] = [lens.across(xs[node]!), lens.down(ys[node]!), radii[node]! * lens.grow];
    const traits = { fill: look.signs[signs[node]!]!, "fill-opacity": faint[node] === 1 ? FAINT : 1, "stroke-width": Math.min(1.5, radius / 6) };
    const outlines = OUTLINES[SIGN_ORDER[signs[node]!]!];
    const shape = outlines.length === 0
      ? make("circle", { cx: x, cy: y, r: radius, ...traits })
      : make("path", { d: outlines.map((outline) => outline.map(([px, py], nth) => `${nth === 0 ? "M" : "L"}${tenth(x + px * radius)} ${tenth(y + py * radius)}`).join("") + "Z").join(""), ...traits });
    shape.append(make("title", {}, drawn.naming.name(node)));
    group.append(shape);
  }
  return group;
}

function nameGroup(look: Look, names: readonly Name[]): SVGElement {
  const group = make("g", { "paint-order": "stroke", stroke: look.paper, "stroke-width": 3.5, "stroke-linejoin": "round" });
  const anchors: Readonly<Record<string, string>> = { left: "start", center: "middle", right: "end" };
  for (const name of names) {
    const fill = look[INKS[name.kind]];
    name.lines.forEach((line, at) => {
      group.append(make("text", {
        x: name.anchor, y: name.y + (at + 0.86) * (name.height / name.lines.length), fill,
        "font-size": name.size, "font-weight": name.bold ? "650" : "400", "text-anchor": anchors[name.align] ?? "start",
      }, line));
    });
  }
  return group;
}

function ringGroup({ columns: { xs, ys, radii } }: Drawn, lens: Lens, rings: readonly Ring[]): SVGElement {
  const circles = rings.map(({ node, color, width }) =>
    make("circle", { cx: lens.across(xs[node]!), cy: lens.down(ys[node]!), r: ringRadius(radii[node]!, lens), stroke: color, "stroke-width": width }));
  return make("g", { fill: "none" }, ...circles);
}

function wayOf(curve: Curve): string {
  const at = (x: number, y: number): string => `${tenth(x)} ${tenth(y)}`;
  const way = curve.isLoop ? `C${at(curve.cx, curve.cy)} ${at(curve.dx, curve.dy)}` : `Q${at(curve.cx, curve.cy)}`;
  return `M${at(curve.x0, curve.y0)}${way} ${at(curve.x1, curve.y1)}`;
}

function headOf(curve: Curve, size: number): string {
  const [ax, ay, bx, by] = arrowOf(curve, size);
  return `M${tenth(curve.x1)} ${tenth(curve.y1)}L${tenth(ax)} ${tenth(ay)}L${tenth(bx)} ${tenth(by)}Z`;
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
