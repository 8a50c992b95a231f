import { all, readHtml } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';

/** A form that stands on a page: where it goes, and what it would send if nobody touched it. */
export interface FoundForm {
  /** Path and action, such as `/plan?/add`. */
  readonly address: string;
  readonly fields: readonly (readonly [string, string])[];
  /** Names of what a person can type or choose. */
  readonly typed: readonly string[];
  /** Those of them that hold free text. */
  readonly words: readonly string[];
  readonly upload: boolean;
}

interface FoundPage {
  readonly links: readonly string[];
  readonly forms: readonly FoundForm[];
}

/** What leads on from a page: its links within the product, and its forms once for every action they can have. */
export function waysOn(html: string, path: string): FoundPage {
  const root = readHtml(html.slice(html.indexOf('<body')).replace(/<\/?(?:body|html)[^>]*>/g, ''));
  const links = all(root, 'a')
    .map(({ attributes }) => within(attributes['href'] ?? '', path))
    .filter((link) => link !== null);
  return { links: [...new Set(links)], forms: all(root, 'form').flatMap((form) => formsOf(form, path)) };
}

function within(href: string, path: string): string | null {
  if (href === '' || href.startsWith('#')) return null;
  const url = new URL(unescaped(href), `http://product${path}`);
  return url.host === 'product' ? `${url.pathname}${url.search}` : null;
}

function formsOf(form: Node, path: string): FoundForm[] {
  if (form.attributes['method'] !== 'post') return [];
  const others = [
    ...all(form, 'button').map(({ attributes }) => attributes['formaction']),
    form.attributes['data-autosave'],
  ].filter((action) => action !== undefined);
  const actions = [form.attributes['action'] ?? '', ...others];
  const fields = [...inputs(form), ...texts(form), ...choices(form)];
  const typed = [...new Set(fields.filter(([, , hidden]) => !hidden).map(([name]) => name))];
  const sent = fields.map(([name, value]) => [name, value] as const);
  const upload = form.attributes['enctype'] === 'multipart/form-data';
  return [...new Set(actions)]
    .map((action) => within(action === '' ? path : action, path))
    .filter((address) => address !== null)
    .map((address) => ({ address, fields: sent, typed, words: wordsOf(form), upload }));
}

/** Where one writes what one likes. */
const wordsOf = (form: Node): string[] => [
  ...all(form, 'textarea').map(({ attributes: { name = '' } }) => name),
  ...all(form, 'input')
    .filter(({ attributes: { type = 'text' } }) => type === 'text' || type === 'search')
    .map(({ attributes: { name = '' } }) => name),
];

type Field = readonly [name: string, value: string, hidden: boolean];

const inputs = (form: Node): Field[] =>
  all(form, 'input').map(({ attributes: { name = '', value = '', type } }) => [
    name,
    unescaped(value),
    type === 'hidden',
  ]);

const texts = (form: Node): Field[] =>
  all(form, 'textarea').map(({ attributes: { name = '' }, text }) => [name, text, false]);

const choices = (form: Node): Field[] =>
  all(form, 'select').map((select) => {
    const options = all(select, 'option');
    const chosen = options.find(({ attributes }) => 'selected' in attributes) ?? options.at(-1);
    return [select.attributes['name'] ?? '', chosen?.attributes['value'] ?? '', false];
  });

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
