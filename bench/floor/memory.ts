type Data = Readonly<Record<string, unknown>>;

/** Address of a page → what the load functions of its layouts, outermost first, and of the page itself gave. */
export type Kept = ReadonlyMap<string, readonly (Data | null)[]>;

let kept: Kept = new Map();

export function keep(data: Kept): void {
  kept = data;
}

const addressOf = ({ pathname, search }: URL): string => pathname + search;

/** Takes the place of a layout's load function; `depth` counts from the root. */
export const layoutData =
  (depth: number) =>
  ({ url }: { url: URL }): Data | undefined =>
    kept.get(addressOf(url))?.[depth] ?? undefined;

/** Takes the place of a page's load function. */
export const pageData = ({ url }: { url: URL }): Data | undefined =>
  kept.get(addressOf(url))?.at(-1) ?? undefined;
