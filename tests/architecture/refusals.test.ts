import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogues } from '#src/texts.ts';

/** Whatever a rule or a form refuses, the screen has a sentence for it: a code without one would be a page on which nothing seems to happen. */
const slices = readdirSync('src/features');

/** The texts of a slice: those under its own name in camel case, those of its pages, and the common ones. */
const textsOf = (locale: 'nl' | 'en', slice: string): string => {
  const name = slice.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const all: Readonly<Record<string, unknown>> = catalogues(locale);
  const own = Object.entries(all).filter(
    ([key]) => key.startsWith(name) || ['errors', 'gathering', 'round', 'schoolRound'].includes(key),
  );
  return JSON.stringify(keysOf(Object.fromEntries(own)));
};

/** Every key in a catalogue, however deep. */
function keysOf(texts: unknown): string[] {
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => [key, ...keysOf(value)]);
}

const filesIn = (root: string): string[] =>
  ['server', 'domain']
    .map((part) => path.join(root, part))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => path.join(folder, file)),
    );

/** What a shape refuses, each slice that is made of it refuses. */
const shapesIn = (files: readonly string[]): string[] =>
  [
    ...['running', 'answering', 'opening', 'deciding'].map((part) => `round/server/${part}`),
    'gathering/server/gathering',
  ].flatMap((part) =>
    files.some((file) => readFileSync(file, 'utf8').includes(`#shapes/${part}.ts`))
      ? [`src/shapes/${part}.ts`]
      : [],
  );

function filesOf(slice: string): string[] {
  const own = filesIn(path.join('src/features', slice));
  return [...own, ...shapesIn(own)];
}

const found = (slice: string, pattern: RegExp): string[] => [
  ...new Set(
    filesOf(slice).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, code = '']) => code),
    ),
  ),
];

/** Refusals that are said in other words than under their code, or to nobody who looks at a screen. */
const saidOtherwise = new Map<string, string>([
  ['card card-full', 'cardFull, on the page of the part'],
  ['feedback nothing-filled-in', 'guest.nothingFilledIn, on the sheet'],
  ['feedback link-answered', 'the link says itself that it was answered'],
  ['maturity nothing-filled-in', 'round.guest.nothingFilledIn, on the sheet'],
  ['maturity link-answered', 'the link says itself that it was answered'],
  ['staff domain-nobody', 'address.domain.problems, on the page of the mail domain'],
  ['staff same-domain', 'address.domain.problems, on the page of the mail domain'],
  ['staff approval-moved-on', 'approvals.problems, on the page of the request'],
  ['organisation name-taken', 'places.problems, on the page of the institute'],
  ['organisation place-moved-on', 'places.problems, on the page of the board or institute'],
  ['organisation place-in-use', 'a second person is asked instead'],
  ['trust no-organisation', 'only the command makes tokens'],
  ['trust nobody', 'only the command makes tokens'],
]);

describe.each(slices)('%s', (slice) => {
  const refusals = found(slice, /refused\(\s*'([a-z0-9-]+)'/g);
  const faults = found(slice, /invalid\(\s*[^,()]+,\s*'([a-z0-9-]+)'/g);

  test.each(['nl', 'en'] as const)('has a sentence for everything it refuses (%s)', (locale) => {
    const known = textsOf(locale, slice);
    const silent = [...refusals, ...faults].filter(
      (code) => !known.includes(`"${code}"`) && !saidOtherwise.has(`${slice} ${code}`),
    );
    expect(silent).toEqual([]);
  });
});

test('the list of what is said otherwise names only what is still refused', () => {
  const patterns = [/refused\(\s*'([a-z0-9-]+)'/g, /invalid\(\s*[^,()]+,\s*'([a-z0-9-]+)'/g];
  const refused = new Set(
    slices.flatMap((slice) =>
      patterns.flatMap((pattern) => found(slice, pattern)).map((code) => `${slice} ${code}`),
    ),
  );
  expect([...saidOtherwise.keys()].filter((one) => !refused.has(one))).toEqual([]);
});

describe('pages with forms', () => {
  const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.server.ts'))
    .map((file) => path.join('src/routes', file));

  /** What the use cases behind a page refuse, by code. */
  function refusedBehind(page: string): string[] {
    const text = readFileSync(page, 'utf8');
    const files = [...text.matchAll(/'#(features\/[a-z-]+\/server\/[a-z-]+\.ts)'/g)].map(([, file = '']) =>
      path.join('src', file),
    );
    return [...files, ...shapesIn(files)].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/refused\(\s*'([a-z0-9-]+)'/g)].map(([, code = '']) => code),
    );
  }

  /** A page that a shape draws whole is given what came back, and looks at it there. */
  const ofShapes = (file: string): string[] =>
    file.includes('{form}')
      ? [...file.matchAll(/'#(shapes\/\w+\/ui\/\w+\.svelte)'/g)].map(([, part = '']) =>
          readFileSync(path.join('src', part), 'utf8'),
        )
      : [];

  test.each(
    pages.filter((page) => /actions\b/.test(readFileSync(page, 'utf8')) && refusedBehind(page).length > 0),
  )('%s looks at what was refused', (page) => {
    const folder = path.dirname(page);
    const drawn = readdirSync(folder)
      .filter((file) => file.endsWith('.svelte'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .flatMap((file) => [file, ...ofShapes(file)])
      .join('\n');
    const looks = /\bproblem\b|refusal|form !== null|leadsAway|FormPage/.test(drawn);
    const leavesAnyway = page.includes('sign-in/choose');
    expect(looks || leavesAnyway).toBe(true);
  });
});

test('what is wrong with two fields is told in one answer', () => {
  const oneByOne = slices.flatMap(filesOf).flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const refusals = lines.flatMap((line, at) => {
      const field = /return err\(\s*invalid\('([\w.]+)'/.exec(line)?.[1];
      return field === undefined ? [] : [{ at, field }];
    });
    return refusals.flatMap(({ at, field }, index) => {
      const before = refusals[index - 1];
      return before === undefined || at - before.at > 2 || before.field === field
        ? []
        : [`${file}:${String(at + 1)} ${before.field}, ${field}`];
    });
  });
  expect(oneByOne, 'use allInvalid of core/error.ts').toEqual([]);
});
