import { all, findAll } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';

const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const day = new RegExp(`\\d{1,2} (?:${months})(?: \\d{4})?`, 'g');

/** The first number that is said; days and years are none. */
function numberIn(text: string): number | null {
  const [found] = /(?<![\d,.€+-])\d{1,3}(?![\d+])/.exec(text.replace(day, '')) ?? [];
  return found === undefined ? null : Number(found);
}

const main = (page: Node): Node => all(page, 'main')[0] ?? page;
const hrefOf = (link: Node): string => link.attributes['href'] ?? '';
const pathOf = (href: string): string => new URL(href, 'http://localhost').pathname;

const tableRows = (page: Node): number => all(page, 'tbody').flatMap((body) => all(body, 'tr')).length;
const linksBelow = (page: Node, path: string): number =>
  all(page, 'li').filter((row) => all(row, 'a').some((link) => pathOf(hrefOf(link)).startsWith(`${path}/`)))
    .length;

/** What a reader counts on each place to which the first page leads. */
const places: Readonly<Record<string, (page: Node, told: string) => number>> = {
  // More than one page of them: the line above says how many.
  '/counterparts': (page) => (all(page, 'a', { rel: 'next' }).length > 0 ? statusOf(page) : tableRows(page)),
  '/conversations': (page) => linksBelow(page, '/conversations'),
  '/conversations/new': (page) => all(page, 'input', { name: 'with' }).length,
  '/plan/answers': (page) =>
    findAll(page, ({ attributes }) => attributes['aria-labelledby']?.startsWith('row-') === true).length,
  '/plan': (page, told) =>
    all(page, 'figure')
      .flatMap((picture) => all(picture, 'li'))
      .filter(({ text }) => text.includes(told.includes('idee') ? 'Jouw idee' : 'Je kunt beginnen')).length,
  '/profiles': (page) => linksBelow(page, '/profiles'),
  '/catalogue': (page) =>
    all(page, 'span').reduce(
      (sum, { text }) => sum + (/ wacht(en)? op antwoord$/.test(text) ? (numberIn(text) ?? 0) : 0),
      0,
    ),
  '/approvals': (page) => linksBelow(page, '/approvals'),
  '/data-requests': (page) => linksBelow(page, '/data-requests'),
  '/administration/mail': tableRows,
  '/funding': (page) => linksBelow(page, '/funding'),
};

const statusOf = (page: Node): number => numberIn(all(page, 'p', { role: 'status' })[0]?.text ?? '') ?? -1;

export interface Walked {
  readonly told: number;
  readonly faults: readonly string[];
}

/**
 * Reads the first page of somebody as it is rendered: each number beside a link is the number of rows on the page behind
 * it, and the number that this page says above them. The menu says none. Each heading of a fold that says a number, here
 * and on these other pages, says how many things it holds. No entry of the menu, and no link here, leads to a page without
 * anything in it and without a first step.
 */
export async function walkPages(
  read: (path: string) => Promise<Node>,
  others: readonly string[],
): Promise<Walked> {
  const faults: string[] = [];
  const opened = new Map<string, Promise<Node>>();
  const open = (path: string): Promise<Node> => {
    const page = opened.get(path) ?? read(path);
    opened.set(path, page);
    return page;
  };
  const home = await open('/');
  const told = toldOn(main(home));
  for (const { text, count, href } of told) {
    const page = main(await open(href));
    const found = places[pathOf(href)]?.(page, text);
    if (found !== count) faults.push(`${href}: «${text}», and ${String(found)} rows`);
    const above = statusOf(page);
    if (above !== -1 && above !== count)
      faults.push(`${href}: «${text}», and above the rows ${String(above)}`);
  }
  for (const href of new Set(
    [...all(home, 'nav'), main(home)].flatMap((part) => all(part, 'a').map(hrefOf)),
  )) {
    if (href.startsWith('/') && isDeadEnd(main(await open(href))))
      faults.push(`${href}: nothing, and no way on`);
  }
  for (const menu of all(home, 'nav')) if (numberIn(menu.text) !== null) faults.push(`menu: ${menu.text}`);
  const folds = [...told.map(({ href }) => href), ...others];
  let held = 0;
  for (const href of new Set(folds)) {
    for (const fold of all(main(await open(href)), 'details')) {
      const [summary] = all(fold, 'summary');
      const count = numberIn(summary?.text ?? '');
      if (count === null) continue;
      held += 1;
      if (count !== heldIn(fold))
        faults.push(`${href}: «${summary?.text ?? ''}» holds ${String(heldIn(fold))}`);
    }
  }
  return { told: told.length + held, faults };
}

/** The thing itself, whose own words may hold a number. */
const leadsToOne = (href: string): boolean => /\/[0-9a-f]{8}-[0-9a-f-]{27}$/.test(href);

/** Says that nothing is there yet, and leads nowhere. */
const isDeadEnd = (page: Node): boolean =>
  findAll(page, ({ attributes }) => attributes['class']?.split(' ').includes('empty') === true).length > 0 &&
  all(page, 'a').length + all(page, 'form').length === 0;

/** Numbers beside a link, one for each row or box that has one way to go. */
function toldOn(page: Node): { readonly text: string; readonly count: number; readonly href: string }[] {
  return findAll(page, ({ name }) => name === 'li' || name === 'section').flatMap((unit) => {
    const links = all(unit, 'a');
    const [link] = links;
    const count = numberIn(unit.text);
    return links.length !== 1 || link === undefined || count === null || leadsToOne(hrefOf(link))
      ? []
      : [{ text: unit.text, count, href: hrefOf(link) }];
  });
}

/** How many things a fold holds: rows of its first list, or names in a sentence. */
function heldIn(fold: Node): number {
  const [list] = findAll(fold, ({ name }) => name === 'ol' || name === 'ul');
  if (list !== undefined) return list.children.filter(({ name }) => name === 'li').length;
  return (all(fold, 'p')[0]?.text ?? '').split(', ').length;
}
