import { z } from 'zod';
import { searchInput } from './search.ts';

/**
 * A list, said once: what leaves of each thing in it, by what it can be narrowed, how many stand on a page. From it come
 * the input of its use case, the fields above it and its addresses (ui/content/ListPage), and its API (web/api).
 */
export interface ListOf<View extends z.ZodType, By extends z.ZodRawShape> {
  readonly by: By;
  readonly size: number;
  /** For a page: what means nothing in an address counts as not chosen. */
  readonly input: z.ZodObject<By & typeof page, z.core.$strict>;
  /** For a file or a program: a filter that means nothing gives nothing, rather than everything. */
  readonly exact: {
    readonly [Name in keyof By]: By[Name] extends z.ZodCatch<infer Exact> ? Exact : By[Name];
  };
  readonly output: z.ZodObject<{ items: z.ZodArray<View>; nextCursor: z.ZodNullable<z.ZodString> }>;
}

const page = { page: z.coerce.number().int().min(1).max(10_000).catch(1) };

/** Words to look for; what they are looked for in is the store's. */
export const words = searchInput.default('').catch('');

/** One of these, or none. */
export const choice = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values).nullable().default(null).catch(null);

/** One of these; the first is chosen when nothing is. */
export const oneOf = <const Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.enum<readonly Value[]>(values).default(values[0]).catch(values[0]);

/** One of what only the page knows: a school, a person. */
export const idOf = z.uuid().nullable().default(null).catch(null);

export function list<View extends z.ZodType, By extends z.ZodRawShape>(
  view: View,
  { by, size }: { readonly by: By; readonly size: number },
): ListOf<View, By> {
  const exact = Object.entries(by).map(([name, of]) => [name, of instanceof z.ZodCatch ? of.unwrap() : of]);
  return {
    by,
    size,
    input: z.strictObject({ ...by, ...page }),
    exact: Object.fromEntries(exact) as ListOf<View, By>['exact'],
    output: listed(view).output.extend({ nextCursor: z.string().nullable() }),
  };
}

/** One thing in a list, as the page has it and as it leaves. */
export type ItemOf<List extends { readonly output: z.ZodType<{ items: readonly unknown[] }> }> = Readonly<
  z.output<List['output']>['items'][number]
>;

/** What leaves of a list that is always given whole. */
export const listed = <View extends z.ZodType>(view: View) => ({
  output: z.object({ items: z.array(view) }),
});

type Filter = Readonly<Record<string, string | number | null>>;

/** One page of what was found, with how to go on. */
export function pageOf<Item, Of extends Filter & { readonly page: number }>(
  { size }: { readonly size: number },
  filter: Of,
  { items, total }: { readonly items: readonly Item[]; readonly total: number },
) {
  const pages = Math.max(1, Math.ceil(total / size));
  const nextCursor = filter.page < pages ? cursorOf(filter.page + 1) : null;
  return { items, total, pages, filter, nextCursor };
}

/** Where a page of it begins in the database. */
export const placeOf = ({ size }: { readonly size: number }, at: number) => ({
  limit: size,
  offset: (at - 1) * size,
});

/** What of an address is about the list; what is empty there says nothing. */
export const askedIn = (
  { input }: { readonly input: z.ZodObject },
  address: URLSearchParams,
): Readonly<Record<string, string>> =>
  Object.fromEntries([...address].filter(([name, value]) => name in input.shape && value !== ''));

/** The address of the same list with something else in it; what is as it would be anyhow is left out. */
export function addressOf(filter: Filter, other: Filter = {}): string {
  const kept = Object.entries({ ...filter, ...other }).flatMap(([name, value]) =>
    value === null || value === '' || (name === 'page' && value === 1) ? [] : [[name, String(value)]],
  );
  return `?${new URLSearchParams(kept).toString()}`;
}

/** Whether less is shown than there is. */
export const isNarrowed = ({ page: _, ...filter }: Filter): boolean =>
  Object.values(filter).some((value) => value !== null && value !== '');

/** A cursor of the API is opaque: programs hand back what they were given, so that what is in it may change. */
export const cursorOf = (at: number): string => Buffer.from(`page:${String(at)}`).toString('base64url');

const pageIn = (cursor: string): string | undefined =>
  /^page:([1-9]\d{0,3})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];

export const isCursor = (cursor: string): boolean => pageIn(cursor) !== undefined;

/** The page a cursor stands for; none stands for the first. */
export const pageAt = (cursor: string | undefined): number =>
  Number((cursor === undefined ? undefined : pageIn(cursor)) ?? 1);
