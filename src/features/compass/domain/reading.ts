import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import type { Possibility } from './possibility.ts';
import type { CompassOption, Knew, Score, Wish, Wishes } from './wish.ts';

/** What the two sides together say about one direction. */
export type Reading =
  | 'not-said'
  | 'school-silent'
  | 'wanted-and-possible'
  | 'wanted-partly-possible'
  | 'wanted-hardly-possible'
  | 'perhaps'
  | 'possible-not-wanted'
  | 'not-wanted';

/** Who of the organisation has to move, and whether by speaking or by opening something. */
export type Turn =
  | { readonly kind: 'speak'; readonly who: 'leader' | 'board' }
  | { readonly kind: 'open'; readonly who: 'leader' | 'hr' };

export interface DirectionReading {
  readonly direction: Direction;
  readonly want: Score | null;
  /** The best answer of her schools; null when none has answered. */
  readonly can: Score | null;
  readonly reading: Reading;
  /** Tasks or specialisations she wants and that are not open, once the school has answered. */
  readonly closedOptions: readonly CompassOption[];
  /** Another school is wanted, but hardly possible. */
  readonly otherSchoolClosed: boolean;
  /** "Wel gewild, weinig mogelijk" (L-20): the direction itself, or something in it. */
  readonly gap: boolean;
  /** Possible, she did not (quite) know it (L-33), and she may want it. */
  readonly news: boolean;
  /** Null when it is nobody's turn. */
  readonly turn: Turn | null;
  /** What the organisation said, per school, and for "switch" also about other schools. */
  readonly said: readonly Possibility[];
}

const wanted = 4;
const possible = 4;
const hardly = 2;

/** Both sides of one direction in one word. `want` and `can` are 1 to 5, or null while nobody answered. */
export function readSides(want: Score | null, can: Score | null): Reading {
  if (want === null) return 'not-said';
  if (want >= wanted) {
    if (can === null) return 'school-silent';
    if (can >= possible) return 'wanted-and-possible';
    return can <= hardly ? 'wanted-hardly-possible' : 'wanted-partly-possible';
  }
  if (want <= hardly) return can !== null && can >= possible ? 'possible-not-wanted' : 'not-wanted';
  return can === null ? 'school-silent' : 'perhaps';
}

/** True when something is possible, at least now and then, and she did not or only partly know it (L-33). */
export const isNews = (knew: Knew | null, can: Score | null): boolean =>
  can !== null && can > hardly && (knew === 'no' || knew === 'partly');

/** Lays her answer for one direction over what the organisation said about it. */
export function readDirection(
  direction: Direction,
  wish: Wish,
  possibilities: readonly Possibility[],
): DirectionReading {
  const answers = possibilities.filter(({ item }) => item === direction);
  const elsewhere = possibilities.filter(({ item }) => direction === 'switch' && item === 'other-school');
  const can = best(answers);
  const reading = readSides(wish.want, can);
  const open = new Set(answers.flatMap((answer) => answer.open));
  const closedOptions = can === null ? [] : wish.options.filter((option) => !open.has(option));
  const otherSchool = best(elsewhere);
  const otherSchoolClosed = wish.otherSchool === 'yes' && otherSchool !== null && otherSchool <= hardly;
  const gap = reading === 'wanted-hardly-possible' || closedOptions.length > 0 || otherSchoolClosed;
  return {
    direction,
    want: wish.want,
    can,
    reading,
    closedOptions,
    otherSchoolClosed,
    gap,
    news: isNews(wish.knew, can) && (wish.want === null || wish.want > hardly),
    turn: turnOf(direction, reading, gap),
    said: [...answers, ...elsewhere],
  };
}

/** All six directions, in their order. */
export const readCompassSides = (
  wishes: Wishes,
  possibilities: readonly Possibility[],
): readonly DirectionReading[] =>
  directions.map((direction) => readDirection(direction, wishes[direction], possibilities));

/**
 * What she wants and what can be done first: by want times can, what was not answered counting as «perhaps»; equals stay in
 * the order of the directions.
 */
export const byPromise = (readings: readonly DirectionReading[]): readonly DirectionReading[] => {
  const promise = ({ want, can }: DirectionReading): number => (want ?? 0) * (can ?? 3);
  return readings.toSorted((one, other) => promise(other) - promise(one));
};

/**
 * Whose turn it is. A gap: the leader designs tasks and roles (pair 6), HR opens a direction (pair 5); never the
 * board, which sees no names. Silence: whoever says what is possible there.
 */
function turnOf(direction: Direction, reading: Reading, gap: boolean): Turn | null {
  if (gap) return { kind: 'open', who: direction === 'tasks' ? 'leader' : 'hr' };
  if (reading !== 'school-silent') return null;
  return { kind: 'speak', who: direction === 'reach' ? 'board' : 'leader' };
}

/** Who of those to whom she shows her compass takes a gap on; null while she shows it to neither. */
export const takesOn = (
  wanted: 'leader' | 'hr',
  shownTo: readonly ('leader' | 'hr')[],
): 'leader' | 'hr' | null => (shownTo.includes(wanted) ? wanted : (shownTo[0] ?? null));

const best = (answers: readonly Possibility[]): Score | null =>
  answers.reduce<Score | null>((high, { can }) => (high === null || can > high ? can : high), null);
