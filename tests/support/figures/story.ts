import type pg from 'pg';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { publishFiguresHourly } from '#features/figures/server/publish-figures.ts';
import { forgetNightly } from '#features/trust/server/forget-leavers.ts';
import type { Context } from '#server/ctx.ts';
import { readFigureBoard } from '#server/figures/board.store.ts';
import { groupOfSchool } from '#server/figures/figures.ts';
import type { Cut } from '#server/figures/figures.ts';
import { acts, asksForLargerGroups } from './acts.ts';
import type { Stage } from './acts.ts';
import { attackCut } from './attack.ts';
import type { Known, Leak, Tally } from './attack.ts';
import { drawBoard, pick } from './board.ts';
import type { DrawnBoard } from './board.ts';
import { lookEverywhere } from './look.ts';
import type { Drawing } from './look.ts';
import { randomFrom } from './population.ts';

/** A day on which figures were published, as it was in truth. */
interface Day {
  readonly day: IsoDate;
  /** Who works where: everybody knows. */
  readonly places: ReadonlyMap<string, string>;
  readonly cuts: readonly Cut[];
}

/** A figure as somebody saw it, and of which day it was. */
interface Figure {
  readonly cut: string;
  readonly group: string;
  readonly schoolIds: readonly string[];
  readonly value: number;
  readonly day: IsoDate;
}

export interface Story {
  readonly leaks: readonly Leak[];
  /** What else was not as it should be. */
  readonly faults: readonly string[];
  /** Different figures that were seen. */
  readonly figures: number;
  readonly pages: number;
  /** How often each act was done. */
  readonly acts: ReadonlyMap<string, number>;
}

interface Plot {
  readonly seed: number;
  readonly months: number;
  readonly actsPerMonth: number;
  readonly tally: Tally;
  /** Draws the pages too, besides what they are made from. */
  readonly drawing?: Drawing | null;
  /** In this month the board asks for groups of eight. */
  readonly largerFrom?: number;
}

/** Plays months on a board, each with acts of HR and of others, looks at every page, and attacks all that was seen. */
export async function playMonths(
  { ctx, owner, setNow }: { ctx: Context; owner: pg.Pool; setNow: (moment: string) => void },
  { seed, months, actsPerMonth, tally, largerFrom, drawing = null }: Plot,
): Promise<Story> {
  const random = randomFrom(seed * 7919);
  const moment = (month: number, day: number): string =>
    new Date(Date.UTC(2026, 10 + month, day, 8)).toISOString();
  setNow(moment(0, 1));
  const drawn = await drawBoard(ctx, owner, seed);
  let number = seed * 1_000 + 500;
  const stage: Stage = { ctx, owner, drawn, random, fresh: () => (number += 1) };
  const seen = new Map<string, Figure>();
  const days: Day[] = [];
  const done = new Map<string, number>();
  const faults: string[] = [];
  let pages = 0;
  const look = async (isFirst: boolean): Promise<string> => {
    await publishFiguresHourly.run(ctx, { kind: 'system', tenantId: drawn.tenantId });
    const looked = await lookEverywhere(ctx, drawn, isFirst, drawing);
    pages += looked.pages;
    faults.push(...looked.faults);
    for (const figure of await datedFigures(ctx, drawn, looked.seen))
      seen.set([figure.cut, figure.group, figure.day, figure.value].join(' '), figure);
    return JSON.stringify(looked.seen);
  };
  for (let month = 0; month < months; month += 1) {
    setNow(moment(month, 1));
    if (month === largerFrom) await asksForLargerGroups(stage, 8);
    await forgetNightly.run(ctx, { kind: 'system', tenantId: drawn.tenantId });
    const first = await look(true);
    days.push(await truthOf(ctx, owner, drawn));
    for (let act = 0; act < actsPerMonth; act += 1) {
      setNow(moment(month, 3 + act));
      const name = pick(random, Object.keys(acts));
      await acts[name]?.(stage);
      done.set(name, (done.get(name) ?? 0) + 1);
      if ((await look(false)) !== first) faults.push(`${name} moved a figure`);
    }
  }
  faults.push(...untrue([...seen.values()], days));
  const leaks = attackAll([...seen.values()], days, tally);
  return { leaks, faults, figures: seen.size, pages, acts: done };
}

/** Pages do not tell of each number of which day it is; whoever attacks is given that too. */
async function datedFigures(
  ctx: Context,
  { tenantId, board, schoolHr }: DrawnBoard,
  seen: Awaited<ReturnType<typeof lookEverywhere>>['seen'],
): Promise<readonly Figure[]> {
  const actor = { tenantId, personId: board.personId };
  const today = dayInNetherlands(ctx.now());
  const shown = await ctx.db.transaction(actor, (tx) => readFigureBoard(tx, today), false);
  const own = groupOfSchool(shown, schoolHr.schoolIds[0] ?? '');
  return seen.map(({ cut, group: named, value }): Figure => {
    const key = named === 'own' ? own : named;
    const group = shown.groups.find((one) => one.key === key);
    const cell = group?.cuts[cut];
    if (group === undefined || cell?.value !== value)
      throw new Error(`a page tells ${cut} of ${named} that was not published: ${String(value)}`);
    return { cut, group: group.key, schoolIds: group.schoolIds, value, day: cell.day };
  });
}

