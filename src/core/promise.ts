/** Of what the promises in seen.ts are made: who looks, at what, and until when. */
export const readers = [
  'self',
  'leader',
  'coach',
  'hr',
  'board',
  'team',
  /** The one person to whom she shows a thing by name. */
  'named',
  'other-leader',
  'other-board',
  'institute',
  'operator',
  /** Who holds a link to answer her. */
  'guest',
  /** Somebody who is not signed in. */
  'nobody',
  /** The text of a mail, whoever gets it. */
  'mail',
] as const;
export type Reader = (typeof readers)[number];

/** What a test can plant a word in, and find again. */
export type Thing =
  | 'card'
  | 'card-part-for-team'
  | 'card-part-for-one'
  | 'card-before-yes'
  | 'compass'
  | 'advice'
  | 'facts'
  | 'idea'
  | 'step'
  | 'why'
  | 'asked'
  | 'asked-of-board'
  | 'lessons'
  | 'stop-reason'
  | 'answer-note'
  | 'owner-note'
  | 'preparation'
  | 'leader-preparation'
  | 'report'
  | 'agreement'
  | 'agreement-of-hr'
  | 'objection'
  | 'profile'
  | 'advised'
  | 'profile-draft'
  | 'profile-wishes'
  | 'possibility'
  | 'question-to-institute'
  | 'offer-draft'
  | 'offer-open'
  | 'offer-withdrawn'
  | 'questions'
  | 'feedback'
  | 'giver';

/** What somebody does that lets one more reader in. */
type Until = 'shared' | 'both-ready' | 'put-forward' | 'given';

export interface SeenPromise {
  readonly things: readonly Thing[];
  readonly sees: readonly Reader[];
  readonly never: readonly Reader[];
  /** Until then; afterwards only whom she let in sees it too. */
  readonly until?: Until;
  /** What no planted word can show has a test of its own: the file, and the name of the test. */
  readonly heldBy?: readonly [file: string, test: string];
}

/** These see it, and nobody else. */
export const only = (things: readonly Thing[], sees: readonly Reader[], until?: Until): SeenPromise => ({
  things,
  sees,
  never: readers.filter((reader) => !sees.includes(reader)),
  ...(until === undefined ? {} : { until }),
});

/** These do not see it; of others the sentence says nothing. */
export const never = (things: readonly Thing[], who: readonly Reader[]): SeenPromise => ({
  things,
  sees: [],
  never: who,
});

export const held = (
  file: string,
  test: string,
  sees: readonly Reader[],
  not: readonly Reader[],
): SeenPromise => ({
  things: [],
  sees,
  never: not,
  heldBy: [file, test],
});

export const outside = [
  'other-leader',
  'other-board',
  'institute',
  'operator',
  'guest',
  'nobody',
  'mail',
] as const;
export const organisation = ['leader', 'coach', 'hr', 'board', 'team'] as const;
