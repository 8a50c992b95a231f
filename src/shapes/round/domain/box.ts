import { z } from 'zod';

/** From how many colleagues something is shown of a round without names; fixed when it is sent, for it is a promise. */
export interface Least {
  /** Figures: so many colleagues answered that question. */
  readonly answers: number;
  /** Words: so many colleagues wrote something under that theme. */
  readonly remarks: number;
}

/** Whatever a rule says, never fewer (standards: five, and ten where words are shown). */
export const lowest: Least = { answers: 5, remarks: 10 };

/** What the rule `survey.min_group` makes of it; null where there is no such rule. */
export const leastBy = (rule: number | null): Least => ({
  answers: Math.max(lowest.answers, Math.ceil(rule ?? 0)),
  remarks: Math.max(lowest.remarks, Math.ceil(rule ?? 0)),
});

const count = z.number().int().min(0);

/** What was sealed before a round was a shape (decision 0168) says `heading`. */
function sealedBefore(remark: unknown): unknown {
  if (typeof remark !== 'object' || remark === null || !('heading' in remark)) return remark;
  const { heading: theme, ...rest } = remark;
  return { theme, ...rest };
}

/**
 * Everything that came in for a round that runs, as it lies in the sealed text: figures and words of all, apart from
 * who gave them. `link` is always the hash of a link. `counts`: it came from somebody who counts as a colleague.
 */
export const boxSchema = z.strictObject({
  usedLinks: z.array(z.string()),
  /** How many of those who answered count as colleagues. */
  colleagues: count,
  /** What is being typed behind a link; readable only with the link itself. */
  drafts: z.array(z.strictObject({ link: z.string(), sealed: z.string(), version: count })),
  ratings: z.array(z.strictObject({ questionId: z.string(), rating: count, counts: z.boolean() })),
  remarks: z.array(
    z.preprocess(sealedBefore, z.strictObject({ theme: z.string(), text: z.string(), counts: z.boolean() })),
  ),
});
export type Box = z.infer<typeof boxSchema>;

export const emptyBox: Box = { usedLinks: [], colleagues: 0, drafts: [], ratings: [], remarks: [] };

export interface Given {
  readonly ratings: readonly { readonly questionId: string; readonly rating: number }[];
  readonly remarks: readonly { readonly theme: string; readonly text: string }[];
}

/** What lies behind a link that was not used yet. */
export const draftIn = (box: Box, link: string): { sealed: string | null; version: number } =>
  box.drafts.find((one) => one.link === link) ?? { sealed: null, version: 1 };

export const withDraft = (box: Box, link: string, sealed: string, version: number): Box =>
  inOrder({ ...withoutDraft(box, link), drafts: [...othersIn(box, link), { link, sealed, version }] });

export const withoutDraft = (box: Box, link: string): Box => ({ ...box, drafts: othersIn(box, link) });

const othersIn = (box: Box, link: string) => box.drafts.filter((one) => one.link !== link);

/** Puts in what one person says, and marks the link as used. */
export const withAnswers = (box: Box, link: string, counts: boolean, given: Given): Box =>
  inOrder({
    usedLinks: [...box.usedLinks, link],
    colleagues: box.colleagues + (counts ? 1 : 0),
    drafts: othersIn(box, link),
    ratings: [...box.ratings, ...given.ratings.map((one) => ({ ...one, counts }))],
    remarks: [...box.remarks, ...given.remarks.map((one) => ({ ...one, counts }))],
  });

/** Ordered by what it says: who can open one such text does not learn in what order, or with what else, it came. */
export const inOrder = (box: Box): Box => ({
  usedLinks: [...box.usedLinks].sort(),
  colleagues: box.colleagues,
  drafts: sorted(box.drafts, ({ link }) => link),
  ratings: sorted(box.ratings, (one) => `${one.questionId}${String(one.rating)}${String(one.counts)}`),
  remarks: sorted(box.remarks, (one) => `${one.theme}${one.text}${String(one.counts)}`),
});

const sorted = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  items
    .map((item) => ({ item, by: key(item) }))
    .sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)))
    .map(({ item }) => item);

export interface Outcome extends Given {
  /** How many people answered. */
  readonly answered: number;
}

/**
 * What remains of a round that ends: null when too few colleagues answered; else the figures of every question that
 * enough colleagues answered, and the words under every theme where enough of them wrote. Addresses that do not count
 * never fill up a number that protects somebody.
 */
export function outcomeOf(box: Box, least: Least): Outcome | null {
  if (box.colleagues < least.answers) return null;
  const enough = (given: readonly { readonly counts: boolean }[], from: number): boolean =>
    given.filter(({ counts }) => counts).length >= from;
  const answersTo = (id: string) => box.ratings.filter(({ questionId }) => questionId === id);
  const wordsUnder = (one: string) => box.remarks.filter(({ theme }) => theme === one);
  return {
    answered: box.usedLinks.length,
    ratings: box.ratings
      .filter(({ questionId }) => enough(answersTo(questionId), least.answers))
      .map(({ questionId, rating }) => ({ questionId, rating })),
    remarks: box.remarks
      .filter(({ theme }) => enough(wordsUnder(theme), least.remarks))
      .map(({ theme, text }) => ({ theme, text })),
  };
}

/** A round of the old form, in which answers lay open: which of them came from colleagues was not kept. */
export interface OldRound extends Given {
  readonly answered: readonly { readonly link: string; readonly counts: boolean }[];
  readonly drafts: Box['drafts'];
}

/** The same as a sealed one. Of each question as many answers do not count as could have come from outsiders. */
export function boxOfOld({ answered, drafts, ratings, remarks }: OldRound): Box {
  const outsiders = answered.filter(({ counts }) => !counts).length;
  const seen = new Map<string, number>();
  const counts = (group: string): boolean => {
    const before = seen.get(group) ?? 0;
    seen.set(group, before + 1);
    return before >= outsiders;
  };
  return inOrder({
    usedLinks: answered.map(({ link }) => link),
    colleagues: answered.length - outsiders,
    drafts,
    ratings: ratings.map((one) => ({ ...one, counts: counts(one.questionId) })),
    remarks: remarks.map((one) => ({ ...one, counts: counts(one.theme) })),
  });
}
