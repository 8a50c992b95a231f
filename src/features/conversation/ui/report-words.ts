import type { TextsOf } from '#core/form/shape.ts';
import type { ConversationTexts } from '#i18n/nl/conversation.ts';
import type { AgreementOwner, reportForm } from '../domain/report.form.ts';

/** Who does what was agreed: her own name, or the role. */
export const ownerWords = (
  t: ConversationTexts,
  owner: AgreementOwner | null,
  personName: string,
): string => {
  if (owner === null) return '';
  return owner === 'support-staff' ? t.report.owners[owner](personName) : t.report.owners[owner];
};

type ReportTexts = TextsOf<typeof reportForm.parts>;

/** What an agreement says and asks. */
const agreements = ({ report }: ConversationTexts, personName: string) => ({
  label: report.agreements,
  hint: report.agreementsHint,
  none: '',
  row: (n: number) => report.agreement(n),
  kinds: {
    line: {
      title: report.agreements,
      fields: {
        what: { label: report.what },
        owner: {
          label: report.owner,
          prompt: report.ownerPrompt,
          options: { ...report.owners, 'support-staff': report.owners['support-staff'](personName) },
        },
        dueOn: { label: report.dueOn },
      },
    },
  },
});

/** The report as it is read: each piece under a few words. */
export const readTexts = (t: ConversationTexts, personName: string): ReportTexts => ({
  parts: { report: { title: t.report.title } },
  fields: {
    development: { label: t.parts.development },
    wishes: { label: t.parts.wishes },
    ambition: { label: t.parts.ambition },
    pitfalls: { label: t.parts.pitfalls },
    expectations: { label: t.parts.expectations },
    learningWish: { label: t.report.learningWishShort },
    agreements: agreements(t, personName),
    followUpOn: { label: t.report.followUpShort },
  },
});

/** The same as it is asked of who writes it. `isHers`: she does so herself. */
export const askedTexts = (t: ConversationTexts, personName: string, isHers: boolean): ReportTexts => ({
  parts: { report: { title: t.report.writeTitle } },
  fields: {
    development: { label: t.report.subjects.development },
    wishes: { label: t.report.subjects.wishes },
    ambition: { label: t.report.subjects.ambition },
    pitfalls: { label: t.report.subjects.pitfalls },
    expectations: { label: t.report.subjects.expectations },
    learningWish: {
      label: isHers
        ? t.report.learningWishOwn
        : t.report.learningWish(personName.split(' ')[0] ?? personName),
      hint: t.report.learningWishHint,
    },
    agreements: agreements(t, personName),
    followUpOn: { label: t.report.followUpOn, hint: t.report.followUpHint },
  },
});
