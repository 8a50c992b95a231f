export interface Point {
  readonly size: number;
  /** Of the processor, for one person. */
  readonly milliseconds: number;
}

/** The slope of the straight line nearest to the points when both axes are logarithmic: 1 is proportional. */
export function exponentOf(points: readonly Point[]): number {
  const logs = points.map(({ size, milliseconds }) => [Math.log(size), Math.log(milliseconds)] as const);
  const mean = (index: 0 | 1) => logs.reduce((sum, one) => sum + one[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, one) => sum + (one[0] - x) * (one[1] - y), 0);
  return above / logs.reduce((sum, one) => sum + (one[0] - x) ** 2, 0);
}

const frame = { left: 70, right: 610, top: 30, bottom: 330 };

/** Both axes logarithmic. */
export function plot(points: readonly Point[]): string {
  const sizes = [50, 100, 200, 400, 800];
  const times = [0.1, 1, 10, 100, 1000];
  const x = (size: number) => place(Math.log(size / 40) / Math.log(1000 / 40), frame.left, frame.right);
  const y = (time: number) => place(Math.log(time / 0.1) / Math.log(1000 / 0.1), frame.bottom, frame.top);
  const line = points.map(({ size, milliseconds }) => `${x(size)},${y(milliseconds)}`).join(' ');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" font-family="sans-serif" font-size="14" role="img" aria-labelledby="title">',
    `<title id="title">Milliseconds for one person, by number of offers; exponent ${exponentOf(points).toFixed(2)}</title>`,
    '<rect width="640" height="400" fill="#fff"/>',
    ...sizes.map(
      (size) =>
        `<path d="M${x(size)} ${frame.top}V${frame.bottom}" stroke="#ddd"/><text x="${x(size)}" y="352" text-anchor="middle">${size}</text>`,
    ),
    ...times.map(
      (time) =>
        `<path d="M${frame.left} ${y(time)}H${frame.right}" stroke="#ddd"/><text x="62" y="${y(time) + 5}" text-anchor="end">${time}</text>`,
    ),
    `<polyline points="${line}" fill="none" stroke="#14532d" stroke-width="2"/>`,
    ...points.map(
      ({ size, milliseconds }) =>
        `<circle cx="${x(size)}" cy="${y(milliseconds)}" r="4" fill="#14532d"/><text x="${x(size) + 8}" y="${y(milliseconds) + 18}">${Number(milliseconds.toPrecision(2))}</text>`,
    ),
    '<text x="340" y="385" text-anchor="middle">offers in the catalogue</text>',
    '<text x="70" y="18">milliseconds of one core for one person</text>',
    '</svg>',
    '',
  ].join('\n');
}

const place = (share: number, from: number, to: number): number =>
  Math.round((from + share * (to - from)) * 10) / 10;
