import type { Form } from '#core/form/form.ts';
import { wordsOf } from '#core/form/shape.ts';
import type { ContentOf, PartOf, Parts, TextsOf } from '#core/form/shape.ts';
import type { FormView } from '#i18n/form-view.ts';
import type { Locale } from '#i18n/locale.ts';
import { isEmpty } from '#core/form/form.ts';
import { messages } from '#i18n/messages.ts';
import { sayValue } from './said.ts';
import type { TwoTexts } from './types.ts';

interface Asked<P extends Parts> {
  readonly form: Form<P>;
  readonly part: PartOf<P>;
  readonly texts: TextsOf<P>;
}

/** The same of two editions: what was before as `mine`, what came after as `theirs`. */
export function editionTexts<P extends Parts>(
  locale: Locale,
  asked: Asked<P>,
  before: ContentOf<P>,
  after: ContentOf<P>,
): TwoTexts[] {
  const shown = asked.form.show(before, asked.part);
  return bothTexts(locale, asked, { given: (name) => shown[name] }, after);
}

/** In words, field by field, what differs between what was typed and what stands there now. */
export function bothTexts<P extends Parts>(
  locale: Locale,
  { form, part, texts }: Asked<P>,
  view: Pick<FormView, 'given'>,
  theirs: ContentOf<P>,
): TwoTexts[] {
  const { common } = messages(locale);
  const words = wordsOf(texts);
  const differing = form.differences(part, view.given, theirs).filter(({ at }) => at.field.as !== 'own');
  return differing.map(({ at, mine, theirs: stands }) => {
    const said = words.field(at.key);
    const [here, there] = [mine, stands].map((shown) => {
      if (at.field.as === 'tick') return shown === 'on' ? common.yes : common.no;
      const read = isEmpty(shown) ? null : at.field.draft.safeParse(shown);
      if (read?.data === undefined) return typeof shown === 'string' ? shown : '';
      return sayValue({ locale }, said, at.field, read.data);
    });
    return { title: said.label, mine: here ?? '', theirs: there ?? '' };
  });
}
