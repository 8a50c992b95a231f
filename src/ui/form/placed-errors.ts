import type { Form } from '#core/form/form.ts';
import { wordsOf } from '#core/form/shape.ts';
import type { FieldWords, PartOf, Parts, Placed, TextsOf } from '#core/form/shape.ts';
import type { CommonTexts } from '#i18n/nl/common.ts';
import type { FieldError } from './types.ts';

type Common = Pick<CommonTexts, 'form'>;

/** The lines of the summary above a form, each with the name of its field before it. */
export function placedErrors<P extends Parts>(
  common: Common,
  form: Form<P>,
  part: PartOf<P>,
  texts: TextsOf<P>,
  summary: readonly FieldError[],
): FieldError[] {
  const words = wordsOf(texts);
  const fields = form.blocks(part).flatMap((block) => block.fields);
  return summary.map(({ field: place, message }) => {
    const at = fields.find(({ name }) => place === name || place.startsWith(`${name}.`));
    if (at === undefined) return { field: place, message };
    const inner = place.slice(at.name.length).split('.').slice(1);
    const label = placeOf(common, at, words.field(at.key), inner);
    return { field: place, message: `${label}${label.endsWith('?') ? '' : ':'} ${message}` };
  });
}

/** The name of a control of a field: «needs.0.source» is «Voorwaarde 1: diploma, Bron». */
function placeOf(common: Common, { field }: Placed, words: FieldWords, [at, inner]: string[]): string {
  const { dutch, english, least, most } = common.form;
  if (field.as === 'bilingual') return at === 'en' ? english(words.label) : dutch(words.label);
  if (field.as === 'span' && at !== undefined) return at === 'most' ? most(words.label) : least(words.label);
  if (field.rows === undefined || inner === undefined) return words.label;
  const kind = Object.keys(field.rows.kinds).find((one) => inner in (field.rows?.kinds[one] ?? {})) ?? '';
  const { title, fields } = words.kinds?.[kind] ?? { title: kind, fields: {} };
  return `${words.row?.(Number(at) + 1, title) ?? words.label}, ${fields[inner]?.label ?? inner}`;
}
