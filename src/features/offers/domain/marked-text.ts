import { plainMarks } from './plain-marks.ts';

/** A run of words that look alike. */
export interface Span {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
}
type Line = readonly Span[];

/** All that a description may be: paragraphs of lines, and lists. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Line[])[] };

interface Open {
  lines: Line[];
  items: Line[][];
  start: number | null;
}

const item = /^\s*(?:[-*+•]|(\d{1,3})[.)])\s+(?=\S)/;

/**
 * A description as it is shown: of Markdown and HTML the paragraphs, lists and emphasis; of a link its words. Lists in
 * lists are one list: there is no depth.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const open: Open = { lines: [], items: [], start: null };
  const flush = (): void => {
    if (open.lines.length > 0) blocks.push({ kind: 'paragraph', lines: open.lines });
    if (open.items.length > 0) blocks.push({ kind: 'list', start: open.start, items: open.items });
    Object.assign(open, { lines: [], items: [], start: null });
  };
  let isAfterGap = false;
  for (const raw of plainMarks(text).split('\n')) {
    const line = raw.replace(/^\s{0,3}(?:>\s?)+/, '');
    if (isGap(line)) {
      if (open.lines.length > 0) flush();
      isAfterGap = true;
      continue;
    }
    readLine(line, open, isAfterGap, flush);
    isAfterGap = false;
  }
  flush();
  return blocks;
}

/** Nothing, a rule across, or the fence of code. */
const isGap = (line: string): boolean => /^\s*(?:|([-*_])(?:\s*\1){2,}|```.*|~~~.*)\s*$/.test(line);

function readLine(line: string, open: Open, isAfterGap: boolean, flush: () => void): void {
  const mark = item.exec(line);
  if (mark !== null) {
    const number = mark[1] === undefined ? null : Number(mark[1]);
    if (open.items.length === 0 || (number === null) !== (open.start === null)) {
      flush();
      open.start = number;
    }
    open.items.push([spans(line.slice(mark[0].length))]);
    return;
  }
  const last = open.items.at(-1);
  if (last !== undefined && !isAfterGap && /^\s/.test(line)) {
    last.push(spans(line));
    return;
  }
  if (last !== undefined) flush();
  const [, heading] = /^\s{0,3}#{1,6}\s+(\S.*)$/.exec(line) ?? [];
  if (heading === undefined) open.lines.push(spans(line));
  else {
    flush();
    open.lines.push(spans(heading.replace(/\s+#+\s*$/, '')).map((span) => ({ ...span, strong: true })));
    flush();
  }
}

const strong = /(?<!\\)(\*\*|__)(?=\S)(.*?[^\s\\])\1(?![*_])/g;
const emphasis =
  /(?<![\\*\p{N}])\*(?=[^\s*])(.*?[^\s\\*])\*(?![*\p{N}])|(?<![\\_\p{L}\p{N}])_(?=[^\s_])(.*?[^\s\\_])_(?![_\p{L}\p{N}])/gu;

/** The words of one line, by how they look. */
function spans(line: string): Line {
  const words = line
    .trim()
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]*)>/g, '$1')
    .replace(/(`+)([^`]+)\1/g, '$2');
  return split(words, strong).flatMap((part) =>
    split(part.text, emphasis)
      .map(({ text, isMarked }) => ({ text: bare(text), strong: part.isMarked, em: isMarked }))
      .filter(({ text }) => text !== ''),
  );
}

/** What stands between two marks, and what stands around it. */
function split(text: string, marks: RegExp): { text: string; isMarked: boolean }[] {
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(marks)) {
    const inner = marks === strong ? match[2] : (match[1] ?? match[2]);
    parts.push({ text: text.slice(at, match.index), isMarked: false }, { text: inner ?? '', isMarked: true });
    at = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(at), isMarked: false }];
}

/** «\*» is a star. */
const bare = (text: string): string => text.replace(/\\([\\`*_{}[\]()#+\-.!<>~|])/g, '$1');
