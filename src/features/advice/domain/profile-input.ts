import { isAmong, eachOf } from '#core/keys.ts';
import { z } from 'zod';
import { isoDate, parseIsoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { diplomaStatuses, isEarned, mayCarryLicence } from '#core/diploma.ts';
import { directions } from '#core/direction.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { personFunctions } from './person.ts';
import type { Person } from './person.ts';

/** Levels of general education: they have no field. */
const general = ['none', 'vmbo', 'havo', 'vwo'] as const;
const trained = diplomaLevels.filter((level) => !isAmong(general, level));

const dayBetween = (from: string, to: string) =>
  z
    .string()
    .refine((text) => parseIsoDate(text) !== null && from <= text && text <= to, {
      params: { from, to },
      message: 'not-a-day',
    })
    .transform(isoDate);
const number = (least: number, most: number) => z.number().min(least).max(most);
const whole = (least: number, most: number) => z.number().int().min(least).max(most);

/** Statuses of the contract; one from abroad that was valued is finished at the level that it was given. */
const statuses = diplomaStatuses.filter((status) => status !== 'foreign-valued');

const told = {
  status: z.enum(statuses).default('finished'),
  subjects: z.array(z.string().trim().toLowerCase().max(60)).max(30).optional(),
  licence: z.boolean().default(false),
};

const diploma = z.discriminatedUnion('level', [
  z.strictObject({ level: z.enum(trained), field: z.string().max(200), ...told }),
  z.strictObject({ level: z.enum(general), field: z.string().max(200).default(''), ...told }),
]);

/** The profile that the command `advise` reads: every key is needed, none may be unknown (contract). */
const profile = z.strictObject({
  asOf: dayBetween('2000-01-01', '2100-12-31'),
  age: whole(14, 100),
  function: z.enum(personFunctions),
  workingTimeFactor: number(0, 1),
  employedFrom: dayBetween('1930-01-01', '2100-12-31'),
  yearsWorking: number(0, 80),
  yearsInEducation: number(0, 80),
  diplomas: z.array(diploma).max(50),
  wishes: z.strictObject({
    expert: whole(1, 5),
    switch: whole(1, 5),
    flexible: whole(1, 5),
    tasks: whole(1, 5),
    leadership: whole(1, 5),
    reach: whole(1, 5),
  }),
  wantsQualification: z.enum(['yes', 'no', 'unsure']),
  ownHoursPerWeek: number(0, 168),
  studyLeaveHoursPerWeek: number(0, 60),
  budgetCents: whole(0, 100_000_000),
});

/** What is wrong with one field of a profile, by its path: `wishes.expert`, `diplomas.0.level`. */
export interface ProfileFault {
  readonly field: string;
  readonly code:
    'unknown' | 'missing' | 'not-a-day' | 'not-in-list' | 'wrong-kind' | 'out-of-range' | 'impossible';
  readonly values: Readonly<Record<string, string | number>>;
}

export interface AskedFor {
  readonly person: Person;
  readonly asOf: IsoDate;
}

/** Reads a profile; every fault is named, nothing is filled in for her. */
export function readProfile(json: unknown): Result<AskedFor, readonly ProfileFault[]> {
  const read = profile.safeParse(json);
  if (!read.success) return err(read.error.issues.flatMap((issue) => faultsOf(issue, json)));
  const { asOf, workingTimeFactor, employedFrom, ...told } = read.data;
  const contracts = [{ from: employedFrom, to: null, workingTimeFactor }];
  const none = eachOf(directions, () => 0);
  const silent = eachOf(directions, () => null);
  const person = { ...told, travel: null, contracts, certificates: [], strengths: none, school: silent };
  const impossible = licenceFaults(told.diplomas);
  return impossible.length > 0 ? err(impossible) : ok({ asOf, person });
}

/** A licence comes with a diploma of higher education that was earned, here or elsewhere. */
const licenceFaults = (diplomas: readonly z.infer<typeof diploma>[]): readonly ProfileFault[] =>
  diplomas.flatMap(({ level, status, licence }, index) =>
    licence && !(mayCarryLicence(level) && isEarned(status))
      ? [
          {
            field: `diplomas.${String(index)}.licence`,
            code: 'impossible',
            values: { here: 'true', field: 'status', there: `${level} ${status}` },
          },
        ]
      : [],
  );

function faultsOf(issue: z.core.$ZodIssue, json: unknown): readonly ProfileFault[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'unknown', values: {} }));
  if (valueAt(json, issue.path) === undefined) return [{ field: field || '.', code: 'missing', values: {} }];
  return [{ field: field || '.', ...faultOf(issue) }];
}

function faultOf(issue: z.core.$ZodIssue): Omit<ProfileFault, 'field'> {
  switch (issue.code) {
    case 'custom':
      return {
        code: 'not-a-day',
        values: { from: String(issue.params?.['from']), to: String(issue.params?.['to']) },
      };
    case 'too_small':
      return { code: 'out-of-range', values: { least: Number(issue.minimum) } };
    case 'too_big':
      return { code: 'out-of-range', values: { most: Number(issue.maximum) } };
    case 'invalid_value':
      return { code: 'not-in-list', values: { list: issue.values.map(String).join(', ') } };
    case 'invalid_union':
      return { code: 'not-in-list', values: { list: diplomaLevels.join(', ') } };
    default:
      return { code: 'wrong-kind', values: {} };
  }
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    json,
  );
