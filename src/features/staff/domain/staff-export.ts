import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { officeWord } from './board-office.ts';
import { canonicalNames, isFunctionCode, roleOfJob } from './functions.ts';
import type { Present, PresentGrant, PresentJob, PresentPerson } from './present.ts';
import { isGivenRole, roleText } from './role-words.ts';

/** The columns of a list that the product writes; it reads them again by these names. */
export const exportHeader = [
  'Personeelsnummer',
  'Voornaam',
  'Achternaam',
  'E-mail',
  'Functie',
  'Functiecode',
  'Schaal',
  'Werktijdfactor',
  'Vestigingscode',
  'Naam van de school',
  'Begindatum',
  'Einddatum',
  'Rol',
] as const;

export interface ExportSchool {
  readonly id: SchoolId;
  readonly locationCode: string;
  readonly name: string;
}

/**
 * Staff of today and to come as a list: a row per employment, and one for a role without one. Bringing the list in again
 * changes nothing. Of who left (`left`) it has the work that is over. A role with a last day of its own has no place in such a list and is left out.
 */
export function exportRows(
  present: Present,
  schools: readonly ExportSchool[],
  today: IsoDate,
  left = false,
): string[][] {
  const schoolOf = new Map(schools.map((school) => [school.id, school]));
  const jobs = Map.groupBy(
    present.jobs.filter(({ endsOn }) => left || endsOn === null || endsOn >= today),
    ({ personId }) => personId,
  );
  const grants = Map.groupBy(
    present.grants.filter(({ role, validTo }) => validTo === null && isGivenRole(role)),
    ({ personId }) => personId,
  );
  return present.persons.flatMap((person) =>
    rowsOf(person, jobs.get(person.id) ?? [], grants.get(person.id) ?? [], schoolOf),
  );
}

type Schools = ReadonlyMap<SchoolId, ExportSchool>;

function rowsOf(
  person: PresentPerson,
  jobs: readonly PresentJob[],
  grants: readonly PresentGrant[],
  schools: Schools,
): string[][] {
  const left = new Set(grants);
  const take = (fits: (grant: PresentGrant) => boolean): PresentGrant[] => {
    const taken = [...left].filter(fits);
    taken.forEach((grant) => left.delete(grant));
    return taken;
  };
  const rows = jobs.map((job, index) => {
    const own = take(({ schoolId }) => schoolId === job.schoolId || (schoolId === null && index === 0));
    const named = own.filter(({ role, schoolId }) => schoolId === null || role !== roleOfJob(job));
    return jobRow(person, job, named, schools);
  });
  const elsewhere = Map.groupBy(left, ({ schoolId }) => schoolId);
  return [...rows, ...[...elsewhere].map(([schoolId, named]) => roleRow(person, schoolId, named, schools))];
}

function jobRow(
  person: PresentPerson,
  job: PresentJob,
  roles: readonly PresentGrant[],
  schools: Schools,
): string[] {
  const canonical = isFunctionCode(job.functionCode) ? canonicalNames[job.functionCode] : job.functionCode;
  const school = job.schoolId === null ? undefined : schools.get(job.schoolId);
  return [
    job.personnelNumber ?? '',
    ...nameCells(person),
    job.functionTitle ?? canonical,
    job.functionCode,
    job.scale === null ? '' : String(job.scale),
    String(job.factor).replace('.', ','),
    job.schoolId === null ? officeWord : (school?.locationCode ?? ''),
    school?.name ?? '',
    dutchDay(job.startsOn),
    job.endsOn === null ? '' : dutchDay(job.endsOn),
    rolesText(roles, job.schoolId !== null),
  ];
}

function roleRow(
  person: PresentPerson,
  schoolId: SchoolId | null,
  roles: readonly PresentGrant[],
  schools: Schools,
): string[] {
  const school = schoolId === null ? undefined : schools.get(schoolId);
  const place = [school?.locationCode ?? '', school?.name ?? ''];
  return ['', ...nameCells(person), '', '', '', '', ...place, '', '', rolesText(roles, schoolId !== null)];
}

const nameCells = ({ givenName, familyName, email }: PresentPerson): string[] => [
  givenName,
  familyName,
  email ?? '',
];

const rolesText = (roles: readonly PresentGrant[], hasSchool: boolean): string =>
  [
    ...new Set(
      roles.map(({ role, schoolId }) =>
        isGivenRole(role) ? roleText(role, schoolId !== null, hasSchool) : '',
      ),
    ),
  ]
    .sort()
    .join(', ');

const dutchDay = (day: IsoDate): string => day.split('-').reverse().join('-');
