import { isoDate, schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';

/** One colleague in the leader's list, and how this school year went so far. */
export interface Colleague {
  readonly personId: string;
  readonly name: string;
  /** What tells two of one name apart: the name of the function and the number of her work. */
  readonly work: string;
  readonly heldOn: IsoDate | null;
  readonly plannedOn: IsoDate | null;
  /** A conversation is under way. */
  readonly hasOpen: boolean;
}

export type Progress = 'none' | 'started' | 'planned' | 'held';

/** Held counts first: who had a conversation this school year had it, whatever else is planned. */
export function progressOf(colleague: Pick<Colleague, 'heldOn' | 'plannedOn' | 'hasOpen'>): Progress {
  if (colleague.heldOn !== null) return 'held';
  if (!colleague.hasOpen) return 'none';
  return colleague.plannedOn === null ? 'started' : 'planned';
}

const order: readonly Progress[] = ['none', 'started', 'planned', 'held'];

/** Those without a conversation first, then by name. */
export const byNeed = (colleagues: readonly Colleague[]): Colleague[] =>
  [...colleagues].sort(
    (one, other) =>
      order.indexOf(progressOf(one)) - order.indexOf(progressOf(other)) ||
      one.name.localeCompare(other.name, 'nl'),
  );

/** Who shares a name with another of these: they are told apart by their work. */
export function namesakesIn(colleagues: readonly Pick<Colleague, 'name'>[]): ReadonlySet<string> {
  const names = Map.groupBy(colleagues, ({ name }) => name);
  return new Set([...names].flatMap(([name, of]) => (of.length > 1 ? [name] : [])));
}

export function countProgress(colleagues: readonly Colleague[]): Readonly<Record<Progress, number>> {
  const counts = { none: 0, started: 0, planned: 0, held: 0 };
  for (const colleague of colleagues) counts[progressOf(colleague)] += 1;
  return counts;
}

/** The talks of one month of the school year, for the strip: how many were held and how many are planned. */
export interface MonthOfConversations {
  /** The first day of the month. */
  readonly month: IsoDate;
  readonly held: number;
  readonly planned: number;
}

/** The months that have talks, in order; days outside the school year of `today` do not count. */
export function conversationsByMonth(
  conversations: readonly Pick<Colleague, 'heldOn' | 'plannedOn'>[],
  today: IsoDate,
): MonthOfConversations[] {
  const year = schoolYearOf(today);
  const months = new Map<IsoDate, { held: number; planned: number }>();
  for (const { heldOn, plannedOn } of conversations) {
    const day = heldOn ?? plannedOn;
    if (day === null || day < year.from || day > year.to) continue;
    const month = isoDate(`${day.slice(0, 7)}-01`);
    const count = months.get(month) ?? { held: 0, planned: 0 };
    count[heldOn === null ? 'planned' : 'held'] += 1;
    months.set(month, count);
  }
  return [...months]
    .map(([month, count]) => ({ month, ...count }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Three moments in a school year at which she looks at herself (inventory O-GP2). */
export const selfImageMoments = ['start', 'middle', 'end'] as const;
export type SelfImageMoment = (typeof selfImageMoments)[number];

/** August to November, December to March, April to July. */
export function selfImageMoment(day: IsoDate): SelfImageMoment {
  const month = Number(day.slice(5, 7));
  if (month >= 8 && month <= 11) return 'start';
  return month === 12 || month <= 3 ? 'middle' : 'end';
}
