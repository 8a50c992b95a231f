import type { Choice } from '#ui/form/types.ts';
import type { Least } from '../domain/box.ts';
import type { Mode, Question } from '../domain/instrument.ts';

/** The words of one kind of round for who answers; what all kinds say alike stands in i18n/nl/round.ts. */
export interface SheetWords {
  readonly theme: (key: string) => { readonly title: string; readonly lead: string };
  /** A question as it is read by who answers, about who asks. */
  readonly wording: (question: Question, asker: string) => string;
  /** The words of the five figures, from low to high. */
  readonly figures: (question: Question) => readonly Pick<Choice, 'label' | 'hint'>[];
}

export interface GuestWords extends SheetWords {
  readonly guest: {
    readonly title: (asker: string) => string;
    readonly hello: (reader: string) => string;
    readonly intro: (asker: string) => string;
    readonly topic: (topic: string) => string;
    readonly development: (asker: string) => string;
    readonly whoSees: Readonly<Record<Mode, (asker: string, least: Least) => readonly string[]>>;
    readonly asked: (asker: string, people: number, colleagues: number) => string;
    readonly text: (asker: string) => string;
    readonly textHint: string;
    readonly checkLead: (asker: string) => string;
    readonly send: (asker: string) => string;
    /** Said when it was sent. */
    readonly thanksMore: string;
  };
}
