import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import type { Direction } from '#core/direction.ts';
import type { SchoolId } from '#core/id.ts';
import { optionsOf, scoreInput } from './wish.ts';
import type { CompassOption, Score } from './wish.ts';

/** What a school answers; the leader says it for each school apart. */
export const schoolItems = ['expert', 'switch', 'flexible', 'tasks', 'leadership'] as const;

/** What goes above one school (L-18 other school, L-22): director or board say it once for all schools. */
export const boardItems = ['other-school', 'reach'] as const;

export const possibilityItems = [...schoolItems, ...boardItems] as const;
export type PossibilityItem = (typeof possibilityItems)[number];

/** Where an answer belongs in the picture: another school is one half of the direction "switch". */
export const directionOf = (item: PossibilityItem): Direction => (item === 'other-school' ? 'switch' : item);

/** What can be marked as open within an item: the same list from which she picks. */
export const openable = (item: PossibilityItem): readonly CompassOption[] =>
  item === 'other-school' ? [] : optionsOf[item];

/** What the organisation said is possible, last time it said something. */
export interface Possibility {
  readonly id: string;
  /** Null for what holds for the whole board. */
  readonly schoolId: SchoolId | null;
  readonly schoolName: string | null;
  readonly item: PossibilityItem;
  readonly can: Score;
  readonly reason: string;
  readonly open: readonly CompassOption[];
  readonly saidBy: string;
  readonly saidOn: IsoDate;
  readonly version: number;
  /** Said for all schools at once; the school itself said nothing yet. */
  readonly fromBoard: boolean;
}

/** An answer with its reason; `open` only what belongs to that item. */
export const answerInput = <Item extends PossibilityItem>(items: readonly Item[]) =>
  z.object({
    item: z.enum(items),
    can: scoreInput,
    reason: z.string().trim().min(1).max(1000),
    open: z.array(z.string().max(60)).max(20).default([]),
    version: z.coerce.number().int().min(0),
  });

/** Keeps of what was ticked only what this item knows, in the order of the list. */
export const knownOptions = (item: PossibilityItem, ticked: readonly string[]): readonly CompassOption[] =>
  openable(item).filter((option) => ticked.includes(option));
