import type { SchoolId } from '#core/id.ts';
import type { Doubt } from './doubt.ts';
import type { StaffPlan } from './plan.ts';
import type { JobEnd, PresentJob } from './present.ts';

/** What is told by name about a list, in the order in which it asks for attention. */
export const staffLineKinds = [
  'ask',
  'missing',
  'fault',
  'ended',
  'person',
  'own',
  'role',
  'reopened',
  'new',
  'added-work',
  'work',
  'other-function',
  'kept',
] as const;
export type StaffLineKind = (typeof staffLineKinds)[number];

/** One thing to tell about a list. */
export interface StaffLine {
  readonly kind: StaffLineKind;
  readonly personId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Kinds of which nothing may happen that did not stand on the page when somebody said yes. */
export const agreedKinds: readonly StaffLineKind[] = [
  'missing',
  'ended',
  'person',
  'role',
  'reopened',
  'new',
];

type SchoolNames = ReadonlyMap<SchoolId, string>;

/** Where somebody works: the name of the school, or that it is the board's own office. */
const placeFacts = (schoolId: SchoolId | null | undefined, schools: SchoolNames): StaffLine['facts'] =>
  schoolId === null
    ? { school: '', office: 1 }
    : { school: schoolId === undefined ? '' : (schools.get(schoolId) ?? '') };

/** Everything that the plan would change, by name; faults are told apart. */
export const planLines = (plan: StaffPlan, schools: SchoolNames): StaffLine[] => [
  ...plan.doubts.map(askLine),
  ...endLines(plan),
  ...plan.changePersons.flatMap(personLines),
  ...plan.ownChanges.map(ownLine(plan)),
  ...roleLines(plan, schools),
  ...plan.reopened.map((end) => jobLine('reopened', end, { endsOn: end.endsOn })),
  ...newLines(plan, schools),
  ...workLines(plan, schools),
];

function askLine({ key, row, reason, personId, told, known, isLikely, answer }: Doubt): StaffLine {
  return {
    kind: 'ask',
    personId,
    facts: {
      key,
      row,
      reason,
      name: `${told.givenName} ${told.familyName}`,
      email: told.email ?? '',
      number: told.personnelNumber ?? '',
      startsOn: told.startsOn ?? '',
      knownName: known.name,
      knownEmail: known.email ?? '',
      knownNumber: known.numbers,
      lastDay: known.lastDay ?? '',
      likely: isLikely ? 1 : 0,
      answer: answer ?? '',
    },
  };
}

/** With an employment end roles: they stand in the same line. */
function endLines(plan: StaffPlan): StaffLine[] {
  const closed = new Map(plan.closedGrants.close.map(({ id, jobId }) => [id, jobId]));
  const rolesOf = Map.groupBy(
    plan.roleChanges.filter(({ grantId }) => closed.get(grantId) != null),
    ({ grantId }) => closed.get(grantId),
  );
  return plan.ends.map((end) =>
    jobLine(end.row === null ? 'missing' : 'ended', end, {
      endsOn: end.endsOn,
      roles: [...new Set((rolesOf.get(end.jobId) ?? []).map(({ role }) => role))].join(' '),
    }),
  );
}

const jobLine = (kind: StaffLineKind, end: JobEnd, facts: StaffLine['facts']): StaffLine => ({
  kind,
  personId: end.personId,
  facts: { name: end.name, ...facts, ...(end.row === null ? {} : { row: end.row }) },
});

function personLines({ was, now, row }: StaffPlan['changePersons'][number]): StaffLine[] {
  const names = [was, now].map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  const [before = '', after = ''] = names;
  const line = (field: string, from: string, to: string): StaffLine => ({
    kind: 'person',
    personId: now.id,
    facts: { name: before, field, from, to, row: row ?? '' },
  });
  return [
    ...(before === after ? [] : [line('name', before, after)]),
    ...(was.email === now.email ? [] : [line('email', was.email ?? '', now.email ?? '')]),
  ];
}

const ownLine =
  ({ nameOf }: StaffPlan) =>
  ({ personId, field, from, to }: StaffPlan['ownChanges'][number]): StaffLine => ({
    kind: 'own',
    personId,
    facts: { name: nameOf(personId), field, from, to },
  });

function roleLines(plan: StaffPlan, schools: SchoolNames): StaffLine[] {
  const withJobs = new Set(plan.closedGrants.close.flatMap(({ id, jobId }) => (jobId === null ? [] : [id])));
  return plan.roleChanges
    .filter(({ grantId, isNewcomer }) => !isNewcomer && !withJobs.has(grantId))
    .map(({ personId, name, role, schoolId, change, day }) => ({
      kind: 'role' as const,
      personId,
      facts: { name, role, school: schoolId === null ? '' : (schools.get(schoolId) ?? ''), change, day },
    }));
}

function newLines(plan: StaffPlan, schools: SchoolNames): StaffLine[] {
  const jobs = Map.groupBy(plan.addJobs, ({ personId }) => personId);
  const roles = Map.groupBy(plan.roleChanges, ({ personId }) => personId);
  return plan.addPersons.map(({ id, givenName, familyName, email }) => {
    const [job] = jobs.get(id) ?? [];
    return {
      kind: 'new' as const,
      personId: null,
      facts: {
        name: `${givenName} ${familyName}`,
        email: email ?? '',
        ...placeFacts(job?.schoolId, schools),
        functionCode: job?.functionCode ?? '',
        functionTitle: job?.functionTitle ?? '',
        roles: [...new Set((roles.get(id) ?? []).map(({ role }) => role))].join(' '),
      },
    };
  });
}

const shown = ['functionCode', 'functionTitle', 'scale', 'factor', 'personnelNumber', 'startsOn'] as const;

function workLines(plan: StaffPlan, schools: SchoolNames): StaffLine[] {
  const newcomers = new Set(plan.addPersons.map(({ id }) => id));
  const about = (kind: StaffLineKind, job: PresentJob, more: StaffLine['facts']): StaffLine => ({
    kind,
    personId: newcomers.has(job.personId) ? null : job.personId,
    facts: { name: plan.nameOf(job.personId), ...placeFacts(job.schoolId, schools), ...more },
  });
  const known = plan.addJobs.filter(({ personId }) => !newcomers.has(personId));
  const others = [...plan.addJobs, ...plan.changeJobs.map(({ now }) => now)];
  return [
    ...known.map((job) =>
      about('added-work', job, {
        functionCode: job.functionCode,
        functionTitle: job.functionTitle ?? '',
        startsOn: job.startsOn,
        endsOn: job.endsOn ?? '',
      }),
    ),
    ...plan.changeJobs.flatMap(({ was, now, row }) =>
      shown
        .filter((field) => was[field] !== now[field])
        .map((field) => about('work', now, { field, from: was[field] ?? '', to: now[field] ?? '', row })),
    ),
    ...others
      .filter(({ functionCode }) => functionCode === 'other')
      .map((job) => about('other-function', job, { functionTitle: job.functionTitle ?? '' })),
  ];
}
