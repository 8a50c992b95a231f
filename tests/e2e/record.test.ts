import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Pool } from 'pg';
import { z } from 'zod';
import { tokenScopes } from '#core/sign-in.ts';
import { listRoutes } from '#cli/routes.ts';
import type { RouteLine } from '#cli/routes.ts';
import { backup } from '#server/backup/backup.ts';
import { restore } from '#server/backup/restore.ts';
import { boot } from '#src/boot.server.ts';
import { readEnvironment } from '#src/env.ts';
import { knownIds } from '#tests/support/addresses.ts';
import type { Known } from '#tests/support/addresses.ts';
import { addressOf, keyOfTests, signInAs } from '#tests/support/app.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { emptyDatabase } from '#tests/support/empty-database.ts';
import { readers } from '#tests/support/personas.ts';
import { startProduct } from '#tests/support/product-process.ts';
import type { ProductProcess } from '#tests/support/product-process.ts';
import { compareWalks } from '#tests/support/record/differences.ts';
import type { Walk } from '#tests/support/record/differences.ts';
import { sendWrong, statusesOf, walkAll } from '#tests/support/record/walk.ts';
import type { Reader } from '#tests/support/record/walk.ts';
import type { FoundForm } from './support/forms.ts';
import { plantAll } from './support/planted.ts';

/**
 * The golden record: a backup of before, in which every stage of everything stands, restored and brought to this version;
 * whatever anybody can read of it is what it was: headings, links, numbers, forms with their fields and errors, API
 * answers, documents, calendars and mails. What was meant to change stands, with its reason, in tests/record/changes.json.
 * RECORD=write makes the record anew; that is done once, before a change of the house, and never to make this green.
 */
const folder = path.resolve('tests/record');
const file = path.join(folder, 'before.od');
const isWriting = process.env['RECORD'] === 'write';
const changesOf = z.array(
  z.object({
    why: z.string().min(20),
    at: z.string().optional(),
    lines: z.array(z.string().regex(/^[-+] /)).default([]),
    pages: z.literal('new').optional(),
    renamed: z.array(z.tuple([z.string(), z.string()])).optional(),
  }),
);

const statementsFile = path.join(tmpdir(), `statements-${randomUUID()}`);

let product: ProductProcess;
let moment = '';
const found = new Map<string, Walk>();

async function makeBackup(): Promise<void> {
  const app = await demoApp();
  const ctx = await boot(readEnvironment({ ...process.env, ...app.settings, DEMO: '1' }));
  await plantAll(ctx, app.owner);
  await ctx.jobs.close();
  await ctx.db.close();
  rmSync(file, { force: true });
  const { rows } = await app.owner.query<{ name: string }>('select current_database() as name');
  await backup({ owner: { ...inject('postgres'), database: rows[0]?.name ?? '' }, file });
  await app.stop();
}

/** When it was made: for the product it is a minute later. */
function momentOf(archive: string): string {
  const [head = ''] = gunzipSync(readFileSync(archive)).toString('utf8').split('\n');
  const { madeAt } = z.object({ madeAt: z.iso.datetime() }).parse(JSON.parse(head));
  return new Date(Date.parse(madeAt) + 60_000).toISOString();
}

beforeAll(async () => {
  if (isWriting) await makeBackup();
  const database = await emptyDatabase();
  await restore({ owner: database.connection, file });
  const settings = {
    DATABASE_URL: addressOf(inject('postgres'), database.connection.database),
    SECRET_KEY: keyOfTests,
    DEMO: '1',
  };
  moment = momentOf(file);
  const loaded = ['frozen-clock.mjs', 'count-statements.mjs'].map((name) =>
    path.resolve('tests/support/record', name),
  );
  const observed = {
    RECORD_AT: moment,
    STATEMENTS_FILE: statementsFile,
    NODE_OPTIONS: loaded.map((module) => `--import=${module}`).join(' '),
  };
  writeFileSync(statementsFile, '');
  product = await startProduct({ ...settings, ...observed });
  const read: Read[] = [];
  for (const persona of readers) read.push(await readAs(database.owner, persona));
  for (const [index, persona] of readers.entries()) {
    const walked = read[index];
    if (walked === undefined) throw new Error('nobody read');
    const wrong = await sendWrong(walked.reader, walked.forms);
    found.set(persona, Object.fromEntries([...walked.lines, ...wrong]));
  }
}, 600_000);
afterAll(async () => {
  await product.kill('SIGTERM');
  rmSync(statementsFile, { force: true });
});

