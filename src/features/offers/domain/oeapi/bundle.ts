import { oeapi6, ooapi5 } from './dialect.ts';
import type { Dialect } from './dialect.ts';

export type Item = Readonly<Record<string, unknown>>;

/** The four lists of a catalogue, whichever version they came in. */
export interface Bundle {
  readonly dialect: Dialect;
  readonly programmes: readonly unknown[];
  readonly courses: readonly unknown[];
  readonly programmeOfferings: readonly unknown[];
  readonly courseOfferings: readonly unknown[];
}

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list, or the items of one page of a list. */
function items(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isItem(value) && Array.isArray(value['items']) ? (value['items'] as unknown[]) : [];
}

/** Sorts a file into the four lists; null when nothing in it is a catalogue of either version. */
export function bundleOf(file: unknown): Bundle | null {
  const lists = isItem(file) && !('items' in file) ? file : onePage(items(file));
  const dialect = dialectOf(lists);
  if (dialect === null) return null;
  const offerings = items(lists['offerings']);
  const ofType = (type: string) => offerings.filter((one) => isItem(one) && one['offeringType'] === type);
  return {
    dialect,
    programmes: items(lists[dialect.programmes]),
    courses: items(lists['courses']),
    programmeOfferings: [...items(lists[dialect.programmeOfferings]), ...ofType('program')],
    courseOfferings: [...items(lists['courseOfferings']), ...ofType('course')],
  };
}

/** A single page says by its ids what it lists. */
function onePage(list: readonly unknown[]): Item {
  const first = list.find(isItem) ?? {};
  if ('courseId' in first) return { courses: list };
  if ('programmeId' in first) return { programmes: list };
  return 'programId' in first ? { programs: list } : {};
}

const only6 = ['programmes', 'programmeOfferings', 'organisations'];
const only5 = ['programs', 'programOfferings', 'offerings', 'organizations'];
/** Fields of a course that one version alone has. */
const courseOf5 = ['teachingLanguage', 'ects', 'requirements', 'modeOfDelivery'];

function dialectOf(lists: Item): Dialect | null {
  if (only6.some((key) => key in lists)) return oeapi6;
  if (only5.some((key) => key in lists)) return ooapi5;
  if (!('courses' in lists)) return null;
  const first = items(lists['courses']).find(isItem) ?? {};
  return courseOf5.some((key) => key in first) ? ooapi5 : oeapi6;
}
