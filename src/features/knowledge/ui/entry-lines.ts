import type { IsoDate } from '#core/date.ts';
import type { Certainty, FundingScheme, LearningRoute, NextStep, SchoolFunction } from '#core/knowledge.ts';
import { formatDayShort, formatEuros } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import { sayWhole } from '#ui/form/said.ts';
import { entryFields } from '../domain/entry-forms.ts';
import { fieldTexts } from './entry-words.ts';
import type { KnowledgeTexts } from '#i18n/nl/knowledge.ts';
import type { EntryKind } from '../domain/entry.ts';
import { isStale } from '../domain/follow.ts';
import { sourceLink } from './say.ts';

/** One line of a list of entries. */
export interface EntryLine {
  readonly kind: EntryKind;
  readonly code: string;
  readonly name: string;
  readonly text: string;
  readonly meta: string;
  readonly checkedOn: IsoDate;
  readonly certainty: Certainty;
  readonly source: string;
}

export interface LineTexts {
  readonly t: KnowledgeTexts;
  readonly locale: Locale;
}

type Of<Entry> = (texts: LineTexts, entry: Entry) => EntryLine;

export const routeLine: Of<LearningRoute> = (texts, route) => {
  const { t, locale } = texts;
  const { variants, costCents, lead } = route;
  const months = variants.flatMap((one) => one.months ?? []);
  return lineOf(texts, 'route', route, lead[locale], [
    months.length === 0
      ? t.entries.noMonths
      : t.entries.months(String(Math.min(...months)), String(Math.max(...months))),
    costCents === null ? t.entries.noCost : t.entries.cost(formatEuros(locale, costCents)),
  ]);
};

/** A field of an entry in the words of its form. */
function saidOf({ locale }: LineTexts, kind: EntryKind, name: string, value: unknown): string {
  const field = entryFields[kind][name];
  const words = fieldTexts(locale, kind)[name];
  return field === undefined || words === undefined ? '' : sayWhole({ locale }, words, field, value);
}

export const functionLine: Of<SchoolFunction> = (texts, one) => {
  const { t } = texts;
  const said =
    one.scale === null ? t.entries.noScale : t.entries.scale(saidOf(texts, 'function', 'scale', one.scale));
  return lineOf(texts, 'function', one, '', [said, saidOf(texts, 'function', 'family', one.family)]);
};

export const stepLine: Of<NextStep> = (texts, step) => {
  const { t } = texts;
  const { direction, kind, functions } = step;
  return lineOf(texts, 'step', step, saidOf(texts, 'step', 'direction', direction), [
    saidOf(texts, 'step', 'kind', kind),
    functions.length === 0 ? t.entries.forAll : t.entries.forSome(functions.length),
  ]);
};

export const fundingLine: Of<FundingScheme> = (texts, scheme) =>
  lineOf(texts, 'funding', scheme, '', [texts.t.entries.who[scheme.who]]);

function lineOf(
  { t, locale }: LineTexts,
  kind: EntryKind,
  { code, name, checkedOn, certainty, source }: FundingScheme | LearningRoute | SchoolFunction | NextStep,
  text: string,
  facts: readonly string[],
): EntryLine {
  const meta = [
    ...facts,
    t.line.checked(formatDayShort(locale, checkedOn)),
    t.line.source(sourceLink(source).text),
  ].join(' · ');
  return { kind, code, name: name[locale], text, meta, checkedOn, certainty, source };
}

/** Whether somebody should look at the source: nobody did for a year, or nobody found one. */
export const isToCheck = ({ certainty, checkedOn }: EntryLine, today: IsoDate): boolean =>
  certainty === 'best-knowledge' || isStale(checkedOn, today);

/** Everything that can be looked for in a line. */
export const textsOf = ({ name, text, meta, source, code }: EntryLine): readonly string[] => [
  name,
  text,
  meta,
  source,
  code,
];
