import { all, findAll, readHtml } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';

/**
 * A page as somebody meets it who cannot see it: its headings, links, numbers, and every form with its fields, their
 * names, kinds, labels and values. Whatever draws it, this stays.
 */
export function linesOfPage(html: string): string[] {
  const root = readHtml(html.slice(html.indexOf('<body')).replace(/<\/?(?:body|html)[^>]*>/g, ''));
  const main = all(root, 'main')[0] ?? root;
  const { lines } = read(main, { lines: [], labels: labelsIn(main) });
  return lines;
}

/** What stands around every page: the menu, and what is under it. */
export function linesOfFrame(html: string): string[] {
  const root = readHtml(html.slice(html.indexOf('<body')).replace(/<\/?(?:body|html)[^>]*>/g, ''));
  return [...all(root, 'nav'), ...all(root, 'footer')].flatMap((part) => all(part, 'a')).map(lineOfLink);
}

/** Every error that a page names, with the field it stands at. */
export function errorsOfPage(html: string): string[] {
  const root = readHtml(html.slice(html.indexOf('<body')).replace(/<\/?(?:body|html)[^>]*>/g, ''));
  return findAll(root, ({ attributes }) => 'data-error-summary' in attributes).flatMap((summary) => {
    const links = all(summary, 'a').map(({ attributes, text }) => `${attributes['href'] ?? ''} ${text}`);
    return links.length > 0 ? links : [summary.text];
  });
}

interface Reading {
  readonly lines: string[];
  readonly labels: ReadonlyMap<string, string>;
}

const labelsIn = (main: Node): ReadonlyMap<string, string> =>
  new Map(all(main, 'label').map(({ attributes, text }) => [attributes['for'] ?? '', text]));

function read(node: Node, into: Reading): Reading {
  for (const child of node.children) {
    const line = lineOf(child, into.labels);
    if (line !== null) into.lines.push(line);
    if (!closed.has(child.name)) read(child, into);
  }
  return into;
}

/** Inside these nothing more is told apart. */
const closed = new Set(['a', 'button', 'select', 'svg', 'h1', 'h2', 'h3', 'h4', 'label']);
const heading = /^h[1-6]$/;

function lineOf(node: Node, labels: ReadonlyMap<string, string>): string | null {
  const { name, attributes, text } = node;
  if (heading.test(name)) return `${name} ${text}`;
  if (name === 'a') return lineOfLink(node);
  if (name === 'form') return `form ${attributes['method'] ?? 'get'} ${attributes['action'] ?? ''}`.trim();
  if (name === 'button')
    return `  button ${[attributes['name'], attributes['value'], attributes['formaction']].filter(Boolean).join(' ')} «${text}»`;
  if (name === 'legend') return `  legend «${text}»`;
  if (['input', 'textarea', 'select'].includes(name)) return lineOfField(node, labels);
  return saysNumber(node) ? `# ${text}` : null;
}

const lineOfLink = ({ attributes, text }: Node): string => `a «${text}» ${attributes['href'] ?? ''}`;

function lineOfField(
  { name, attributes, children, text }: Node,
  labels: ReadonlyMap<string, string>,
): string {
  const kind = name === 'input' ? (attributes['type'] ?? 'text') : name;
  const label = labels.get(attributes['id'] ?? '') ?? '';
  const set = ['checked', 'required', 'disabled', 'multiple'].filter((each) => each in attributes);
  const value =
    name === 'select'
      ? children.map(lineOfOption).join(' | ')
      : name === 'textarea'
        ? text
        : (attributes['value'] ?? '');
  const shown = kind === 'hidden' && varies.has(attributes['name'] ?? '') ? '…' : value;
  return `  ${kind} ${attributes['name'] ?? ''} ${set.join(' ')} «${label}» = ${shown}`.replaceAll(
    / +/g,
    ' ',
  );
}

const lineOfOption = ({ attributes, text }: Node): string =>
  `${'selected' in attributes ? '*' : ''}${attributes['value'] ?? ''}:${text}`;

/** Hidden fields that are new each time. */
const varies = new Set(['repeat', 'nonce']);

/** The smallest piece of text in which a number stands. */
const saysNumber = ({ children, text }: Node): boolean =>
  /\d/.test(text) && !children.some((child) => /\d/.test(child.text));
