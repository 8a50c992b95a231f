import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../scripts/lib/run.mjs';
import { summarise } from './profile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'od-profile-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Spent {
  readonly name?: string;
  readonly file?: string;
  readonly url?: string;
  readonly time: number;
}

/** A profile in which each function ran that long, as Node writes it: a sample is followed by the time until the next. */
function profileOf(spent: readonly Spent[]) {
  const file = path.join(folder, 'one.cpuprofile');
  const nodes = spent.map(({ name = 'f', file: at, url }, index) => ({
    id: index + 1,
    callFrame: {
      functionName: name,
      url: url ?? (at === undefined ? '' : pathToFileURL(path.join(root, at)).href),
      lineNumber: 3,
      columnNumber: 7,
    },
  }));
  const samples = spent.map((_, index) => index + 1);
  writeFileSync(file, JSON.stringify({ nodes, samples, timeDeltas: [0, ...spent.map(({ time }) => time)] }));
  return summarise(file);
}
const groupOf = (spent: Spent): string | undefined => profileOf([spent]).groups[0]?.name;

describe('where the time goes', () => {
  test.each<[string, Spent]>([
    ['PostgreSQL client (pg)', { file: 'node_modules/pg/lib/client.js', time: 1 }],
    ['PostgreSQL client (pg)', { file: 'node_modules/pg-protocol/dist/parser.js', time: 1 }],
    ['query builder (kysely)', { file: 'node_modules/kysely/dist/index.js', time: 1 }],
    ['input schemas (zod)', { file: 'node_modules/zod/v4/core/parse.js', time: 1 }],
    [
      'rendering (svelte and components)',
      { file: 'node_modules/svelte/src/internal/server/index.js', time: 1 },
    ],
    ['rendering (svelte and components)', { file: 'src/ui/content/Card.svelte', time: 1 }],
    ['framework (kit, adapter)', { file: 'node_modules/@sveltejs/kit/src/runtime/server/index.js', time: 1 }],
    ['framework (kit, adapter)', { file: 'build/server/index.js', time: 1 }],
    ['texts and formats', { file: 'src/i18n/format.ts', time: 1 }],
    ['session and access', { file: 'src/access/policy.ts', time: 1 }],
    ['session and access', { file: 'src/hooks.server.ts', time: 1 }],
    [
      'database gateway, pipeline, use cases, stores',
      { file: 'src/features/plan/server/step.store.ts', time: 1 },
    ],
    ['HTTP server of ours', { file: 'scripts/lib/http-server.mjs', time: 1 }],
    [
      'runtime: HTTP, streams, promises',
      { name: 'onread', url: 'node:internal/stream_base_commons', time: 1 },
    ],
    ['runtime: writing to sockets', { name: '(writev)', time: 1 }],
    ['runtime: writing to sockets', { name: 'writeUtf8String', time: 1 }],
    ['garbage collection', { name: '(garbage collector)', time: 1 }],
    ['runtime, not in JavaScript', { name: '(program)', time: 1 }],
    ['other', { url: 'wasm://wasm/abc', time: 1 }],
  ])('%s: %j', (group, spent) => {
    expect(groupOf(spent)).toBe(group);
  });

  test('a package inside a package counts for the inner one', () => {
    expect(groupOf({ file: 'node_modules/@sveltejs/kit/node_modules/devalue/index.js', time: 1 })).toBe(
      'framework (kit, adapter)',
    );
  });
});

describe('how much of it', () => {
  const profile = profileOf([
    { name: '(idle)', time: 500 },
    { file: 'src/core/date.ts', name: 'addDays', time: 100 },
    { file: 'src/core/date.ts', name: 'addDays', time: 200 },
    { file: 'src/i18n/format.ts', name: '', time: 200 },
  ]);

  test('idle time is no work: it lowers how busy the thread was, and no share of the work', () => {
    expect(profile.busy).toBe(0.5);
    expect(profile.groups.map(({ share }) => share)).toEqual([0.6, 0.4]);
  });

  test('one function that was called from two places is one line', () => {
    expect(profile.functions).toEqual([
      { name: 'addDays', place: 'src/core/date.ts', share: 0.6 },
      { name: '(anonymous)', place: 'src/i18n/format.ts', share: 0.4 },
    ]);
  });

  test('the heaviest come first, and no more than can be read', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      file: 'src/core/a.ts',
      name: `f${String(index)}`,
      time: index + 1,
    }));
    const { functions } = profileOf(many);
    expect(functions).toHaveLength(25);
    expect(functions[0]?.name).toBe('f39');
    const shares = functions.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  test('a built file is named by what it was written as', () => {
    const built = path.join(folder, 'chunk.js');
    writeFileSync(built, 'x');
    writeFileSync(
      `${built}.map`,
      JSON.stringify({
        version: 3,
        sources: [path.join(root, 'src/core/words.ts')],
        names: [],
        mappings: 'AAAA;AACA;AACA;AACA',
      }),
    );
    const { functions } = profileOf([{ name: 'plain', url: pathToFileURL(built).href, time: 1 }]);
    expect(functions[0]?.place).toBe('src/core/words.ts');
  });
});
