import { bundleOf, isItem } from '../domain/oeapi/bundle.ts';
import { oeapi6, ooapi5 } from '../domain/oeapi/dialect.ts';
import type { Dialect } from '../domain/oeapi/dialect.ts';

/** Gives the JSON at an address, null where nothing is. */
export type Read = (address: string) => Promise<unknown>;
export type Progress = (done: number, total: number) => Promise<void>;

const perPage = 100;
const mostPages = 20;
const mostItems = 500;

/**
 * Reads a whole catalogue from the address of an API of either version, page by page, with the offerings of each
 * course and programme; or from a file at that address. Null when it is neither.
 */
export async function crawl(address: string, read: Read, progress: Progress): Promise<unknown> {
  const root = address.replace(/\/+$/, '');
  const first = await read(root);
  if (bundleOf(first) !== null) return first;
  const in6 = await pages(root, oeapi6.programmes, read);
  const in5 = in6 === null ? await pages(root, ooapi5.programmes, read) : null;
  const courses = await pages(root, 'courses', read);
  if (in6 === null && in5 === null && courses === null) return null;
  const dialect = dialectFor(in6, in5, courses ?? []);
  const programmes = in6 ?? in5 ?? [];
  const todo = [
    ...idsOf(programmes, dialect.programmeId).map((id) => ({ id, sort: 'programme' as const })),
    ...idsOf(courses ?? [], 'courseId').map((id) => ({ id, sort: 'course' as const })),
  ];
  const offerings = { programme: [] as unknown[], course: [] as unknown[] };
  for (const [index, { id, sort }] of todo.entries()) {
    await progress(index, todo.length);
    const found = (await pages(root, pathOf(dialect, sort, id), read)) ?? [];
    offerings[sort].push(...found.map((one) => belongingTo(dialect, sort, id, one)));
  }
  await progress(todo.length, todo.length);
  return {
    [dialect.programmes]: programmes,
    courses: courses ?? [],
    [dialect.programmeOfferings]: offerings.programme,
    courseOfferings: offerings.course,
  };
}

/** Without programmes the courses say which version it is. */
function dialectFor(in6: unknown[] | null, in5: unknown[] | null, courses: readonly unknown[]): Dialect {
  if (in6 !== null) return oeapi6;
  return in5 !== null ? ooapi5 : (bundleOf({ courses })?.dialect ?? oeapi6);
}

function pathOf(dialect: Dialect, sort: 'course' | 'programme', id: string): string {
  const owner = `${sort === 'course' ? 'courses' : dialect.programmes}/${encodeURIComponent(id)}`;
  if (dialect === ooapi5) return `${owner}/offerings`;
  return `${owner}/${sort === 'course' ? 'course' : 'programme'}-offerings`;
}

/** An offering that was asked for by its owner's address belongs to that owner, also when it does not say so. */
function belongingTo(dialect: Dialect, sort: 'course' | 'programme', id: string, offering: unknown): unknown {
  const field = sort === 'course' ? 'courseId' : dialect.programmeId;
  return isItem(offering) ? { ...offering, [field]: id } : offering;
}

const idsOf = (list: readonly unknown[], field: string): string[] =>
  list
    .filter(isItem)
    .map((item) => item[field])
    .filter((id) => typeof id === 'string')
    .slice(0, mostItems);

/** All pages of a list; null when there is no such list. */
async function pages(root: string, path: string, read: Read): Promise<unknown[] | null> {
  const found: unknown[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await read(`${root}/${path}?pageSize=${String(perPage)}&pageNumber=${String(page)}`);
    if (answer === null) return page === 1 ? null : found;
    if (Array.isArray(answer)) return [...found, ...(answer as unknown[])];
    if (!isItem(answer) || !Array.isArray(answer['items'])) return page === 1 ? null : found;
    found.push(...(answer['items'] as unknown[]));
    if (answer['hasNextPage'] !== true) break;
  }
  return found;
}
