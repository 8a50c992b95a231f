import { z } from 'zod';
import { counterpartKinds, ownerRoles } from '#core/counterpart.ts';
import { isoDate, parseIsoDate } from '#core/date.ts';
import { examSubjects } from '#core/diploma.ts';
import { adviceDirections } from '#core/direction.ts';
import {
  certainties,
  circumstances,
  diplomaLevels,
  loadUnits,
  fundingKinds,
  routeFacts,
  routeKinds,
  ruleUnits,
  stepKinds,
  studyForms,
  workGroups,
} from '#core/knowledge.ts';

/** The form of the files in knowledge/national: strict, so that a slip of the pen is seen at once. */
const day = z
  .string()
  .refine((text) => parseIsoDate(text) !== null, 'not a day')
  .transform(isoDate);
const words = z.strictObject({ nl: z.string(), en: z.string() });
export const wordsOf = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
const name = wordsOf;
export const sourced = { source: z.string().min(4), checkedOn: day, certainty: z.enum(certainties) };
const period = { validFrom: day, validTo: day.nullable() };
/** What was kept before anybody said until when it is known, says nothing about it. */
const knownUntil = day.nullable().default(null);
const whole = z.number().int().nonnegative();
const span = z.tuple([z.number().nonnegative(), z.number().nonnegative()]).refine(([a, b]) => a <= b);
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const ruleKey = z.string().regex(/^[a-z_]+(\.[a-z0-9_]+)+$/);
const subjects = z.array(z.enum(examSubjects)).default([]);
const levels = z.array(z.enum(diplomaLevels));

export const rulesFile = z.strictObject({
  rules: z.array(
    z.strictObject({
      key: ruleKey,
      name,
      unit: z.enum(ruleUnits),
      least: z.number(),
      most: z.number(),
      boardMay: z.boolean(),
      note: words,
      versions: z.array(z.strictObject({ value: z.number(), ...period, knownUntil, ...sourced })).min(1),
    }),
  ),
});

export const functionsFile = z.strictObject({
  functions: z.array(
    z.strictObject({
      code,
      name,
      scale: span.nullable(),
      family: z.enum(['assistant', 'supporter', 'other']),
      next: code.nullable(),
      ...sourced,
    }),
  ),
});

/** What a condition says beside its parameters. */
const checked = { ...sourced, note: words.default({ nl: '', en: '' }) };

const check = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('diploma'),
    anyOf: levels.min(1),
    perhaps: levels,
    orTest21: z.boolean(),
    notVmboBasis: z.boolean().default(false),
    ...checked,
  }),
  z.strictObject({
    code: z.literal('entry-tests-pabo'),
    exempt: levels,
    tests: z.array(z.string()).min(1),
    geographyBy: subjects,
    historyBy: subjects,
    natureBy: subjects,
    firstYearPerhaps: z.boolean().default(false),
    validMonths: whole,
    ...checked,
  }),
  z.strictObject({ code: z.literal('test-21plus'), exempt: levels, minimumAge: whole, ...checked }),
  z.strictObject({
    code: z.literal('experience'),
    minimumYears: z.number().nonnegative().nullable(),
    functions: z.array(code),
    enoughWorkingTime: z.number().min(0).max(1).nullable(),
    hoursPerWeek: z.number().min(0).max(60).nullable().default(null),
    rounds: z.array(z.string().regex(/^(0\d|1[0-2])-[0-3]\d$/)).default([]),
    ...checked,
  }),
  z.strictObject({ code: z.literal('suitability'), ...checked }),
  z.strictObject({
    code: z.literal('certificate-of-conduct'),
    validMonths: whole.nullable().default(null),
    ...checked,
  }),
]);

const amount = z.number().nonnegative();
const variant = z
  .strictObject({
    heldBy: levels,
    months: whole.positive().nullable(),
    hoursPerWeek: amount.max(60).nullable(),
    practiceHoursPerWeek: amount.max(60),
    load: amount.positive().nullable(),
    loadUnit: z.enum(loadUnits),
    exempt: amount,
  })
  .refine(({ load, exempt }) => exempt === 0 || (load !== null && exempt < load), { path: ['exempt'] });

export const routesFile = z.strictObject({
  routes: z.array(
    z.strictObject({
      code,
      name,
      lead: name,
      direction: z.enum(adviceDirections),
      kind: z.enum(routeKinds),
      variants: z.array(variant).min(1),
      costCents: whole.nullable(),
      costRule: ruleKey.nullable().default(null),
      leastCostRule: ruleKey.nullable().default(null),
      studyForm: z.enum(studyForms).nullable().default(null),
      needs: z.array(check),
      funding: z.array(code),
      grants: z.array(z.string()),
      notSure: z.array(z.enum(routeFacts)),
      ...period,
      knownUntil,
      ...sourced,
    }),
  ),
});

export const fundingFile = z.strictObject({
  funding: z.array(
    z.strictObject({
      code,
      name,
      who: z.enum(['person', 'board']),
      amountRule: ruleKey.nullable(),
      amountCents: whole.nullable(),
      per: z.enum(['year', 'once']),
      maxYears: whole.nullable(),
      kind: z.enum(fundingKinds),
      conditions: words.default({ nl: '', en: '' }),
      functions: z.array(code),
      teachersOnly: z.boolean(),
      ageLimit: whole.nullable(),
      ageLimitKnownUntil: day.nullable(),
      fullTimeFrom: whole.nullable().default(null),
      forms: z.array(z.enum(studyForms)).default([]),
      noTraineeYears: whole.nullable().default(null),
      incomeLimitCents: whole.nullable().default(null),
      windows: z.array(z.strictObject({ opensOn: day, closesOn: day, expected: z.boolean().default(false) })),
      windowsKnownUntil: day.nullable().default(null),
      ...period,
      knownUntil: day.nullable(),
      ...sourced,
    }),
  ),
});

export const stepsFile = z.strictObject({
  steps: z.array(
    z.strictObject({
      code,
      name,
      /** What was kept before these were asked says nothing about them. */
      lead: words.default({ nl: '', en: '' }),
      direction: z.enum(adviceDirections),
      kind: z.enum(stepKinds),
      route: code.nullable(),
      functions: z.array(code),
      fits: z.array(z.strictObject({ group: z.enum(workGroups), points: whole.min(1).max(9) })).default([]),
      suits: z.array(z.enum(circumstances)).default([]),
      only: z.array(z.enum(circumstances)).default([]),
      counterparts: z
        .array(z.strictObject({ kind: z.enum(counterpartKinds), owner: z.enum(ownerRoles) }))
        .min(1),
      ...sourced,
    }),
  ),
});
