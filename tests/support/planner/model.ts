import type { PlanValue } from '../../../src/features/advice/domain/planner/model.ts';
import type { Problem } from './reference.ts';

/** A mixed-integer model in the words of the LP format, for a solver that knows nothing of plans. */
export interface Limits {
  readonly finish?: number;
  readonly cost?: number;
  readonly peak?: number;
}

interface Choice {
  readonly name: string;
  readonly offer: number;
  readonly start: number;
  readonly finish: number;
}

/**
 * The least `objective` of all plans within limits, as a model:
 *
 * - x_i_s is 1 when offer i starts in month s; each offer at most once
 * - z_t is 1 when the plan ends in month t; nothing that is chosen finishes later
 * - a start needs, for every group that is not held, one choice that has finished and is still valid; so does the end
 * - load in every month, and what a school year costs above its budget, are sums over the choices
 */
export function modelOf(problem: Problem, objective: keyof PlanValue, limits: Limits): string {
  const choices = problem.offers.flatMap(({ starts, months }, offer) =>
    starts
      .filter((start) => start + months <= problem.horizon.months)
      .map((start) => ({ name: `x_${offer}_${start}`, offer, start, finish: start + months })),
  );
  const ends = [...new Set([0, ...choices.map(({ finish }) => finish)])].sort((a, b) => a - b);
  const years = [...yearsOf(problem, choices)];
  const rows = [
    ...once(choices),
    ...ending(ends, choices),
    ...needing(problem, choices, ends),
    ...carrying(problem, choices),
    ...paying(problem, choices, years),
    `finish ${ends.map((end) => `- ${end} z_${end}`).join(' ')} = 0`,
    `cost ${years.map((year) => `- over_${year}`).join(' ')} = 0`,
    ...Object.entries(limits).map(([name, most]) => `${name} <= ${most}`),
  ];
  const binaries = [...choices.map(({ name }) => name), ...ends.map((end) => `z_${end}`)];
  return [
    'Minimize',
    `  goal: ${objective}`,
    'Subject To',
    ...rows.map((row, index) => `  r${index}: ${row}`),
    'Bounds',
    `  0 <= peak <= ${problem.person.ceiling}`,
    ...['finish', 'cost', ...years.map((year) => `over_${year}`)].map((name) => `  ${name} >= 0`),
    'Binaries',
    `  ${binaries.join(' ')}`,
    'End',
  ].join('\n');
}

const sum = (names: readonly string[]): string => names.join(' + ');

function once(choices: readonly Choice[]): string[] {
  return [...Map.groupBy(choices, ({ offer }) => offer).values()].map(
    (starts) => `${sum(starts.map(({ name }) => name))} <= 1`,
  );
}

function ending(ends: readonly number[], choices: readonly Choice[]): string[] {
  return [
    `${sum(ends.map((end) => `z_${end}`))} = 1`,
    ...choices.map(({ name, finish }) => {
      const earlier = ends.filter((end) => end < finish).map((end) => `z_${end}`);
      return `${sum([name, ...earlier])} <= 1`;
    }),
  ];
}

function needing(problem: Problem, choices: readonly Choice[], ends: readonly number[]): string[] {
  const moments = [
    ...choices.map(({ name, offer, start }) => ({
      name,
      month: start,
      needs: problem.offers[offer]?.needs ?? [],
    })),
    ...ends.map((end) => ({ name: `z_${end}`, month: end, needs: problem.goal })),
  ];
  return moments.flatMap(({ name, month, needs }) =>
    needs
      .filter((group) => !isHeld(problem, group, month))
      .map((group) => {
        const granting = choices.filter((choice) => grantsAt(problem, choice, group, month));
        return `${[name, ...granting.map((choice) => choice.name)].join(' - ')} <= 0`;
      }),
  );
}

const isHeld = ({ person }: Problem, group: readonly string[], month: number): boolean =>
  person.held.some(({ credential, until }) => group.includes(credential) && (until ?? Infinity) >= month);

const grantsAt = ({ offers }: Problem, choice: Choice, group: readonly string[], month: number): boolean =>
  choice.finish <= month &&
  (offers[choice.offer]?.grants ?? []).some(
    ({ credential, validMonths }) =>
      group.includes(credential) && month <= choice.finish + (validMonths ?? Infinity),
  );

function carrying({ offers, horizon }: Problem, choices: readonly Choice[]): string[] {
  return Array.from({ length: horizon.months }, (_, month) =>
    choices
      .filter(({ start, finish }) => start <= month && month < finish)
      .map(({ name, offer }) => `${offers[offer]?.load ?? 0} ${name}`),
  )
    .filter((terms) => terms.length > 0)
    .map((terms) => `${sum(terms)} - peak <= 0`);
}

interface Payment {
  readonly year: number;
  readonly amount: number;
}

const paymentsOf = ({ offers, horizon }: Problem, { offer, start }: Choice): Payment[] =>
  (offers[offer]?.payments ?? []).map((amount, index) => ({
    year: Math.floor((start + 12 * index + horizon.intoSchoolYear) / 12),
    amount,
  }));

const yearsOf = (problem: Problem, choices: readonly Choice[]): Set<number> =>
  new Set(choices.flatMap((choice) => paymentsOf(problem, choice).map(({ year }) => year)));

function paying(problem: Problem, choices: readonly Choice[], years: readonly number[]): string[] {
  return years.map((year) => {
    const due = choices.flatMap((choice) =>
      paymentsOf(problem, choice)
        .filter((payment) => payment.year === year)
        .map(({ amount }) => `${amount} ${choice.name}`),
    );
    return `${sum(due)} - over_${year} <= ${problem.person.budgets[year] ?? 0}`;
  });
}
