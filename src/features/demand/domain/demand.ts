import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import { taughtStepOf, taughtSteps } from '#core/offer.ts';
import type { OfferKind } from '#core/offer.ts';

/** Three ways to look at the same wishes: where to, with which kind of step, about what. */
export const demandGroups = ['direction', 'step', 'theme'] as const;
export type DemandGroup = (typeof demandGroups)[number];

/** The kinds of step of a plan: first those in which an institute teaches, then those of the school itself. */
export const stepCodes = [
  ...taughtSteps,
  'practice',
  'specialisation',
  'other-task',
  'internship',
  'coaching',
  'lab',
] as const;

/** One thing that somebody wishes; a theme is `option:…` of the compass, `route:…` or `competence:…` of an offer. */
export interface Wish {
  readonly personId: string;
  /** The one school under which she is counted. */
  readonly schoolId: string;
  readonly group: DemandGroup;
  readonly code: string;
  /** The school, or the board, said that it can. */
  readonly isPossible: boolean;
}

/** One published offer that someone can begin within a year. */
export interface OpenOffer {
  readonly kind: OfferKind;
  readonly routeCode: string | null;
  readonly directions: readonly Direction[];
  readonly competences: readonly string[];
}

export interface DemandRow {
  readonly group: DemandGroup;
  readonly code: string;
  /** How many people wish it; null is too few to show, or hidden so that others cannot be worked out. */
  readonly people: number | null;
  /** To how many of them the school said that it can; null as above, and for one school. */
  readonly possible: number | null;
  /** Null where no institute teaches it. */
  readonly offers: number | null;
}

type People = ReadonlySet<string>;

/** One topic while it is counted. */
interface Topic {
  readonly group: DemandGroup;
  readonly code: string;
  readonly wishes: readonly Wish[];
  readonly people: People;
}

const peopleOf = (wishes: readonly Wish[]): People => new Set(wishes.map(({ personId }) => personId));

/** The figures of one group of people, by topic; null is hidden. */
export interface DemandFigures {
  readonly people: (group: DemandGroup, code: string) => number | null;
  /** Null as well where it is not shown at all. */
  readonly possible: (group: DemandGroup, code: string) => number | null;
  /** The themes of which a figure is shown, the most wished first. */
  readonly themes: readonly string[];
}

/** What people wish beside what institutes offer: directions and steps also where nothing may be shown, themes only where. */
export function demandOf(figures: DemandFigures, offers: readonly OpenOffer[]): readonly DemandRow[] {
  const row =
    (group: DemandGroup) =>
    (code: string): DemandRow => ({
      group,
      code,
      people: figures.people(group, code),
      possible: figures.possible(group, code),
      offers: offersFor({ group, code }, offers),
    });
  return [
    ...directions.map(row('direction')),
    ...stepCodes.map(row('step')),
    ...figures.themes.map(row('theme')),
  ];
}

/** Directions and steps in their own order, also those that nobody wishes; then themes, what most people wish first. */
export function topicsOf(wishes: readonly Wish[]): Topic[] {
  const topic = (group: DemandGroup, code: string): Topic => {
    const own = wishes.filter((wish) => wish.group === group && wish.code === code);
    return { group, code, wishes: own, people: peopleOf(own) };
  };
  const themes = new Set(wishes.filter(({ group }) => group === 'theme').map(({ code }) => code));
  return [
    ...directions.map((code) => topic('direction', code)),
    ...stepCodes.map((code) => topic('step', code)),
    ...[...themes]
      .map((code) => topic('theme', code))
      .sort((a, b) => b.people.size - a.people.size || a.code.localeCompare(b.code)),
  ];
}

function offersFor(
  { group, code }: Pick<DemandRow, 'group' | 'code'>,
  offers: readonly OpenOffer[],
): number | null {
  const count = (fits: (offer: OpenOffer) => boolean): number => offers.filter(fits).length;
  if (group === 'direction') return count((offer) => offer.directions.some((one) => one === code));
  if (group === 'step')
    return taughtSteps.some((one) => one === code) ? count((offer) => taughtStepOf(offer) === code) : null;
  const [kind, name] = splitTheme(code);
  if (kind === 'route') return count((offer) => offer.routeCode === name);
  return kind === 'competence'
    ? count((offer) => offer.competences.some((one) => plain(one) === name))
    : null;
}

/** The kind of a theme and its own code. */
export function splitTheme(code: string): readonly [string, string] {
  const at = code.indexOf(':');
  return [code.slice(0, at), code.slice(at + 1)];
}

/** A competence as it is counted: institutes write it as they like. */
const plain = (competence: string): string => competence.trim().toLowerCase();

/** What stands out in a row, for the sentence beside it. */
type Gap = 'hidden' | 'nobody' | 'at-school' | 'not-counted' | 'no-offers' | 'offers';

export function gapOf({ group, people, offers }: DemandRow): Gap {
  if (people === null) return 'hidden';
  if (people === 0) return 'nobody';
  if (offers === null) return group === 'step' ? 'at-school' : 'not-counted';
  return offers === 0 ? 'no-offers' : 'offers';
}
