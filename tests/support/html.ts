import { parse, type AST } from 'svelte/compiler';

/** One element of rendered HTML, as much of it as tests ask about. */
export interface Node {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
  /** All text inside, white space collapsed; what is `aria-hidden` is left out. */
  text: string;
}

/** The body of a component rendered on the server, as a tree. */
export function rendered(output: { body: string }): Node {
  return readHtml(output.body);
}

/** Reads HTML with the parser of the Svelte compiler; braces are text here, not expressions. */
export function readHtml(html: string): Node {
  const escaped = html
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll('<script', '<x-script')
    .replaceAll('</script', '</x-script');
  return branch('root', {}, parse(escaped, { modern: true }).fragment.nodes);
}

/** Every element below `node`, in document order, for which `test` holds. */
export function findAll(node: Node, test: (node: Node) => boolean): Node[] {
  return node.children.flatMap((child) => [...(test(child) ? [child] : []), ...findAll(child, test)]);
}

/** The only element below `node` with this tag name and, if given, these attributes; fails when there is none or more than one. */
export function only(node: Node, name: string, attributes: Record<string, string> = {}): Node {
  const found = findAll(node, (each) => each.name === name && has(each, attributes));
  const [first] = found;
  if (first === undefined || found.length > 1) {
    throw new Error(`expected one <${name}> ${JSON.stringify(attributes)}, found ${String(found.length)}`);
  }
  return first;
}

/** All elements with this tag name, and attributes if given. */
export function all(node: Node, name: string, attributes: Record<string, string> = {}): Node[] {
  return findAll(node, (each) => each.name === name && has(each, attributes));
}

export function byId(node: Node, id: string): Node {
  const [found] = findAll(node, (each) => each.attributes['id'] === id);
  if (found === undefined) throw new Error(`nothing has the id ${id}`);
  return found;
}

/** What a screen reader adds to a control: the texts that aria-describedby points to. */
export function description(root: Node, control: Node): string {
  const ids = control.attributes['aria-describedby']?.split(' ') ?? [];
  return ids.map((id) => byId(root, id).text).join(' | ');
}

function has(node: Node, attributes: Record<string, string>): boolean {
  return Object.entries(attributes).every(([key, value]) => node.attributes[key] === value);
}

function branch(
  name: string,
  attributes: Record<string, string>,
  nodes: AST.Fragment['nodes'],
): Node & { raw: string } {
  const children: Node[] = [];
  let raw = '';
  for (const node of nodes) {
    if (node.type === 'Text') raw += node.data;
    if (!('fragment' in node) || !('attributes' in node)) continue;
    const child = branch(node.name, read(node.attributes), node.fragment.nodes);
    children.push(child);
    if (child.attributes['aria-hidden'] !== 'true')
      raw += inline.has(child.name) ? child.raw : ` ${child.raw} `;
  }
  return { name, attributes, children, raw, text: raw.replace(/\s+/g, ' ').trim() };
}

const inline = new Set(['a', 'span', 'strong', 'mark', 'b']);

function read(attributes: readonly { type: string }[]): Record<string, string> {
  const result: Record<string, string> = {};
  const plain = attributes.filter((attribute): attribute is AST.Attribute => attribute.type === 'Attribute');
  for (const attribute of plain) {
    const { value } = attribute;
    result[attribute.name] = Array.isArray(value)
      ? value.map((part) => (part.type === 'Text' ? part.data : '')).join('')
      : '';
  }
  return result;
}
