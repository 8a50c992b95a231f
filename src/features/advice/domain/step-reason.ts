import type { IsoDate } from '#core/date.ts';
import type { Certainty, NextStep } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';
import type { Admission } from './admission.ts';
import { weightOf, workOf } from './circumstance.ts';
import type { Ages } from './circumstance.ts';
import type { Feasible } from './feasibility.ts';
import { staying } from './goal.ts';
import type { Person } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { gladly, wantOf } from './want.ts';

/** What the ranking needs to know of a route. */
export interface RouteVerdict {
  readonly code: string;
  /** What it leads to. */
  readonly grants: readonly Credential[];
  readonly admission: Admission;
  readonly feasible: Feasible;
  /** She holds what it leads to already, or something higher. */
  readonly heldAlready: boolean;
  /** How long it takes at most, in months; null when it has no length. */
  readonly months: number | null;
  /** What she pays for a study year; null when nobody knows. */
  readonly costCents: number | null;
  /** How sure it is that it exists so; what of it is not sure, its own page tells. */
  readonly certainty: Certainty;
}

/** Somebody on a day, with the ages that the rules name. */
export interface Ground {
  readonly person: Person;
  readonly ages: Ages;
  readonly asOf: IsoDate;
}

/**
 * Points, so that anybody can add them up. A wish weighs most; being let in and being able weigh the same for a step
 * without a course as for one with it, so that nobody is nudged towards a diploma (inventory L-24, L-32). What nobody knows
 * never speaks for a step.
 */
const points = {
  wish: 10,
  /** What the wish to grow in her work says of a higher function. */
  grow: 2,
  /** What leads to the goal that she named weighs as what she wants most. */
  goal: 20,
  strength: 4,
  strengthsCounted: 3,
  school: { can: 15, 'can-if': 8, 'not-now': -15 },
  admission: { met: 15, conditional: 8, unknown: -10, unmet: -30 },
  feasible: { yes: 15, if: 8, unknown: -2, no: -20 },
  /** For a higher function; and for a paper that leads to none, more where she wants its direction most. */
  wantsQualification: { higher: 35, paper: 20, wantedMost: 32 },
  aYearOfStudy: -2,
  aThousandEuros: -1,
  costNotKnown: -2,
  pastPension: -30,
  yearsThatMatter: 10,
} as const;

const perhaps = 3;

/** Whether everything that a step asks of where she stands holds. */
export const isFor = ({ only }: NextStep, ground: Ground): boolean =>
  only.every((circumstance) => weightOf(circumstance, ground) > 0);

/** Why a step stands where it stands: every reason with the points that it gives or takes. */
export const reasonsOf = (step: NextStep, route: RouteVerdict | null, ground: Ground): readonly Reason[] =>
  [
    ...wished(step, ground.person),
    ...aimed(step, route, ground.person),
    ...fitting(step, ground),
    ...shown(step, ground.person),
    ...open(step, route),
    ...lasting(step, route, ground),
  ].filter(({ values }) => values['points'] !== 0);

/** Only «gladly» and more is a reason for, only «rather not» and less one against; «perhaps» says nothing. */
function wished({ direction, kind }: NextStep, person: Person): readonly Reason[] {
  const wants = person.wantsQualification === 'yes' && kind === 'qualification';
  const wish = wantOf(person, direction);
  const paper = direction === 'higher' ? 'higher' : wish > gladly ? 'wantedMost' : 'paper';
  const diploma = wants
    ? [because('score.wants-qualification', { points: points.wantsQualification[paper] })]
    : [];
  if (direction === 'higher') return [...diploma, grows(person)];
  const code = wish >= gladly ? 'score.wish' : 'score.wish-low';
  return [because(code, { direction, wish, points: (wish - perhaps) * points.wish }), ...diploma];
}

/** Who wants to grow in her work looks upward a little too. */
const grows = ({ wishes }: Person): Reason =>
  because('score.grow', { wish: wishes.expert, points: (wishes.expert - perhaps) * points.grow });

/** A goal of hers speaks for what leads to it at once; growing where she is is a goal as good as any other. */
function aimed(
  { direction, kind }: NextStep,
  route: RouteVerdict | null,
  { goal = null }: Person,
): readonly Reason[] {
  const leads =
    goal === staying
      ? kind === 'stay' || (kind === 'growth' && direction === 'expert')
      : goal !== null && route !== null && route.grants.some((granted) => granted === goal);
  return leads ? [because('score.goal', { points: points.goal })] : [];
}

function fitting({ fits, suits }: NextStep, ground: Ground): readonly Reason[] {
  const { person, asOf } = ground;
  const work = workOf(person.function);
  const fit = fits.find(({ group }) => group === work)?.points ?? 0;
  const works = person.contracts.find(({ from, to }) => from <= asOf && (to === null || asOf <= to));
  const facts = {
    years: Math.floor(person.yearsInEducation),
    age: person.age,
    hours: person.ownHoursPerWeek,
    factor: works?.workingTimeFactor ?? 0,
  };
  return [
    because('score.function', { work, points: fit }),
    ...suits.map((one) => because(`suits.${one}`, { ...facts, points: weightOf(one, ground) })),
  ];
}

function shown({ direction }: NextStep, { strengths, school }: Person): readonly Reason[] {
  if (direction === 'higher') return [];
  const times = Math.min(strengths[direction], points.strengthsCounted);
  const said = school[direction];
  return [
    because('score.strength', { times, points: times * points.strength }),
    ...(said === null ? [] : [because(`score.school-${said}`, { points: points.school[said] })]),
  ];
}

/** Growing at work asks nobody to let her in. */
function open({ kind }: NextStep, route: RouteVerdict | null): readonly Reason[] {
  const admission = route?.admission ?? 'met';
  const feasible = route?.feasible ?? 'yes';
  const isCourse = kind === 'modules' || kind === 'qualification';
  return [
    isCourse
      ? because('score.admission', { admission, points: points.admission[admission] })
      : because('score.no-course-needed', { points: points.admission[admission] }),
    because('score.feasible', { feasible, points: points.feasible[feasible] }),
  ];
}

/** How long and how dear a diploma is, and how long she can use it. */
function lasting({ kind }: NextStep, route: RouteVerdict | null, ground: Ground): readonly Reason[] {
  if (route === null || kind !== 'qualification') return [];
  const { months, costCents } = route;
  const years = Math.ceil((months ?? 0) / 12);
  const left = ground.ages.pension - ground.person.age - years;
  return [
    because('score.duration', { months: months ?? 0, points: years * points.aYearOfStudy }),
    costCents === null
      ? because('score.cost-not-known', { points: points.costNotKnown })
      : because('score.cost', {
          cost: costCents,
          points: Math.round(costCents / 100_000) * points.aThousandEuros,
        }),
    left > 0
      ? because('score.years-after', { years: left, points: Math.min(0, left - points.yearsThatMatter) })
      : because('score.past-pension', { points: points.pastPension }),
  ];
}
