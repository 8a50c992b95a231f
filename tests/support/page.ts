import type { Component } from 'svelte';
import type { Locale } from '#i18n/locale.ts';
import { all, rendered } from './html.ts';
import type { Node } from './html.ts';
import { render } from './render.ts';
import { faults } from './sound.ts';

export const locales = ['nl', 'en'] as const;

/** What a form action gives back when it did not do what was asked. */
export interface Returned {
  readonly action: string;
  readonly values?: object;
  readonly fields?: Readonly<Record<string, readonly { code: string }[]>>;
  readonly problem?: { readonly code: string; readonly values?: object };
  readonly theirs?: unknown;
}

interface Shown {
  readonly locale?: Locale | undefined;
  readonly form?: Returned | undefined;
  readonly params?: Readonly<Record<string, string>> | undefined;
}

/** A page as the server draws it, with the data that its door gives; sound as every page is, with one heading of the first level. */
export function showPage(
  page: unknown,
  data: object,
  { locale = 'nl', form, params = {} }: Shown = {},
): Node {
  const shell = { locale, demo: false, name: 'Samira', personKey: null, path: '/', flash: null, menu: [] };
  const returned = form && { values: {}, fields: {}, problem: null, theirs: null, ...form };
  const props = { data: { ...shell, ...data }, form: returned ?? null, params };
  const root = rendered(render(page as Component<typeof props>, { props, locale }));
  const found = faults(root);
  if (all(root, 'h1').length !== 1)
    found.push(`${String(all(root, 'h1').length)} headings of the first level`);
  if (found.length > 0) throw new Error(found.join('\n'));
  return root;
}

export const hrefs = (root: Node): string[] =>
  all(root, 'a').flatMap(({ attributes }) => attributes['href'] ?? []);

/** Where the forms of a page go; a form without an address goes to the page itself. */
export const actions = (root: Node): string[] =>
  all(root, 'form').map(({ attributes }) => attributes['action'] ?? '');

/** The value of every field of a page by name, also the hidden ones; of radio buttons and boxes the chosen ones. */
export function valuesOf(root: Node): Record<string, string> {
  const inputs = all(root, 'input').filter(
    ({ attributes: { type = '', ...rest } }) => !['radio', 'checkbox'].includes(type) || 'checked' in rest,
  );
  const chosen = all(root, 'select').map(
    (select) => [select, all(select, 'option').find(({ attributes }) => 'selected' in attributes)] as const,
  );
  return Object.fromEntries([
    ...inputs.map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? ''] as const),
    ...all(root, 'textarea').map((area) => [area.attributes['name'] ?? '', area.text] as const),
    ...chosen.map(([{ attributes }, option]) => [
      attributes['name'] ?? '',
      option?.attributes['value'] ?? '',
    ]),
  ]) as Record<string, string>;
}

/** The box above a page that says what went wrong: its words, and the fields that it leads to. */
export function problemsOf(root: Node): { readonly text: string; readonly fields: readonly string[] } {
  const [box] = all(root, 'div').filter(({ attributes }) => 'data-error-summary' in attributes);
  return { text: box?.text ?? '', fields: box === undefined ? [] : hrefs(box).map((href) => href.slice(1)) };
}

/** Whether every field that the box leads to is there to go to. */
export const leadsNowhere = (root: Node): string[] => {
  const ids = new Set(
    all(root, 'input')
      .concat(all(root, 'textarea'), all(root, 'select'))
      .map(({ attributes }) => attributes['id']),
  );
  return problemsOf(root).fields.filter((field) => !ids.has(field));
};
