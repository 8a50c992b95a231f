import { counterpartKinds, ownerRoles } from '#core/counterpart.ts';
import { examSubjects } from '#core/diploma.ts';
import { adviceDirections } from '#core/direction.ts';
import { bilingual, number, rows, some, span } from '#core/form/composed.ts';
import { day, euros, line, pick, select, tick } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import type { Form } from '#core/form/form.ts';
import type { FieldsNamed, Parts } from '#core/form/shape.ts';
import {
  certainties,
  circumstances,
  diplomaLevels,
  fundingKinds,
  loadUnits,
  routeFacts,
  routeKinds,
  stepKinds,
  studyForms,
  workGroups,
} from '#core/knowledge.ts';
import { longestText } from './entry.ts';
import type { EntryKind } from './entry.ts';

const open = { optional: true } as const;
const needed = { required: 'choose-one' } as const;
const told = { required: 'required' } as const;
const longText = { lines: 3 } as const;
const whole = { whole: true } as const;
const name = bilingual(200);
const mostCents = 100_000_000;
const cents = euros(mostCents, { ...open, least: 0 });

/** Where it comes from, who looked when, and how sure it is. */
const sourced = {
  source: line(500, { least: 4 }),
  checkedOn: day({ ...told, ahead: 'in-the-future' }),
  certainty: select(certainties, needed),
};
const period = { validFrom: day(told), validTo: day(open) };

/** The same, with what else she should know of a condition. */
const checked = { note: bilingual(longestText, { ...open, ...longText }), ...sourced };

/** What each kind of condition asks; all of them name their source. */
const checks = {
  diploma: {
    anyOf: some(diplomaLevels, needed),
    perhaps: some(diplomaLevels),
    orTest21: tick(),
    notVmboBasis: tick(),
    ...checked,
  },
  'entry-tests-pabo': {
    exempt: some(diplomaLevels),
    tests: some('test', { ...needed, open: true }),
    geographyBy: some(examSubjects),
    historyBy: some(examSubjects),
    natureBy: some(examSubjects),
    firstYearPerhaps: tick(),
    validMonths: number({ ...told, ...whole }),
    ...checked,
  },
  'test-21plus': { exempt: some(diplomaLevels), minimumAge: number({ ...told, ...whole }), ...checked },
  suitability: checked,
  experience: {
    minimumYears: number(open),
    functions: some('function'),
    enoughWorkingTime: number({ ...open, most: 1 }),
    hoursPerWeek: number({ ...open, most: 60 }),
    rounds: some([], { open: true }),
    ...checked,
  },
  'certificate-of-conduct': { validMonths: number({ ...open, ...whole }), ...checked },
};

/** How long, how heavy and what one is let off: one way to follow a route. */
const variant = {
  heldBy: some(diplomaLevels),
  months: number({ ...open, ...whole, least: 1 }),
  hoursPerWeek: number({ ...open, most: 60 }),
  practiceHoursPerWeek: number({ ...told, most: 60 }),
  load: number(open),
  loadUnit: select(loadUnits, needed),
  exempt: number(told),
};

const routeFields = {
  name,
  lead: bilingual(longestText, longText),
  direction: select(adviceDirections, needed),
  kind: select(routeKinds, needed),
  variants: rows(null, { variant }, { required: 'at-least-one' }),
  costRule: pick('rule', open),
  leastCostRule: pick('rule', open),
  costCents: cents,
  studyForm: select(studyForms, open),
  needs: rows('code', checks),
  funding: some('funding'),
  grants: some('credential', { open: true }),
  notSure: some(routeFacts),
  knownUntil: day(open),
  ...sourced,
  ...period,
};
export const routeForm = form({ all: routeFields });

const fundingFields = {
  name,
  who: select(['person', 'board'], needed),
  amountRule: pick('rule', open),
  amountCents: cents,
  per: select(['year', 'once'], needed),
  maxYears: number({ ...open, ...whole }),
  kind: select(fundingKinds, needed),
  conditions: bilingual(longestText, { ...open, ...longText }),
  functions: some('function'),
  teachersOnly: tick(),
  ageLimit: number({ ...open, ...whole }),
  ageLimitKnownUntil: day(open),
  fullTimeFrom: number({ ...open, ...whole }),
  forms: some(studyForms),
  noTraineeYears: number({ ...open, ...whole }),
  incomeLimitCents: cents,
  windows: rows(null, { window: { opensOn: day(told), closesOn: day(told), expected: tick() } }),
  windowsKnownUntil: day(open),
  knownUntil: day(open),
  ...sourced,
  ...period,
};
export const fundingForm = form({ all: fundingFields });

const functionFields = {
  name,
  scale: span(whole),
  family: select(['assistant', 'supporter', 'other'], needed),
  next: pick('function', open),
  ...sourced,
  ...period,
};
export const functionForm = form({ all: functionFields });

const stepFields = {
  name,
  lead: bilingual(longestText, { ...open, ...longText }),
  direction: select(adviceDirections, needed),
  kind: select(stepKinds, needed),
  route: pick('route', open),
  functions: some('function'),
  fits: rows(null, {
    fit: { group: select(workGroups, needed), points: number({ ...told, ...whole, least: 1, most: 9 }) },
  }),
  suits: some(circumstances),
  only: some(circumstances),
  counterparts: rows(
    null,
    { counterpart: { kind: select(counterpartKinds, needed), owner: select(ownerRoles, needed) } },
    { required: 'at-least-one' },
  ),
  ...sourced,
  ...period,
};
export const stepForm = form({ all: stepFields });

/** The form of each kind of entry, for what does not ask which. */
export const entryForms = {
  route: routeForm,
  funding: fundingForm,
  function: functionForm,
  step: stepForm,
} as unknown as Readonly<Record<EntryKind, Form<Parts>>>;

/** The fields of each kind, in the order in which its form asks them. */
export const entryFields: Readonly<Record<EntryKind, FieldsNamed>> = {
  route: routeFields,
  funding: fundingFields,
  function: functionFields,
  step: stepFields,
};
