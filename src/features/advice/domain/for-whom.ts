import type { IsoDate } from '#core/date.ts';
import type { FundingScheme, Knowledge, LearningRoute } from '#core/knowledge.ts';
import { taughtStepOf } from '#core/offer.ts';
import { advise } from './advise.ts';
import type { RouteAdvice } from './advise.ts';
import { isMeantFor } from './funding.ts';
import type { Person } from './person.ts';
import { mayWant } from './want.ts';

/** Somebody for whom a scheme may be, with what this reader may know of her. */
export interface Candidate {
  readonly personId: string;
  readonly person: Person;
  /** She shows her advice to this reader. */
  readonly showsAdvice: boolean;
  /** Kinds of the steps that she put before the organisation and that this reader may read. */
  readonly steps: readonly string[];
}

/** By name, because she let this reader know: that it is in her plan, or that it fits her wishes. */
export interface Named {
  readonly personId: string;
  readonly because: 'plan' | 'advice';
}

/** Who may be named to this reader beside each scheme. */
export function forWhom(
  schemes: readonly FundingScheme[],
  candidates: readonly Candidate[],
  knowledge: Knowledge,
  asOf: IsoDate,
): ReadonlyMap<string, readonly Named[]> {
  const advised = withRoutes(candidates, knowledge, asOf);
  return new Map(
    schemes.map((scheme) => {
      const meant = advised.filter(({ person }) => isMeantFor(scheme, person, asOf));
      const planned = meant.filter((one) => isPlanned(scheme, one.steps, one.routes));
      const shown = meant.filter(
        (one) =>
          one.showsAdvice &&
          !planned.includes(one) &&
          one.routes.some((route) => fits(scheme, route, one.person)),
      );
      return [
        scheme.code,
        [
          ...planned.map(({ personId }) => ({ personId, because: 'plan' as const })),
          ...shown.map(({ personId }) => ({ personId, because: 'advice' as const })),
        ],
      ];
    }),
  );
}

/** Whom each scheme fits, for counting. */
export function fittingBy(
  schemes: readonly FundingScheme[],
  people: ReadonlyMap<string, Person>,
  knowledge: Knowledge,
  asOf: IsoDate,
): ReadonlyMap<string, ReadonlySet<string>> {
  const advised = withRoutes(
    [...people].map(([personId, person]) => ({ personId, person })),
    knowledge,
    asOf,
  );
  return new Map(
    schemes.map((scheme) => [
      scheme.code,
      new Set(
        advised
          .filter(({ person }) => isMeantFor(scheme, person, asOf))
          .filter(({ person, routes }) => routes.some((route) => fits(scheme, route, person)))
          .map(({ personId }) => personId),
      ),
    ]),
  );
}

const withRoutes = <One extends { readonly person: Person }>(
  all: readonly One[],
  knowledge: Knowledge,
  asOf: IsoDate,
) => all.map((one) => ({ ...one, routes: advise(knowledge, one.person, asOf).routes }));

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
  person: Person,
): boolean =>
  route.funding.includes(code) && !heldAlready && admission !== 'unmet' && mayWant(person, route.direction);
