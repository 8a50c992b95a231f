export interface Point {
  x: number;
  y: number;
}

/** Point on spoke `index` of `count`, `radius` from the centre; the first spoke points up, the rest go clockwise. */
export function onSpoke(index: number, count: number, radius: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
}

/** Corners of a shape; an axis without an answer is left out, so the shape never claims a value nobody gave. */
export function corners(values: readonly (number | null)[], max: number, radius: number): Point[] {
  return values.flatMap((value, index) =>
    value === null ? [] : [onSpoke(index, values.length, (radius * value) / max)],
  );
}

export function toPoints(points: readonly Point[]): string {
  return points.map((point) => `${String(point.x)},${String(point.y)}`).join(' ');
}

/** Breaks a label into as few lines of at most `width` characters as it needs, about equally long, never inside a word. */
export function wrap(text: string, width: number): string[] {
  let best = fill(text, width);
  for (let narrower = width - 1; narrower > 0; narrower -= 1) {
    const lines = fill(text, narrower);
    if (lines.length > best.length || lines.some((line) => line.length > width)) break;
    best = lines;
  }
  return best;
}

function fill(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const round = (value: number): number => Math.round(value * 10) / 10;