/** Whose things everybody tries to read: somebody of this board, and somebody of another. */
async function strangersOf(owner: Pool): Promise<Readonly<Record<string, Known>>> {
  const whose = ['assistant', 'other-board-assistant'];
  const known = await Promise.all(whose.map((persona) => knownIds(owner, persona)));
  return Object.fromEntries(whose.map((persona, index) => [persona, known[index] ?? {}]));
}

interface Read {
  readonly reader: Reader;
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly forms: ReadonlyMap<string, FoundForm>;
}

/** Everything before anything is sent: what somebody sends can change what another reads. */
async function readAs(owner: Pool, persona: string): Promise<Read> {
  const isSomebody = persona !== 'nobody';
  const known = await knownIds(owner, isSomebody ? persona : 'supporter');
  const cookie = isSomebody ? await signInAs(product, persona) : '';
  const authorization = isSomebody ? `Bearer ${await tokenOf(owner, persona)}` : '';
  const isCall = ({ path: at }: RouteLine): boolean => at.startsWith('/api/');
  const routes = await listRoutes();
  const reader = { url: product.url, headers: { cookie, origin: product.url } };
  const program = { url: product.url, headers: { authorization } };
  const pages = await walkAll(
    reader,
    routes.filter((route) => !isCall(route)),
    known,
  );
  const fence = await statusesOf(reader, routes, await strangersOf(owner));
  const calls = await walkAll(program, routes.filter(isCall), known);
  return { reader, lines: new Map([...pages.lines, ...calls.lines, ...fence]), forms: pages.forms };
}

/** The same token each time: a backup carries none. */
async function tokenOf(owner: Pool, persona: string): Promise<string> {
  const secret = persona.padEnd(43, 'x');
  const { rows } = await owner.query<{ tenant: string }>(
    `insert into api_token (tenant_id, id, person_id, token_hash, name, scopes, created_at, expires_at)
     select tenant_id, id, id, encode(sha256(convert_to(tenant_id || '.' || $2, 'UTF8')), 'hex'), 'Toets', $3, $4::timestamptz, $4::timestamptz + interval '1 day'
     from person where demo_persona = $1 returning tenant_id as tenant`,
    [persona, secret, [...tokenScopes], moment],
  );
  return `${rows[0]?.tenant ?? ''}.${secret}`;
}

const fileOf = (persona: string): string => path.join(folder, `${persona}.txt`);

/** Kept as text: an address on a line of its own, what stands there below it. */
const written = (walk: Walk): string =>
  Object.entries(walk)
    .map(([address, lines]) => [`@ ${address}`, ...lines, ''].join('\n'))
    .join('\n');

function readWalk(text: string): Walk {
  const walk: Record<string, string[]> = {};
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('@ ')) walk[line.slice(2)] = lines = [];
    else if (line !== '') lines.push(line);
  }
  return walk;
}

test.each(readers)('what %s reads is what it was, but for what was declared', (persona) => {
  const walk = readWalk(written(found.get(persona) ?? {}));
  if (isWriting) writeFileSync(fileOf(persona), written(walk));
  const changes = changesOf.parse(JSON.parse(readFileSync(path.join(folder, 'changes.json'), 'utf8')));
  const { changed } = compareWalks(readWalk(readFileSync(fileOf(persona), 'utf8')), walk, changes);
  expect(Object.keys(walk).length).toBeGreaterThan(persona === 'nobody' ? 5 : 40);
  expect(changed.slice(0, 60).join('\n')).toBe('');
});

/** No pages: files to take along, of every table that holds something of hers, and who one may be in a demonstration. */
const longer = [
  [/^\/(sharing\/take-along\/json|api\/v1\/file)$/, 52],
  [/^\/demo$/, 42],
] as const;

test('no page asks the database more than eight statements, who asks among them', () => {
  const seen = readFileSync(statementsFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const answered = seen.filter(([method, status]) => method === 'GET' && status === '200');
  expect(answered.length).toBeGreaterThan(400);
  expect(answered.some(([, , sent]) => Number(sent) > 1)).toBe(true);
  const over = answered.flatMap(([, , sent = '', address = '']) => {
    const [page = ''] = address.split('?');
    const most = longer.find(([pattern]) => pattern.test(page))?.[1] ?? 8;
    return Number(sent) > most ? [`${page}: ${sent}`] : [];
  });
  expect([...new Set(over)].sort()).toEqual([]);
});
