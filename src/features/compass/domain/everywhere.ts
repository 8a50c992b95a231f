import { z } from 'zod';
import { knownOptions, openable, schoolItems } from './possibility.ts';
import { scoreInput } from './wish.ts';
import type { CompassOption, Score } from './wish.ts';

type SchoolItem = (typeof schoolItems)[number];

/** What is said of one direction for all schools that did not speak themselves. */
export interface SaidForAll {
  readonly item: SchoolItem;
  readonly can: Score;
  readonly reason: string;
  readonly open: readonly CompassOption[];
}

const blank = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  scoreInput.nullable(),
);

/** One direction of the form: nothing at all, or how much and why. */
const answer = z
  .strictObject({
    can: blank,
    reason: z.string().trim().max(1000).default(''),
    open: z.array(z.string().max(60)).max(20).default([]),
  })
  .refine(({ can, reason }) => can === null || reason !== '', { message: 'required', path: ['reason'] })
  .refine(({ can, reason, open }) => can !== null || (reason === '' && open.length === 0), {
    message: 'choose-how-much',
    path: ['can'],
  });
const none = { can: null, reason: '', open: [] };

export const everywhereInput = {
  expert: answer.default(none),
  switch: answer.default(none),
  flexible: answer.default(none),
  tasks: answer.default(none),
  leadership: answer.default(none),
} satisfies Record<SchoolItem, unknown>;

type Answers = Readonly<
  Record<
    SchoolItem,
    { readonly can: Score | null; readonly reason: string; readonly open: readonly string[] }
  >
>;

/** Only the directions of which something is said. */
export const saidForAll = (answers: Answers): SaidForAll[] =>
  schoolItems.flatMap((item) => {
    const { can, reason, open } = answers[item];
    return can === null
      ? []
      : [{ item, can, reason, open: openable(item).length === 0 ? [] : knownOptions(item, open) }];
  });
