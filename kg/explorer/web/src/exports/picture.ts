/** What a view draws as a picture that stands for itself: on its ground, with a line at the foot that says of what. */

const FOOT = { size: 12, line: 17, margin: 12 } as const; // pixels of the screen
const GROUND = /^rgba?\(.*,\s*0\)$|^transparent$/;

interface Look {
  readonly ground: string;
  readonly ink: string;
  readonly font: string;
}

/** A canvas as PNG, at the density that it is drawn with. */
export async function png(canvas: HTMLCanvasElement, foot: string): Promise<Blob> {
  const density = canvas.clientWidth > 0 ? canvas.width / canvas.clientWidth : devicePixelRatio;
  const look = lookOf(canvas);
  const out = document.createElement("canvas");
  const pen = out.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  const font = `${FOOT.size * density}px ${look.font}`;
  pen.font = font;
  const lines = wrapped(foot, canvas.width - 2 * FOOT.margin * density, (text) => pen.measureText(text).width);
  out.width = canvas.width;
  out.height = canvas.height + (lines.length * FOOT.line + FOOT.margin) * density;
  pen.fillStyle = look.ground;
  pen.fillRect(0, 0, out.width, out.height);
  pen.drawImage(canvas, 0, 0);
  pen.fillStyle = look.ink;
  pen.font = font;
  lines.forEach((line, at) => { pen.fillText(line, FOOT.margin * density, canvas.height + (at + 1) * FOOT.line * density); });
  return new Promise((done, fail) => {
    out.toBlob((blob) => { if (blob === null) fail(new Error("too large")); else done(blob); }, "image/png");
  });
}

/** A drawing with the same line at its foot. */
export function svg(drawing: string, foot: string): string {
  const inner = drawing.replace(/^\s*(<\?xml[^>]*\?>|<!DOCTYPE[^>]*>|\s)*/i, "");
  const [tag] = /^<svg\b[^>]*>/.exec(inner) ?? [""];
  const box = /viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(tag);
  const width = Number(/\bwidth="([\d.]+)(px)?"/.exec(tag)?.[1] ?? box?.[1] ?? 800);
  const height = Number(/\bheight="([\d.]+)(px)?"/.exec(tag)?.[1] ?? box?.[2] ?? 600);
  const look = lookOf(document.body);
  const lines = wrapped(foot, width - 2 * FOOT.margin, (text) => text.length * FOOT.size * 0.52);
  const whole = height + lines.length * FOOT.line + FOOT.margin;
  const texts = lines.map((line, at) => `<text x="${FOOT.margin}" y="${height + (at + 1) * FOOT.line}">${escaped(line)}</text>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">` +
    `<rect width="100%" height="100%" fill="${escaped(look.ground)}"/>${inner}` +
    `<g font-size="${FOOT.size}" font-family="sans-serif" fill="${escaped(look.ink)}">${texts.join("")}</g></svg>`
  );
}

/** The colours that a person sees it in. */
function lookOf(element: Element): Look {
  let at: Element | null = element.isConnected ? element : document.body;
  let ground = "transparent";
  while (at !== null && GROUND.test(ground)) {
    ground = getComputedStyle(at).backgroundColor;
    at = at.parentElement;
  }
  const body = getComputedStyle(document.body);
  return { ground: GROUND.test(ground) ? body.backgroundColor : ground, ink: body.color, font: body.fontFamily };
}

function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Text within XML; what XML cannot hold is left out. */
function escaped(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
