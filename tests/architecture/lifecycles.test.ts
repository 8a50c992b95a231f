import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { lifecycles } from '../../scripts/lib/lifecycles.mjs';

const { owner } = await testDatabase();
const cycles = await lifecycles();

test.each(cycles)('$name: every state is reached', ({ states, arrows }) => {
  const begins = arrows.filter(({ from }) => from === '[*]').map(({ to }) => to);
  const reached = new Set(begins.length === 0 ? states.slice(0, 1) : begins);
  for (const state of reached)
    for (const { from, to } of arrows) if (from === state && to !== '[*]') reached.add(to);
  expect([...reached].sort()).toEqual([...states].sort());
});

describe('what the database lets into a column `state`', () => {
  const words = async (db: pg.Pool | pg.PoolClient): Promise<Record<string, string[]>> => {
    const { rows } = await db.query<{ table: string; definition: string }>(`
      select t.relname as table, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = t.oid and c.conkey = array[a.attnum]
      where t.relnamespace = 'public'::regnamespace and c.contype = 'c' and a.attname = 'state'`);
    return Object.fromEntries(
      rows.map(({ table, definition }) => [
        table,
        [...definition.matchAll(/'([^']+)'::text/g)].map(([, word = '']) => word).sort(),
      ]),
    );
  };
  const right = Object.fromEntries(
    cycles.flatMap(({ table, stored }) => (table === null ? [] : [[table, [...stored].sort()]])),
  );

  test('are the states of a life cycle, in every table', async () => {
    expect(await words(owner)).toEqual(right);
  });

  test('and a state that is missing there is found', async () => {
    const client = await owner.connect();
    await client.query('begin');
    await client.query(`alter table offer drop constraint offer_state_check,
      add constraint offer_state_check check (state in ('draft', 'published'))`);
    expect(await words(client)).toEqual({ ...right, offer: ['draft', 'published'] });
    expect(right['offer']).toEqual(['draft', 'published', 'withdrawn']);
    await client.query('rollback');
    client.release();
  });
});

describe('docs/states', () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'od-lifecycles-'));
  afterAll(() => {
    rmSync(elsewhere, { recursive: true, force: true });
  });
  const check = (folder: string): string =>
    spawnSync('node', [path.resolve('scripts/lifecycles.mjs'), '--check'], { cwd: folder, encoding: 'utf8' })
      .stderr;

  test('draws every life cycle as it is', () => {
    expect(check('.')).toBe('');
  });

  test('a drawing without one of its arrows is found, and one of nothing', () => {
    symlinkSync(path.resolve('src'), path.join(elsewhere, 'src'));
    cpSync('docs/states', path.join(elsewhere, 'docs/states'), { recursive: true });
    const file = path.join(elsewhere, 'docs/states/plan-step.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('  idea --> submitted: submit-step\n', ''));
    cpSync(file, path.join(elsewhere, 'docs/states/dream.md'));
    expect(check(elsewhere).trim().split('\n')).toEqual([
      'docs/states/plan-step.md is out of date: node scripts/lifecycles.mjs',
      'docs/states/dream.md draws no life cycle',
    ]);
  });
});
