import { fewestPeople, showableBesideTotal, standsBeside } from '#core/few-people.ts';
import type { IsoDate } from '#core/date.ts';
import type { FundingScheme, Knowledge, LearningRoute } from '#core/knowledge.ts';
import { taughtStepOf } from '#core/offer.ts';
import { advise } from './advise.ts';
import type { RouteAdvice } from './advise.ts';
import { isMeantFor } from './funding.ts';
import type { Person } from './person.ts';

/** Somebody for whom a scheme may be, with what this reader may know of her. */
export interface Candidate {
  readonly personId: string;
  readonly person: Person;
  /** Where she is counted: the school at which she works most. */
  readonly schoolId: string;
  /** She shows her advice to this reader. */
  readonly showsAdvice: boolean;
  /** Kinds of the steps that she put before the organisation and that this reader may read. */
  readonly steps: readonly string[];
}

/** What somebody wants at least this much is a wish (compass, 1 to 5). */
const leastWish = 4;

export interface ForWhom {
  /** By name, because she let this reader know: that it is in her plan, or that it fits her wishes. */
  readonly named: readonly { readonly personId: string; readonly because: 'plan' | 'advice' }[];
  /** How many others it fits; null is one to four, or hidden so that such a number cannot be worked out. */
  readonly others: number | null;
}

/**
 * For whom each scheme is. Others than who showed it are a number from five up, counted over the whole organisation and
 * then narrowed to the schools of this reader, so that readers of different schools cannot subtract.
 * @param within the schools of the reader; null is the whole organisation
 */
export function forWhom(
  schemes: readonly FundingScheme[],
  candidates: readonly Candidate[],
  knowledge: Knowledge,
  within: readonly string[] | null,
  asOf: IsoDate,
): ReadonlyMap<string, ForWhom> {
  const advised = candidates.map((candidate) => ({
    ...candidate,
    routes: advise(knowledge, candidate.person, asOf).routes,
  }));
  const kept: ReadonlySet<string>[] = [];
  const found = new Map<string, ForWhom>();
  for (const scheme of schemes) {
    if (found.has(scheme.code)) continue;
    const meant = advised.filter(({ person }) => isMeantFor(scheme, person, asOf));
    const planned = meant.filter((one) => isPlanned(scheme, one.steps, one.routes));
    const fitting = meant.filter(({ person, routes }) => routes.some((one) => fits(scheme, one, person)));
    const shown = fitting.filter((one) => one.showsAdvice && !planned.includes(one));
    const others = fitting.filter((one) => !planned.includes(one) && !one.showsAdvice);
    found.set(scheme.code, {
      named: [
        ...planned.map(({ personId }) => ({ personId, because: 'plan' as const })),
        ...shown.map(({ personId }) => ({ personId, because: 'advice' as const })),
      ],
      others: countOf(others, within, kept),
    });
  }
  return found;
}

const isPlanned = (
  { code }: FundingScheme,
  steps: readonly string[],
  routes: readonly RouteAdvice[],
): boolean => routes.some(({ route }) => route.funding.includes(code) && steps.includes(stepOf(route)));

const stepOf = ({ code, kind }: LearningRoute): string => {
  if (code === 'zij-instroom') return 'side-entry';
  return taughtStepOf({ kind: kind === 'qualification' ? 'degree' : 'module', routeCode: code });
};

/** She wants that way, may begin or may hope to, and does not have it already. */
const fits = (
  { code }: FundingScheme,
  { route, admission, heldAlready }: RouteAdvice,
  { wishes }: Person,
): boolean =>
  route.funding.includes(code) &&
  !heldAlready &&
  admission !== 'unmet' &&
  wishes[route.direction] >= leastWish;

function countOf(
  others: readonly Candidate[],
  within: readonly string[] | null,
  kept: ReadonlySet<string>[],
): number | null {
  const schools = [...new Set(others.map(({ schoolId }) => schoolId))];
  const groups = schools.map((key) => ({
    key,
    people: new Set(others.filter(({ schoolId }) => schoolId === key).map(({ personId }) => personId)),
  }));
  const { shown, isTotalShown } = showableBesideTotal(groups);
  const own = within === null ? groups : groups.filter(({ key }) => within.includes(key));
  const people = new Set(own.flatMap((group) => [...group.people]));
  const maySay = within === null ? isTotalShown : own.every(({ key }) => shown.has(key));
  if (people.size === 0) return 0;
  if (!maySay || people.size < fewestPeople || !standsBeside(people, kept)) return null;
  kept.push(people);
  return people.size;
}
