import { counterpartKinds, ownerRoles } from '#core/counterpart.ts';
import { examSubjects } from '#core/diploma.ts';
import { adviceDirections } from '#core/direction.ts';
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
import type { CheckCode } from '#core/knowledge.ts';
import type { EntryKind } from './entry.ts';
import type { Field } from './field.ts';

const name: Field = { as: 'words', name: 'name' };
const direction: Field = { as: 'one', name: 'direction', of: adviceDirections };

/** Where it comes from, who looked when, and how sure it is. */
const sourced: readonly Field[] = [
  { as: 'text', name: 'source' },
  { as: 'day', name: 'checkedOn' },
  { as: 'one', name: 'certainty', of: certainties },
];

const period: readonly Field[] = [
  { as: 'day', name: 'validFrom' },
  { as: 'day', name: 'validTo', optional: true },
];

/** The same, with what else she should know of a condition. */
const checked: readonly Field[] = [{ as: 'words', name: 'note', long: true, optional: true }, ...sourced];

/** What each kind of condition asks; all of them name their source. */
const checks: Readonly<Record<CheckCode, readonly Field[]>> = {
  diploma: [
    { as: 'some', name: 'anyOf', of: diplomaLevels, least: 1 },
    { as: 'some', name: 'perhaps', of: diplomaLevels },
    { as: 'yes-no', name: 'orTest21' },
    { as: 'yes-no', name: 'notVmboBasis' },
    ...checked,
  ],
  'entry-tests-pabo': [
    { as: 'some', name: 'exempt', of: diplomaLevels },
    { as: 'some', name: 'tests', of: 'test', least: 1, open: true },
    { as: 'some', name: 'geographyBy', of: examSubjects },
    { as: 'some', name: 'historyBy', of: examSubjects },
    { as: 'some', name: 'natureBy', of: examSubjects },
    { as: 'yes-no', name: 'firstYearPerhaps' },
    { as: 'number', name: 'validMonths', whole: true },
    ...checked,
  ],
  'test-21plus': [
    { as: 'some', name: 'exempt', of: diplomaLevels },
    { as: 'number', name: 'minimumAge', whole: true },
    ...checked,
  ],
  suitability: checked,
  experience: [
    { as: 'number', name: 'minimumYears', whole: false, optional: true },
    { as: 'some', name: 'functions', of: 'function' },
    { as: 'number', name: 'enoughWorkingTime', whole: false, optional: true },
    { as: 'number', name: 'hoursPerWeek', whole: false, optional: true },
    { as: 'some', name: 'rounds', of: [], open: true },
    ...checked,
  ],
  'certificate-of-conduct': [{ as: 'number', name: 'validMonths', whole: true, optional: true }, ...checked],
};

/** How long, how heavy and what one is let off: one way to follow a route. */
const routeVariant: readonly Field[] = [
  { as: 'some', name: 'heldBy', of: diplomaLevels },
  { as: 'number', name: 'months', whole: true, optional: true },
  { as: 'number', name: 'hoursPerWeek', whole: false, optional: true },
  { as: 'number', name: 'practiceHoursPerWeek', whole: false },
  { as: 'number', name: 'load', whole: false, optional: true },
  { as: 'one', name: 'loadUnit', of: loadUnits },
  { as: 'number', name: 'exempt', whole: false },
];

/** The fields of each kind of entry, in the order in which the form asks them. */
export const entryFields: Readonly<Record<EntryKind, readonly Field[]>> = {
  route: [
    name,
    { as: 'words', name: 'lead', long: true },
    direction,
    { as: 'one', name: 'kind', of: routeKinds },
    { as: 'list', name: 'variants', tag: null, least: 1, variants: { variant: routeVariant } },
    { as: 'one', name: 'costRule', of: 'rule', optional: true },
    { as: 'one', name: 'leastCostRule', of: 'rule', optional: true },
    { as: 'euros', name: 'costCents' },
    { as: 'one', name: 'studyForm', of: studyForms, optional: true },
    { as: 'list', name: 'needs', tag: 'code', variants: checks },
    { as: 'some', name: 'funding', of: 'funding' },
    { as: 'some', name: 'grants', of: 'credential', open: true },
    { as: 'some', name: 'notSure', of: routeFacts },
    { as: 'day', name: 'knownUntil', optional: true },
    ...sourced,
    ...period,
  ],
  funding: [
    name,
    { as: 'one', name: 'who', of: ['person', 'board'] },
    { as: 'one', name: 'amountRule', of: 'rule', optional: true },
    { as: 'euros', name: 'amountCents' },
    { as: 'one', name: 'per', of: ['year', 'once'] },
    { as: 'number', name: 'maxYears', whole: true, optional: true },
    { as: 'one', name: 'kind', of: fundingKinds },
    { as: 'words', name: 'conditions', long: true, optional: true },
    { as: 'some', name: 'functions', of: 'function' },
    { as: 'yes-no', name: 'teachersOnly' },
    { as: 'number', name: 'ageLimit', whole: true, optional: true },
    { as: 'day', name: 'ageLimitKnownUntil', optional: true },
    { as: 'number', name: 'fullTimeFrom', whole: true, optional: true },
    { as: 'some', name: 'forms', of: studyForms },
    { as: 'number', name: 'noTraineeYears', whole: true, optional: true },
    { as: 'euros', name: 'incomeLimitCents' },
    {
      as: 'list',
      name: 'windows',
      tag: null,
      variants: {
        window: [
          { as: 'day', name: 'opensOn' },
          { as: 'day', name: 'closesOn' },
          { as: 'yes-no', name: 'expected' },
        ],
      },
    },
    { as: 'day', name: 'windowsKnownUntil', optional: true },
    { as: 'day', name: 'knownUntil', optional: true },
    ...sourced,
    ...period,
  ],
  function: [
    name,
    { as: 'span', name: 'scale', whole: true },
    { as: 'one', name: 'family', of: ['assistant', 'supporter', 'other'] },
    { as: 'one', name: 'next', of: 'function', optional: true },
    ...sourced,
    ...period,
  ],
  step: [
    name,
    { as: 'words', name: 'lead', long: true, optional: true },
    direction,
    { as: 'one', name: 'kind', of: stepKinds },
    { as: 'one', name: 'route', of: 'route', optional: true },
    { as: 'some', name: 'functions', of: 'function' },
    {
      as: 'list',
      name: 'fits',
      tag: null,
      variants: {
        fit: [
          { as: 'one', name: 'group', of: workGroups },
          { as: 'number', name: 'points', whole: true },
        ],
      },
    },
    { as: 'some', name: 'suits', of: circumstances },
    { as: 'some', name: 'only', of: circumstances },
    {
      as: 'list',
      name: 'counterparts',
      tag: null,
      least: 1,
      variants: {
        counterpart: [
          { as: 'one', name: 'kind', of: counterpartKinds },
          { as: 'one', name: 'owner', of: ownerRoles },
        ],
      },
    },
    ...sourced,
    ...period,
  ],
};
