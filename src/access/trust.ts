import type { PersonActor } from './actor.ts';
import {
  isGuestByLink,
  isHrOf,
  isOperator,
  isOther,
  has,
  isOfBoard,
  isPerson,
  isSelf,
  isSystem,
  wasShown,
} from './sentence.ts';
import type { Sentence } from './sentence.ts';
import type { Subject } from './subject.ts';

export const trustPolicy = {
  /** What she shows and to whom. */
  'sharing.manage': { may: isPerson, about: isSelf },
  /** What others show to who asks. */
  'sharing.with-me': { may: isOfBoard },
  /** Who looked at her file and what changed in it. */
  'trust.who-looked': { may: isPerson, about: isSelf },
  'trust.take-along': { may: isPerson, about: isSelf },
  /** What is hers alone, for good. */
  'trust.erase': { may: isPerson, about: isSelf },
  /** Where a link to her file goes once she has left. */
  'leaving.own': { may: isPerson, about: isSelf },
  /** Whoever holds the link that she got takes that one file along, and does nothing else. */
  'leaving.download': { may: isGuestByLink },
  /** What the clock does: offer, open links, close those of who came back. */
  'leaving.tend': { may: isSystem },
  /** What she asks of HR about her own data, and takes back. */
  'data-request.ask': { may: isPerson, about: isSelf },
  'data-request.list': { may: has('hr') },
  /** HR, and never about herself. */
  'data-request.answer': { may: has('hr'), about: isOther(isHrOf) },
  'data-request.remind': { may: isSystem },
  /** Of who left so long ago that nothing about her may be kept. */
  'trust.forget': { may: isSystem },
  /** Only from the command line of the installation itself. */
  'api-token.create': { may: isSystem },
  'errors.read': { may: isOperator },
} satisfies Record<string, Sentence>;

/** One thing that somebody shows: whether it was shown to this reader. */
export const mayOpenShared = (reader: PersonActor, subject: Subject): boolean => wasShown(reader, subject);
