import { expect, test } from 'vitest';
import type { z } from 'zod';
import { flashText } from '#i18n/flash.ts';
import { answering, askedOf, sendRequest } from './send-request.ts';
import { catalogues } from '#src/texts.ts';

/** One form of a page: what is sent, what its use case must be asked, and where it leads. */
interface PageForm {
  readonly action: unknown;
  readonly useCase: { readonly input: z.core.$ZodType };
  readonly path?: string;
  readonly search?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly steps?: Readonly<Record<string, string>>;
  /** What the sentences of the asker allow. */
  readonly may?: readonly string[];
  readonly output?: object;
  readonly asks: object;
  readonly to: string | null;
  readonly says?: string | null;
}

/** The fields that a schema knows; null when it is no form. */
export function fieldsOf(schema: z.core.$ZodType): readonly string[] | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.keys(def.shape);
    case 'union':
      return def.options.flatMap((option) => fieldsOf(option) ?? []);
    case 'pipe':
      return fieldsOf(def.in) ?? fieldsOf(def.out);
    case 'intersection':
      return [...(fieldsOf(def.left) ?? []), ...(fieldsOf(def.right) ?? [])];
    default:
      return null;
  }
}

/**
 * Holds each form by what goes in and where it leads. Beside its own fields every form is sent lies under the names
 * that the address and the session already say: what the address says must win.
 */
export function pageForms(forms: Readonly<Record<string, PageForm>>): void {
  test.each(Object.entries(forms))('%s', async (_, form) => {
    const { action, useCase, output = {}, asks, to, says = null, params = {}, fields, ...asked } = form;
    const spy = answering(useCase, output);
    const lies = Object.fromEntries(['personId', ...Object.keys(params)].map((name) => [name, 'a-lie']));
    const came = await sendRequest(action, { ...asked, params, fields: fields ?? lies });
    expect(spy).toHaveBeenCalledOnce();
    expect(askedOf(spy)).toEqual(asks);
    expect(fieldsOf(useCase.input) ?? Object.keys(asks)).toEqual(expect.arrayContaining(Object.keys(asks)));
    expect([came.status, came.to, came.flash]).toEqual([to === null ? 200 : 303, to, says]);
    for (const locale of ['nl', 'en'] as const)
      expect(says === null || flashText(catalogues(locale), says)).toBeTruthy();
    spy.mockRestore();
  });
}
