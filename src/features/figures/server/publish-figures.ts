import { z } from 'zod';
import { addDays, dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { figures } from '#core/figures/figures.ts';
import type { GroupFigures, Publication } from '#core/figures/types.ts';
import { ok } from '#core/result.ts';
import { nextPublication, togetherKey, wholeKey } from '#server/figures/figures.ts';
import type { Cut } from '#server/figures/figures.ts';
import { newId } from '#server/ids.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { displayOf } from '../domain/display.ts';
import { groupsOf } from '../domain/groups.ts';
import type { Member, SchoolGroup } from '../domain/groups.ts';
import { hideRelated } from '../domain/related.ts';
import {
  dropPublications,
  readEarlier,
  readLast,
  readMembers,
  writePublication,
} from './publication.store.ts';
import type { Last } from './publication.store.ts';

/** What everybody saw is reckoned with for two years and a month, and kept as long. */
const keptDays = 2 * 365 + 31;
/** A figure that could not be shown anew stands no longer than a year. */
const shownDays = 365;

/**
 * Publishes the figures of an organisation, when it is time: once a month, or when the board asked for larger groups.
 * Nobody moves a figure in between, and no later figure tells of anybody together with an earlier one.
 */
export const publishFigures = command({
  permission: 'figures.publish',
  audit: 'figures.published',
  input: z.strictObject({}),
  run: async ({ db, actor, today, ctx, changed }) => {
    const tenantId = actor.kind === 'system' ? actor.tenantId : null;
    const last = await readLast(db, today);
    if (tenantId === null || !isDue(last, today)) return ok({ published: false });
    await dropPublications(db, addDays(today, -keptDays));
    const members = await readMembers(db, tenantId, today);
    const counted = await Promise.all(ctx.figures.map((source) => source(db, { tenantId, today })));
    const cuts = counted.flat();
    const { threshold } = last;
    const groups = groupsOf(members, cuts, threshold, { whole: wholeKey, together: togetherKey });
    const shown = shownOf(groups, cuts, threshold, await readEarlier(db));
    const before = (last.publishedWith ?? 0) >= threshold ? (last.display ?? []) : [];
    const id = newId<'figure-publication'>();
    await writePublication(db, {
      tenantId,
      id,
      day: today,
      threshold,
      shown: stored(groups, shown),
      display: displayOf(groups, shown, before, today, addDays(today, -shownDays)),
      members: withCuts(members, cuts, shown),
    });
    changed(id, { people: members.length, figures: shown.flatMap(numbersOf).length });
    return ok({ published: true });
  },
});

function isDue({ day, threshold, publishedWith, display }: Last, today: IsoDate): boolean {
  if (day === null || nextPublication(day) <= today) return true;
  const isEmpty = (display ?? []).every(({ cuts }) => Object.keys(cuts).length === 0);
  return (isEmpty && day < today) || threshold > (publishedWith ?? 0);
}

function shownOf(
  groups: readonly SchoolGroup[],
  cuts: readonly Cut[],
  threshold: number,
  published: readonly Publication[],
): readonly GroupFigures[] {
  const sizes = new Map(groups.map(({ key, people }) => [key, people.length]));
  const out = figures({ threshold, groups, published });
  const sized = out.map((one) => ({ ...one, people: sizes.get(one.key) ?? null }));
  return hideRelated(sized, cuts, threshold);
}

const numbersOf = ({ cuts }: GroupFigures): [string, number][] =>
  Object.entries(cuts).flatMap(([name, value]): [string, number][] =>
    value === null ? [] : [[name, value]],
  );

const stored = (groups: readonly SchoolGroup[], shown: readonly GroupFigures[]) =>
  groups.map(({ key, schoolIds }) => ({
    key,
    schoolIds,
    cuts: Object.fromEntries(shown.filter((one) => one.key === key).flatMap(numbersOf)),
  }));

/** Who counted for what, of what was shown; of the rest nothing is kept. */
function withCuts(members: readonly Member[], cuts: readonly Cut[], shown: readonly GroupFigures[]) {
  const names = new Set(shown.flatMap(numbersOf).map(([name]) => name));
  const kept = cuts.filter(({ name }) => names.has(name));
  return members.map((member) => ({
    ...member,
    cuts: kept.flatMap(({ name, people }) => (people.has(member.personId) ? [name] : [])),
  }));
}

/** Each hour, so that a board that asks for larger groups need not wait; mostly there is nothing to do. */
export const publishFiguresHourly: Schedule = {
  name: 'figures.publish',
  cron: '25 * * * *',
  afterEnd: true,
  atStart: true,
  run: async (ctx, actor) => {
    const { tenantId } = actor;
    const today = dayInNetherlands(ctx.now());
    const isTime = await ctx.db.transaction(
      { tenantId, system: true },
      async (tx) => isDue(await readLast(tx, today), today),
      false,
    );
    if (!isTime) return;
    const outcome = await publishFigures.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(`publishing figures failed: ${outcome.error.kind}`);
  },
};
