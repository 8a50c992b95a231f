import { rows, withoutEmpty } from '#core/form/composed.ts';
import { day, line, select, text } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import type { ContentOf } from '#core/form/shape.ts';
import { longestText } from './subjects.ts';

/** Who does what was agreed: she herself, or a role on the organisation's side. */
export const agreementOwners = ['support-staff', 'leader', 'hr', 'board'] as const;
export type AgreementOwner = (typeof agreementOwners)[number];

export const mostAgreements = 12;

const about = (subject: string) => text(longestText, { name: `texts.${subject}` });

/** What the two write of their conversation. Half a line is fine: what it takes to agree is asked when one agrees. */
export const reportForm = form({
  report: {
    development: about('development'),
    wishes: about('wishes'),
    ambition: about('ambition'),
    pitfalls: about('pitfalls'),
    expectations: about('expectations'),
    learningWish: text(longestText),
    agreements: withoutEmpty(
      rows(
        null,
        { line: { what: line(500), owner: select(agreementOwners), dueOn: day() } },
        { optional: true, most: mostAgreements },
      ),
    ),
    followUpOn: day(),
  },
});

export type ReportContent = ContentOf<typeof reportForm.parts>;
/** An agreement as it is being written. */
export type AgreementLine = ReportContent['agreements'][number];