/** Who works where today, and who counts for what. */
async function truthOf(ctx: Context, owner: pg.Pool, { tenantId }: DrawnBoard): Promise<Day> {
  const day = dayInNetherlands(ctx.now());
  const { rows } = await owner.query<{
    person_id: string;
    school_id: string;
    factor: number;
    starts_on: Date;
  }>(
    `select e.person_id, e.school_id, e.working_time_factor::float as factor, e.starts_on from employment e
     where e.tenant_id = $1 and e.starts_on <= $2 and (e.ends_on is null or e.ends_on >= $2)
       and exists (select from role_grant g where g.person_id = e.person_id and g.role = 'support-staff'
         and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2))`,
    [tenantId, day],
  );
  const most = rows.sort(
    (a, b) =>
      a.factor - b.factor ||
      Number(b.starts_on) - Number(a.starts_on) ||
      (a.school_id < b.school_id ? 1 : -1),
  );
  const cuts = await ctx.db.transaction(
    { tenantId, system: true },
    (tx) => Promise.all(ctx.figures.map((source) => source(tx, { tenantId, today: day }))),
    false,
  );
  return { day, places: new Map(most.map((one) => [one.person_id, one.school_id])), cuts: cuts.flat() };
}

const peopleOf = ({ places }: Day, { group, schoolIds }: Figure): ReadonlySet<string> =>
  new Set(
    [...places].flatMap(([person, school]) =>
      group === 'all' || schoolIds.includes(school) ? [person] : [],
    ),
  );
const countedOf = ({ cuts }: Day, cut: string): ReadonlySet<string> =>
  cuts.find(({ name }) => name === cut)?.people ?? new Set();

/** Figures that are not what they say: then an attack on them would prove nothing. */
function untrue(figures: readonly Figure[], days: readonly Day[]): readonly string[] {
  return figures.flatMap((figure) => {
    const day = days.find((one) => one.day === figure.day);
    if (day === undefined) return [`a figure of no known day: ${figure.day}`];
    const counted = countedOf(day, figure.cut);
    const count = [...peopleOf(day, figure)].filter((person) => counted.has(person)).length;
    return count === figure.value
      ? []
      : [`${figure.cut} of ${figure.group} is ${count}, not ${figure.value}`];
  });
}

/**
 * After each month everything that was seen till then is laid side by side. Answers change between months, so that a
 * number of before need no longer hold; whoever attacks is told which ones still do, and reckons with those.
 */
function attackAll(figures: readonly Figure[], days: readonly Day[], tally: Tally): readonly Leak[] {
  const names = [...new Set(figures.map(({ cut }) => cut))];
  const alone = names.flatMap((cut) =>
    days.flatMap((_, last) => {
      const past = days.slice(0, last + 1);
      const counts = latestOf(past, cut);
      const known = past.flatMap((day) =>
        figures
          .filter((figure) => figure.cut === cut && figure.day === day.day)
          .map(({ group, value, ...figure }): Known => ({
            name: `${group}@${day.day}`,
            people: peopleOf(day, { group, value, ...figure }),
            value,
            isNow: Object.is(day, past.at(-1)),
          }))
          .filter(({ people, value }) => [...people].filter(counts).length === value),
      );
      return attackCut(known, 5, cut, tally);
    }),
  );
  return [
    ...alone,
    ...days.flatMap((day) =>
      partsOf(
        figures.filter((one) => one.day === day.day),
        day,
      ),
    ),
  ];
}

/** What each last answered as long as she was there. */
function latestOf(days: readonly Day[], cut: string): (person: string) => boolean {
  const latest = new Map<string, boolean>();
  for (const day of days) {
    const counted = countedOf(day, cut);
    for (const person of day.places.keys()) latest.set(person, counted.has(person));
  }
  return (person) => latest.get(person) === true;
}

/** Of a figure that is a part of another what is left is a number too. */
function partsOf(figures: readonly Figure[], { cuts }: Day): readonly Leak[] {
  return figures.flatMap((part): Leak[] => {
    const within = cuts.find(({ name }) => name === part.cut)?.within;
    const whole = figures.find(({ cut, group }) => cut === within && group === part.group);
    const rest = whole === undefined ? null : whole.value - part.value;
    const isTelling = rest !== null && (rest < 5 || (part.value === 0 && rest < 20));
    return isTelling
      ? [{ cut: part.cut, how: 'sum', what: `${String(rest)} left of ${String(within)}` }]
      : [];
  });
}
