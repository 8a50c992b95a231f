import { extension } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { isItem } from './bundle.ts';
import type { Item } from './bundle.ts';
import { listIn } from './values.ts';

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
  'modeOfStudy',
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
    'admissionRequirements',
    'requirements',
    dialect.modes,
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
    addTo(leftOut, `${list}.${key}`);
  }
}

/** Counts the values of known fields that say nothing to us: a level, a form, a load or a length of another sort. */
export function countUnknownValues(
  dialect: Dialect,
  list: string,
  item: Item,
  read: Readonly<Record<'level' | 'form' | 'hours' | 'months', unknown>>,
  leftOut: Record<string, number>,
): void {
  const fields = [
    ['level', read.level],
    [dialect.modes, read.form],
    ['studyLoad', read.hours],
    ['duration', read.months],
  ] as const;
  for (const [field, value] of fields)
    if (value === null && !isEmpty(item[field])) addTo(leftOut, `${list}.${field}: ${inShort(item[field])}`);
}

export function addTo(leftOut: Record<string, number>, name: string): void {
  const short = name.slice(0, 80);
  leftOut[short] = (leftOut[short] ?? 0) + 1;
}

/** The words of a value: those of a list one after another, and of a study load its unit. */
const inShort = (value: unknown): string =>
  listIn(value)
    .map((one) => (isItem(one) ? String(one['studyLoadUnit']) : String(one)))
    .join(', ');

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every((one) => isEmpty(isItem(one) && 'value' in one ? one['value'] : one)));
