import { findAll } from './html.ts';
import type { Node } from './html.ts';

/** What no page or part may ever do, whatever it shows. Returns each fault in words; none is sound. */
export function faults(root: Node): string[] {
  return [
    ...twice(findAll(root, () => true).flatMap(({ attributes }) => attributes['id'] ?? [])),
    ...findAll(root, () => true).flatMap((node) => [
      ...dangling(root, node),
      ...handlers(node),
      ...nameless(root, node),
    ]),
    ...leaps(root),
    ...slips(root),
  ];
}

/** Text that, were it not escaped, would become an element or close one. */
export const hostile = `<img src=x onerror=alert(1)>"'</td></textarea><script>alert(2)</script>{@html x}&amp;`;

const twice = (ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} stands twice`);

/** Names and descriptions that point to nothing leave a screen reader silent. */
function dangling(root: Node, node: Node): string[] {
  const ids = new Set(findAll(root, () => true).map(({ attributes }) => attributes['id']));
  return ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'].flatMap((name) =>
    (node.attributes[name] ?? '')
      .split(' ')
      .filter((id) => id !== '' && !ids.has(id))
      .map((id) => `<${node.name} ${name}> points to ${id}, which is not there`),
  );
}

/** The content policy lets neither run nor apply. */
const handlers = (node: Node): string[] =>
  Object.keys(node.attributes)
    .filter((name) => name === 'style' || /^on/.test(name))
    .map((name) => `<${node.name}> has ${name}`);

/** Whatever a person can use has a name. */
function nameless(root: Node, node: Node): string[] {
  const { attributes, name, text } = node;
  const named =
    text !== '' ||
    ['aria-label', 'aria-labelledby', 'title'].some((key) => (attributes[key] ?? '').trim() !== '');
  if (name === 'a' || name === 'button' || name === 'summary' || name === 'h1' || name === 'h2')
    return named ? [] : [`<${name}> without a name`];
  const isField = ['input', 'select', 'textarea'].includes(name) && attributes['type'] !== 'hidden';
  if (!isField) return [];
  const id = attributes['id'];
  const labels = findAll(root, (label) => label.name === 'label' && label.attributes['for'] === id);
  const around = findAll(
    root,
    (label) => label.name === 'label' && findAll(label, (one) => one === node).length > 0,
  );
  const hasLabel = [...labels, ...around].some((label) => label.text !== '');
  const hasName = ['aria-label', 'aria-labelledby'].some((key) => (attributes[key] ?? '') !== '');
  return hasLabel || hasName ? [] : [`<${name} name=${attributes['name'] ?? ''}> without a label`];
}

/** A heading is at most one level below the heading before it. */
function leaps(root: Node): string[] {
  const levels = findAll(root, ({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name.slice(1)));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1];
    return before !== undefined && level > before + 1 ? [`h${String(level)} after h${String(before)}`] : [];
  });
}

/** Words of a programme where words of a person belong. */
const slips = (root: Node): string[] =>
  ['undefined', '[object Object]', 'NaN', 'Invalid Date', '=>']
    .filter((word) => root.text.includes(word))
    .map((word) => `says «${word}»`);
