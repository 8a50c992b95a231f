import { parseIsoDate } from '#core/date.ts';
import type { FormView } from '#i18n/form-view.ts';
import { formatDay } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { ConversationTexts } from '#i18n/nl/conversation.ts';
import { agreementOwners, mostAgreements } from '../domain/report.ts';
import type { AgreementOwner, Meanwhile } from '../domain/report.ts';
import { subjects } from '../domain/subjects.ts';

/** Who does what was agreed: her own name, or the role. */
export const ownerWords = (t: ConversationTexts, owner: AgreementOwner | '', personName: string): string => {
  if (owner === '') return '';
  return owner === 'support-staff' ? t.report.owners[owner](personName) : t.report.owners[owner];
};

/** One piece of two reports that differs, with its heading. */
export interface TextPair {
  readonly key: string;
  readonly title: string;
  readonly left: string;
  readonly right: string;
}

/** The pieces in which two reports differ. */
export function differentTexts(
  t: ConversationTexts,
  locale: Locale,
  personName: string,
  left: Meanwhile,
  right: Meanwhile,
): TextPair[] {
  const agreements = (report: Meanwhile): string =>
    report.agreements.map((line) => agreementWords(t, locale, personName, line)).join('\n');
  const pair = (key: string, title: string, words: (report: Meanwhile) => string): TextPair => ({
    key,
    title,
    left: words(left),
    right: words(right),
  });
  return [
    ...subjects.map((subject) => pair(subject, t.parts[subject], ({ texts }) => texts[subject] ?? '')),
    pair('learningWish', t.report.learningWishShort, ({ learningWish }) => learningWish),
    pair('agreements', t.report.agreements, agreements),
    pair('followUpOn', t.report.followUpShort, ({ followUpOn }) => dayWords(locale, followUpOn)),
  ].filter((one) => one.left !== one.right);
}

function agreementWords(
  t: ConversationTexts,
  locale: Locale,
  personName: string,
  line: Meanwhile['agreements'][number],
): string {
  const owner = agreementOwners.find((one) => one === line.owner) ?? '';
  return [line.what, ownerWords(t, owner, personName), dayWords(locale, line.dueOn)]
    .filter((word) => word !== '')
    .join(', ');
}

function dayWords(locale: Locale, text: string | null): string {
  const day = parseIsoDate(text ?? '');
  return day === null ? (text ?? '') : formatDay(locale, day);
}

/** What was typed in the form of a report that came back. */
export function typedReport(view: FormView): Meanwhile {
  const value = (name: string): string => view.value(name) ?? '';
  const lines = Array.from({ length: mostAgreements }, (_, index) => `agreements.${String(index)}`);
  return {
    edition: Number(value('edition')),
    version: Number(value('version')),
    texts: Object.fromEntries(subjects.map((subject) => [subject, value(`texts.${subject}`)])),
    learningWish: value('learningWish'),
    followUpOn: value('followUpOn'),
    agreements: lines
      .map((name) => ({
        what: value(`${name}.what`),
        owner: value(`${name}.owner`),
        dueOn: value(`${name}.dueOn`),
      }))
      .filter(({ what, owner, dueOn }) => what + owner + dueOn !== ''),
  };
}
