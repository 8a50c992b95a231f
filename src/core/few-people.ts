/** The floor below which no figure about people is shown (facts.md, survey.min_group); never lower. */
export const fewestPeople = 5;

export interface PeopleGroup {
  readonly key: string;
  /** Whom the figure is about, as ids. */
  readonly people: ReadonlySet<string>;
}

interface Showable {
  readonly shown: ReadonlySet<string>;
  readonly isTotalShown: boolean;
}

/**
 * Which figures of groups may be shown beside their total, so that none tells about fewer than `fewestPeople` people,
 * also not by subtracting: while a total is shown, the hidden groups together hold enough people and at least two of
 * them hold anyone at all. To get there the smallest shown groups are hidden too; when that cannot be done the total
 * goes.
 */
export function showable(groups: readonly PeopleGroup[]): Showable {
  const hidden = tooSmall(groups);
  const isSafe = (): boolean => away(groups, hidden).length === 0 || holdEnough(away(groups, hidden));
  hideUntil(groups, hidden, isSafe);
  // A total beside hidden groups of which nobody is counted would say exactly that: nobody there.
  const isTotalShown = isSafe() && isMany(groups) && (hidden.size === 0 || away(groups, hidden).length > 0);
  return { shown: rest(groups, hidden), isTotalShown };
}

/**
 * The same where the total matters most: it stays whenever it is about enough people, and groups are hidden until
 * nothing can be subtracted from it, all of them when there is no other way. `alreadyHidden` are groups that another
 * rule hides.
 */
export function showableBesideTotal(
  groups: readonly PeopleGroup[],
  alreadyHidden: ReadonlySet<string> = new Set(),
): Showable {
  const hidden = new Set([...tooSmall(groups), ...alreadyHidden]);
  hideUntil(groups, hidden, () => hidden.size === 0 || holdEnough(away(groups, hidden)));
  return { shown: rest(groups, hidden), isTotalShown: isMany(groups) };
}

const tooSmall = (groups: readonly PeopleGroup[]): Set<string> =>
  new Set(groups.filter(({ people }) => people.size < fewestPeople).map(({ key }) => key));

/** Hidden groups that hold anyone. */
const away = (groups: readonly PeopleGroup[], hidden: ReadonlySet<string>): readonly PeopleGroup[] =>
  groups.filter(({ key, people }) => hidden.has(key) && people.size > 0);

const holdEnough = (groups: readonly PeopleGroup[]): boolean => groups.length >= 2 && isMany(groups);

const isMany = (groups: readonly PeopleGroup[]): boolean =>
  new Set(groups.flatMap(({ people }) => [...people])).size >= fewestPeople;

const rest = (groups: readonly PeopleGroup[], hidden: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(groups.map(({ key }) => key).filter((key) => !hidden.has(key)));

/** Hides the smallest shown group again and again, until it is safe or none is left. */
function hideUntil(groups: readonly PeopleGroup[], hidden: Set<string>, isSafe: () => boolean): void {
  const bySize = groups.filter(({ key }) => !hidden.has(key)).sort((a, b) => a.people.size - b.people.size);
  for (const { key } of bySize) {
    if (isSafe()) return;
    hidden.add(key);
  }
}

/**
 * Whether a figure about `people` can stand beside figures about others: it is about nobody or enough people, and
 * where one of two groups lies within the other, the rest is nobody or enough people too.
 */
export const standsBeside = (people: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): boolean =>
  isEnough(people.size) &&
  others.every((other) => restIsEnough(people, other) && restIsEnough(other, people));

const isEnough = (count: number): boolean => count === 0 || count >= fewestPeople;

function restIsEnough(within: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  if (isEnough(Math.max(0, whole.size - within.size))) return true;
  return ![...within].every((person) => whole.has(person));
}
