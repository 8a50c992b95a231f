import type { MapLane } from './types.ts';

/** Where the three zones begin and end, in percent of the width; before the first stands the door. */
export const zoneEdges = [
  [14, 49],
  [49, 74.5],
  [74.5, 100],
] as const;

/** How many stops stand beside each other in a zone, so that they still fit a phone. */
const perRow = [4, 3, 3] as const;

const headHeight = 34;
const labelHeight = 26;
const rowHeight = 34;
const laneGap = 12;

export interface PlacedStop {
  readonly number: number;
  readonly zone: number;
  readonly label: string;
  readonly href: string;
  readonly moved?: boolean;
  /** Percent of the width. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedLane {
  readonly label: string;
  readonly weight: number;
  /** Where the label stands and where the line runs. */
  readonly top: number;
  readonly y: number;
  /** Where the line ends, in percent. */
  readonly end: number;
  readonly stops: readonly PlacedStop[];
}

/** Lays the lanes out below each other; every stop in its zone, in rows when there are many. */
export function layOut(lanes: readonly MapLane[]): {
  readonly lanes: readonly PlacedLane[];
  readonly height: number;
} {
  let top = headHeight;
  const placed = lanes.map((lane): PlacedLane => {
    const y = top + labelHeight + rowHeight / 2;
    const stops = zoneEdges.flatMap((_, zone) =>
      lane.stops
        .filter((stop) => stop.zone === zone)
        .map((stop, index) => ({
          ...stop,
          ...spot(zone, index),
          y: y + Math.floor(index / (perRow[zone] ?? 3)) * rowHeight,
        })),
    );
    const rows = Math.max(1, ...stops.map((stop) => (stop.y - y) / rowHeight + 1));
    const end = Math.max(zoneEdges[0][0] + 4, ...stops.map(({ x }) => x));
    const result = { label: lane.label, weight: lane.weight, top: top + labelHeight - 9, y, end, stops };
    top += labelHeight + rows * rowHeight + laneGap;
    return result;
  });
  return { lanes: placed, height: top };
}

function spot(zone: number, index: number): { readonly x: number } {
  const [from, to] = zoneEdges[zone] ?? zoneEdges[0];
  const many = perRow[zone] ?? 3;
  return { x: from + ((index % many) + 0.5) * ((to - from) / many) };
}
