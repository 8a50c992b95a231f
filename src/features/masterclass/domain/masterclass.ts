import { figures } from '#core/figures/figures.ts';
import { some } from '#core/form/composed.ts';
import { line, text } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import { pointLifecycle } from '#shapes/gathering/domain/states.ts';
import type { MeetingState, PointState } from '#shapes/gathering/domain/states.ts';

/** For whom a masterclass can be (inventory P-20); none chosen is everybody. */
const targetRoles = ['support-staff', 'teacher', 'internal-counsellor', 'specialist', 'leader'] as const;

export const topicForm = form({
  topic: {
    title: line(120, { required: 'topic-missing' }),
    why: text(600, { optional: true }),
    roles: some(targetRoles),
  },
});

/** Whether one of her roles is asked; for everybody where none is named. */
export const isFor = (roles: readonly string[], hers: readonly string[]): boolean =>
  roles.length === 0 || hers.some((role) => roles.includes(role));

export const stages = [
  'topic',
  'sought',
  'planned',
  'held',
  'discussed',
  'spread',
  'checked',
  'dropped',
] as const;
export type Stage = (typeof stages)[number];

interface Facts {
  readonly isDropped: boolean;
  /** Somebody was asked to give it. */
  readonly isAsked: boolean;
  readonly meeting: MeetingState | null;
  /** Of each work area that was there. */
  readonly points: readonly PointState[];
}

const far = { open: 'held', agreed: 'discussed', spread: 'spread', checked: 'checked' } as const;

/** How far it is, from a topic to what came of it: once it was held, as far as the slowest area. */
export function stageOf({ isDropped, isAsked, meeting, points }: Facts): Stage {
  if (isDropped) return 'dropped';
  if (meeting === null) return isAsked ? 'sought' : 'topic';
  if (meeting === 'planned') return 'planned';
  return far[pointLifecycle.states.find((state) => points.includes(state)) ?? 'open'];
}

/** People of one role in one work area, everybody in one such group; and who of them wish a topic. */
export interface WishGroup {
  readonly role: string | null;
  readonly area: string | null;
  readonly people: readonly string[];
  readonly wishing: readonly string[];
}

/** How many wish it where that tells of nobody whether she does; nothing where the whole, which everybody reads, would tell. */
export function toldWishes(groups: readonly WishGroup[], threshold: number) {
  const board = {
    key: 'board',
    people: groups.flatMap(({ people }) => people),
    cuts: { wish: groups.flatMap(({ wishing }) => wishing) },
  };
  const parts = groups.map(({ people, wishing }, at) => ({
    key: String(at),
    parent: board.key,
    people,
    cuts: { wish: wishing },
  }));
  const [whole, ...shown] = figures({ threshold, groups: [board, ...parts] });
  if (whole?.cuts['wish'] == null) return [];
  return groups.flatMap(({ role, area }, at) => {
    const count = shown[at]?.cuts['wish'] ?? 0;
    return count > 0 ? [{ role, area, count }] : [];
  });
}
