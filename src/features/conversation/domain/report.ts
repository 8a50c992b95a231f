import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { typedDayOrNone } from '#core/typed-day.ts';
import type { FieldError, FieldErrors } from '#core/error.ts';
import { longestText, subjects } from './subjects.ts';
import type { Subject } from './subjects.ts';
import type { Side } from './talk.ts';

/** Who does what was agreed: she herself, or a role on the organisation's side. */
export const agreementOwners = ['support-staff', 'leader', 'hr', 'board'] as const;
export type AgreementOwner = (typeof agreementOwners)[number];

/** An agreement as it is being written; half a line is fine. */
export interface AgreementLine {
  readonly what: string;
  readonly owner: AgreementOwner | '';
  readonly dueOn: IsoDate | null;
}

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

export interface ReportContent {
  readonly texts: Readonly<Record<Subject, string>>;
  readonly learningWish: string;
  readonly followUpOn: IsoDate | null;
  readonly agreements: readonly AgreementLine[];
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

export const mostAgreements = 12;

const agreementLine = z.strictObject({
  what: z.string().max(500).default(''),
  owner: z.enum(agreementOwners).or(z.literal('')).default(''),
  dueOn: typedDayOrNone.nullable().default(null),
});

/** A form numbers the lines (`agreements.0.what`), a program sends a list. Empty lines fall away. */
const agreementLines = z.preprocess(
  (raw) => (typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.values(raw) : raw),
  z
    .array(agreementLine)
    .max(mostAgreements)
    .transform((lines): AgreementLine[] => lines.filter((line) => !isEmptyLine(line))),
);

const isEmptyLine = (line: AgreementLine): boolean =>
  line.what.trim() === '' && line.owner === '' && line.dueOn === null;

const text = z.string().max(longestText).default('');

export const reportContent = {
  texts: z.strictObject({
    development: text,
    wishes: text,
    ambition: text,
    pitfalls: text,
    expectations: text,
  } satisfies Record<Subject, z.ZodType>),
  learningWish: z.string().max(longestText).default(''),
  followUpOn: typedDayOrNone.nullable().default(null),
  agreements: agreementLines.default([]),
};

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
    if (line.owner === '') missing[`${name}.owner`] = [{ code: 'required' }];
    if (line.dueOn === null) missing[`${name}.dueOn`] = [{ code: 'required' }];
  });
  return missing;
}

/** The agreements of a report that misses nothing. */
export const agreementsOf = (content: ReportContent): Agreement[] =>
  content.agreements.flatMap((line) =>
    line.owner === '' || line.dueOn === null
      ? []
      : [{ what: line.what, owner: line.owner, dueOn: line.dueOn }],
  );

const meanwhile = z.object({
  edition: z.number(),
  version: z.number(),
  texts: z.record(z.string(), z.string()),
  learningWish: z.string(),
  followUpOn: z.string().nullable(),
  agreements: z.array(z.object({ what: z.string(), owner: z.string(), dueOn: z.string().nullable() })),
});
/** A report as it is compared with another: what was typed, what the other saved, an earlier edition. */
export interface Meanwhile {
  readonly edition: number;
  readonly version: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly learningWish: string;
  readonly followUpOn: string | null;
  readonly agreements: readonly {
    readonly what: string;
    readonly owner: string;
    readonly dueOn: string | null;
  }[];
}

/** Reads what a stale save gets back; null when there is none. */
export const savedMeanwhile = (theirs: unknown): Meanwhile | null => meanwhile.safeParse(theirs).data ?? null;

export const emptyReport: ReportContent = {
  texts: Object.fromEntries(subjects.map((subject) => [subject, ''])) as Record<Subject, string>,
  learningWish: '',
  followUpOn: null,
  agreements: [],
};
