import type { IsoDate } from '#core/date.ts';
import type { FieldError, FieldErrors } from '#core/error.ts';
import type { AgreementOwner, ReportContent } from './report.form.ts';
import type { Side } from './conversation.ts';

/** An agreement that both agreed to. */
export interface Agreement {
  readonly what: string;
  readonly owner: AgreementOwner;
  readonly dueOn: IsoDate;
}

/** The same, written down as something to do. */
export interface MadeAgreement extends Agreement {
  readonly id: string;
}

/** One edition of the report; a new one begins when one of the two objects. */
export interface Edition extends ReportContent {
  readonly edition: number;
  /** Rises with every save, so that nobody overwrites what she did not see. */
  readonly version: number;
  readonly agreedAt: Readonly<Record<Side, Date | null>>;
  readonly objection: { readonly by: string; readonly reason: string; readonly at: Date } | null;
}

export type EditionState = 'draft' | 'proposed' | 'agreed' | 'objected';

/** A draft may be written by both; once one agrees it stands still until the other agrees or one objects. */
export function editionState(edition: Pick<Edition, 'agreedAt' | 'objection'>): EditionState {
  if (edition.objection !== null) return 'objected';
  const { person, leader } = edition.agreedAt;
  if (person !== null && leader !== null) return 'agreed';
  return person !== null || leader !== null ? 'proposed' : 'draft';
}

/**
 * What is still missing before anyone can agree, per field: the learning wish and a follow-up date after today are
 * required to close (inventory O-GP1), and an agreement says what, who and by when.
 */
export function missingForAgreement(content: ReportContent, today: IsoDate): FieldErrors {
  const missing: Record<string, FieldError[]> = {};
  if (content.learningWish.trim() === '') missing['learningWish'] = [{ code: 'required' }];
  if (content.followUpOn === null) missing['followUpOn'] = [{ code: 'required' }];
  else if (content.followUpOn <= today) missing['followUpOn'] = [{ code: 'in-the-past' }];
  content.agreements.forEach((line, index) => {
    const name = `agreements.${String(index)}`;
    if (line.what.trim() === '') missing[`${name}.what`] = [{ code: 'required' }];
    if (line.owner === null) missing[`${name}.owner`] = [{ code: 'required' }];
    if (line.dueOn === null) missing[`${name}.dueOn`] = [{ code: 'required' }];
  });
  return missing;
}

/** The agreements of a report that misses nothing. */
export const agreementsOf = (content: ReportContent): Agreement[] =>
  content.agreements.flatMap((line) =>
    line.owner === null || line.dueOn === null
      ? []
      : [{ what: line.what, owner: line.owner, dueOn: line.dueOn }],
  );

export const emptyReport: ReportContent = {
  development: '',
  wishes: '',
  ambition: '',
  pitfalls: '',
  expectations: '',
  learningWish: '',
  followUpOn: null,
  agreements: [],
};
