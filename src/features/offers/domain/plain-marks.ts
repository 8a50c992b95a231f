/**
 * HTML in a description as plain text with a few marks of Markdown: paragraphs, lists, **strong** and *emphasis*, and
 * nothing else. No link, picture or script is left, only the words. Reads from left to right once and nests nothing, so
 * that neither depth nor size costs more than its length. The catalogue standard lets institutes write a limited
 * Markdown; what comes out of their systems is often HTML.
 */
export function plainMarks(text: string): string {
  let read = text;
  // Some systems escape what is escaped already.
  for (let time = 0; time < 3; time += 1) {
    const next = hasTag(read, blocks, inline, silent) ? withoutTags(read) : withoutEntities(read);
    if (next === read) break;
    read = next;
  }
  return read;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const blocks = names(
  'p div section article br hr h1 h2 h3 h4 h5 h6 ul ol li table tr td th blockquote pre dl dt dd',
);
const inline = names('b strong i em a u s span font small sub sup img code mark abbr');
const silent = names('script style template iframe noscript object svg head title');

/** Whether a text holds an opening tag of one of these names. */
function hasTag(text: string, ...known: readonly ReadonlySet<string>[]): boolean {
  for (const [, name = ''] of text.matchAll(/<([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/gi))
    if (known.some((some) => some.has(name.toLowerCase()))) return true;
  return false;
}

/** What is written so far, and what the next word brings before it. */
interface Writing {
  out: string;
  /** Line ends before the next word: two make a paragraph. */
  lines: number;
  space: boolean;
  /** The mark of a list item. */
  item: string;
  /** How many tags ask for it, and whether it stands there. */
  readonly strong: { asked: number; shown: boolean };
  readonly em: { asked: number; shown: boolean };
  /** Of each list that is open: the number of its last item, null without numbers. */
  readonly lists: (number | null)[];
}

function withoutTags(html: string): string {
  const keepsLines = !hasTag(html, blocks);
  const to: Writing = {
    ...{ out: '', lines: 0, space: false, item: '', lists: [] },
    strong: { asked: 0, shown: false },
    em: { asked: 0, shown: false },
  };
  const tag = /<!--|<(\/?)([a-z][a-z0-9:-]*)(?:[\s/][^<>]*)?>/gi;
  let at = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    write(to, withoutEntities(html.slice(at, match.index)), keepsLines);
    const [whole, slash, name = ''] = match;
    const lower = name.toLowerCase();
    at = match.index + whole.length;
    if (whole === '<!--') at = after(html, at);
    else if (slash === '' && silent.has(lower)) at = closingOf(html, lower, at);
    else obey(to, lower, slash === '');
    tag.lastIndex = at;
  }
  write(to, withoutEntities(html.slice(at)), keepsLines);
  close(to, () => false);
  return to.out;
}

/** Where a remark is over; one that is never closed is silent to the end. */
function after(html: string, from: number): number {
  const found = html.indexOf('-->', from);
  return found === -1 ? html.length : found + 3;
}

function closingOf(html: string, name: string, from: number): number {
  const closing = /<\/([a-z]+)/gi;
  closing.lastIndex = from;
  for (let match = closing.exec(html); match !== null; match = closing.exec(html))
    if (match[1]?.toLowerCase() === name) return match.index;
  return html.length;
}

const paragraphs = /^(?:p|h[1-6]|ul|ol|table|blockquote|pre|section|article|hr|dl)$/;
const newLines = /^(?:div|tr|dt|dd)$/;

function obey(to: Writing, name: string, opens: boolean): void {
  if (name === 'br') to.lines = Math.min(2, to.lines + 1);
  else if (paragraphs.test(name)) to.lines = 2;
  else if (newLines.test(name)) to.lines = Math.max(1, to.lines);
  else if (/^t[dh]$/.test(name)) to.space = true;
  if (/^(?:b|strong|h[1-6])$/.test(name)) ask(to.strong, opens);
  if (/^(?:i|em)$/.test(name)) ask(to.em, opens);
  if (/^[uo]l$/.test(name)) {
    if (opens) to.lists.push(name === 'ol' ? 0 : null);
    else to.lists.pop();
  }
  if (name === 'li') beginItem(to, opens);
}

function ask(mark: { asked: number }, opens: boolean): void {
  mark.asked = Math.max(0, mark.asked + (opens ? 1 : -1));
}

function beginItem(to: Writing, opens: boolean): void {
  to.lines = Math.max(1, to.lines);
  to.item = '';
  if (!opens) return;
  const last = to.lists.pop() ?? null;
  to.lists.push(last === null ? null : last + 1);
  to.item = last === null ? '- ' : `${String(last + 1)}. `;
}

/** Words, with what stands before them: a mark begins at a word and ends at one, and never runs over a line. */
function write(to: Writing, text: string, keepsLines: boolean): void {
  for (const [piece] of text.matchAll(/\s+|\S+/g)) {
    if (/^\s/.test(piece)) {
      to.space = true;
      if (keepsLines) to.lines = Math.min(2, Math.max(to.lines, piece.split('\n').length - 1));
      continue;
    }
    const begins = to.lines > 0 || to.item !== '';
    close(to, (mark) => mark.asked > 0 && !begins);
    if (to.out !== '') to.out += to.lines > 0 ? '\n'.repeat(to.lines) : to.space ? ' ' : '';
    to.out += to.item;
    Object.assign(to, { lines: 0, space: false, item: '' });
    for (const [mark, sign] of [[to.strong, '**'] as const, [to.em, '*'] as const]) {
      if (mark.asked === 0 || mark.shown) continue;
      mark.shown = true;
      to.out += sign;
    }
    to.out += piece;
  }
}

/** Emphasis stands within what is strong, so it is closed with it. */
function close(to: Writing, stays: (mark: Writing['em']) => boolean): void {
  const strongStays = !to.strong.shown || stays(to.strong);
  if (to.em.shown && !(strongStays && stays(to.em))) {
    to.out += '*';
    to.em.shown = false;
  }
  if (strongStays) return;
  to.out += '**';
  to.strong.shown = false;
}

const named = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€', hellip: '…', bull: '•' },
    ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
    ...{ middot: '·', shy: '', deg: '°', times: '×', frac12: '½', szlig: 'ß', oslash: 'ø', aelig: 'æ' },
  }),
);
const accents: Readonly<Record<string, string>> = {
  ...{ acute: '\u0301', grave: '\u0300', uml: '\u0308', circ: '\u0302', tilde: '\u0303' },
  ...{ cedil: '\u0327', ring: '\u030a', caron: '\u030c' },
};

/** «&eacute;» is an é, «&#8364;» a €; what is no such sign stays as it is. */
const withoutEntities = (text: string): string =>
  text.replace(
    /&(?:#(x?)([0-9a-f]{1,6})|([a-z]{2,8}[0-9]{0,2}));/gi,
    (whole, x: string, code: string, name: string | undefined) => {
      if (name === undefined) return signOf(parseInt(code, x === '' ? 10 : 16));
      const [, letter = '', accent = ''] =
        /^([a-z])(acute|grave|uml|circ|tilde|cedil|ring|caron)$/i.exec(name) ?? [];
      const mark = accents[accent];
      return mark === undefined ? (named.get(name) ?? whole) : `${letter}${mark}`.normalize('NFC');
    },
  );

const signOf = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code).toWellFormed() : '';
