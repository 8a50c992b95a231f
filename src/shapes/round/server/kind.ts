import type { Permission } from '#access/policy.ts';
import type { CounterpartItem, PairKey } from '#core/counterpart.ts';
import type { Locale } from '#i18n/locale.ts';
import type { Instrument, Mode } from '../domain/instrument.ts';
import type { Guarded } from '../domain/results.ts';
import type { Least } from '../domain/box.ts';

/** The words of its mails, in one language. */
export interface RoundMails {
  readonly subject: Readonly<Record<'invite' | 'remind', (asker: string) => string>>;
  readonly asker: Readonly<Record<'answered' | 'ended', string>>;
  readonly toAsker: (name: string, what: string, link: string) => string;
  readonly ready: (asker: string) => string;
  /** What stands above the link, and at the end. */
  readonly go: string;
  readonly end: readonly string[];
}

/** One kind of round: what a slice says of it, once. The shape does the rest. */
export interface RoundKind {
  /** In the table, in the log, and in the keys of mails. */
  readonly key: string;
  readonly instrument: Instrument;
  readonly door: Guarded;
  /** Who makes, sends and ends it; who answers; and who ends what nobody ends. */
  readonly permission: Readonly<Record<'ask' | 'answer' | 'settle', Permission>>;
  /** Where a round of it stands for who asks, and where its links lead. */
  readonly page: (roundId: string) => string;
  readonly link: string;
  readonly words: Readonly<
    Record<
      Locale,
      {
        readonly mail: RoundMails;
        /** Who sees what, said to who answers before anything is answered. */
        readonly whoSees: Readonly<Record<Mode, (asker: string, least: Least) => readonly string[]>>;
      }
    >
  >;
}

/**
 * A kind of round about a school, asked of its whole team: who reads what came of it, who also reads names where answers
 * bear them, and who writes down what the team decides. Its first steps are asked by a pair of counterparts.
 */
export interface SchoolKind extends RoundKind {
  readonly key: CounterpartItem;
  readonly permission: RoundKind['permission'] &
    Readonly<Record<'list' | 'read' | 'names' | 'decide', Permission>>;
  readonly pair: PairKey;
}
