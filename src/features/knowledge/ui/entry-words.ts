import type { FieldWords, Parts, TextsOf } from '#core/form/shape.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { Saying } from '#ui/form/said.ts';
import type { fundingForm, functionForm, routeForm, stepForm } from '../domain/entry-forms.ts';
import type { EntryKind } from '../domain/entry.ts';
import type { AllKnown, Known } from '../domain/pointers.ts';

/** Where both meet: a field without its words, in either language, does not compile here. */
interface EntryTexts {
  readonly route: TextsOf<typeof routeForm.parts>;
  readonly funding: TextsOf<typeof fundingForm.parts>;
  readonly function: TextsOf<typeof functionForm.parts>;
  readonly step: TextsOf<typeof stepForm.parts>;
}

/** The words of the form of a kind. */
export function entryTexts(locale: Locale, kind: EntryKind): TextsOf<Parts> {
  const all: EntryTexts = messages(locale).knowledgeFields;
  return all[kind];
}

export const fieldTexts = (locale: Locale, kind: EntryKind): Readonly<Record<string, FieldWords>> =>
  entryTexts(locale, kind).fields;

/** What words there are for what an entry names: the name of what is kept, else the word for what somebody holds. */
export function entrySaying(locale: Locale, known: AllKnown): Saying {
  const { credentials } = messages(locale).knowledgeFields;
  const option = ({ code, name }: Known) => ({
    value: code,
    label: name?.[locale] ?? credentials[code] ?? code,
  });
  return {
    locale,
    choices: (from, value) =>
      value === null
        ? (Object.entries(known).find(([name]) => name === from)?.[1] ?? []).map(option)
        : [option({ code: value, name: null })],
  };
}
