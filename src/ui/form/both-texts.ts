import { parseIsoDate } from '#core/date.ts';
import type { Form } from '#core/form/form.ts';
import { wordsOf } from '#core/form/shape.ts';
import type { ContentOf, FieldWords, PartOf, Parts, Placed, TextsOf } from '#core/form/shape.ts';
import type { FormView } from '#i18n/form-view.ts';
import { formatDay } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { TwoTexts } from './types.ts';

/** In words, field by field, what differs between what was typed and what stands there now. */
export function bothTexts<P extends Parts>(
  locale: Locale,
  { form, part, texts }: { form: Form<P>; part: PartOf<P>; texts: TextsOf<P> },
  view: FormView,
  theirs: ContentOf<P>,
): TwoTexts[] {
  const words = wordsOf(texts);
  return form.differences(part, view.value, theirs).map(({ at, mine, theirs: stands }) => {
    const said = words.field(at.key);
    const [here, there] = [mine, stands].map((value) => valueWords(locale, at, said, value));
    return { title: said.label, mine: here ?? '', theirs: there ?? '' };
  });
}

/** What a control shows, as a sentence would say it. */
function valueWords(locale: Locale, { field }: Placed, words: FieldWords, value: string): string {
  const { yes, no } = messages(locale).common;
  if (field.as === 'tick') return value === '' ? no : yes;
  if (field.as === 'day') {
    const day = parseIsoDate(value);
    return day === null ? value : formatDay(locale, day);
  }
  return words.options?.[value] ?? value;
}
