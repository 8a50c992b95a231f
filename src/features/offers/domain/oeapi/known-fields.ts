import { extension } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { isItem } from './bundle.ts';
import type { Item } from './bundle.ts';

/** What ties things together and says nothing by itself. */
const structure = [
  'abbreviation',
  'teachingLanguage',
  'teachingLanguages',
  'organisationId',
  'organisation',
  'organizationId',
  'organization',
  'programmeIds',
  'programs',
  'courseId',
  'course',
  'programmeId',
  'programme',
  'programId',
  'program',
  'offeringType',
  'name',
  'primaryCode',
  'ext',
];

/** Which fields of a course, a programme or an offering find a place here. */
function knownFields(dialect: Dialect, sort: 'course' | 'programme' | 'offering'): ReadonlySet<string> {
  if (sort === 'offering')
    return new Set([
      ...structure,
      dialect.offeringId.course,
      dialect.offeringId.programme,
      dialect.start,
      dialect.end,
      'maxNumberStudents',
      'priceInformation',
      'addresses',
      'resultExpected',
      'state',
    ]);
  return new Set([
    ...structure,
    'description',
    'level',
    'studyLoad',
    'ects',
    'duration',
    'link',
    'addresses',
    dialect.modes,
    dialect.requirements[sort],
    dialect.programmeType,
  ]);
}

/** Counts the filled fields that are left out, by list and name; also other people's extensions. */
export function countUnread(
  dialect: Dialect,
  list: string,
  sort: 'course' | 'programme' | 'offering',
  item: Item,
  leftOut: Record<string, number>,
): void {
  const known = knownFields(dialect, sort);
  const extensions = isItem(item['ext'])
    ? Object.keys(item['ext']).map((key) => [`ext.${key}`, true] as const)
    : [];
  for (const [key, value] of [...Object.entries(item), ...extensions]) {
    if (known.has(key) || key === `ext.${extension}` || isEmpty(value)) continue;
    const name = `${list}.${key}`.slice(0, 80);
    leftOut[name] = (leftOut[name] ?? 0) + 1;
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every((one) => isEmpty(isItem(one) && 'value' in one ? one['value'] : one)));
