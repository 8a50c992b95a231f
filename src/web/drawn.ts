/**
 * Data from which a page was drawn. No browser reads them (decision 0002), so the framework is not to write them out as a
 * script; see hooks.ts. It would do so for every page, and then throw it away.
 */
const drawn = new WeakSet<object>();

/** What a page or a layout shows, for this one answer. */
export function toDraw<Data extends object>(data: Data, { isDataRequest }: { isDataRequest: boolean }): Data {
  if (!isDataRequest) drawn.add(data);
  return data;
}

export const isDrawn = (thing: unknown): boolean =>
  typeof thing === 'object' && thing !== null && drawn.has(thing);
