import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { isUuid } from '#core/id.ts';
import { fieldErrors } from '#core/field-errors.ts';
import { newId, newToken } from './ids.ts';
import { jsonLog } from './log/log.ts';
import { hashToken, keyedHash, secretKey } from './secret.ts';

describe('what a schema finds, as codes per field', () => {
  const schema = z.strictObject({
    name: z.string().min(1).max(10).default('x'),
    short: z.string().min(3).optional(),
    age: z.number().min(0).max(9).optional(),
    way: z.enum(['short', 'long']).optional(),
    mail: z.email().optional(),
    must: z.string(),
    deep: z.strictObject({ steps: z.array(z.strictObject({ title: z.string().min(1) })) }).optional(),
    even: z
      .number()
      .refine((value) => value % 2 === 0, { message: 'not-even' })
      .optional(),
  });
  const found = (raw: object) => {
    const parsed = schema.safeParse({ must: 'x', ...raw }, { reportInput: true });
    return parsed.success ? {} : fieldErrors(parsed.error);
  };

  test.each([
    ['nothing wrong', {}, {}],
    ['missing', { must: undefined }, { must: [{ code: 'required' }] }],
    ['empty', { name: '' }, { name: [{ code: 'required' }] }],
    ['another kind', { must: 7 }, { must: [{ code: 'wrong-kind' }] }],
    ['too short', { short: 'ab' }, { short: [{ code: 'too-short', values: { minimum: 3 } }] }],
    ['too long', { name: 'x'.repeat(11) }, { name: [{ code: 'too-long', values: { maximum: 10 } }] }],
    ['too low', { age: -1 }, { age: [{ code: 'too-low', values: { minimum: 0 } }] }],
    ['too high', { age: 10 }, { age: [{ code: 'too-high', values: { maximum: 9 } }] }],
    ['no choice', { way: '' }, { way: [{ code: 'required' }] }],
    ['a wrong choice', { way: 'up' }, { way: [{ code: 'not-an-option' }] }],
    ['a form that does not fit', { mail: 'x' }, { mail: [{ code: 'wrong-kind' }] }],
    ['a rule of its own', { even: 3 }, { even: [{ code: 'not-even' }] }],
    ['an unknown field', { extra: 1 }, { extra: [{ code: 'unknown-field' }] }],
    [
      'deep inside',
      { deep: { steps: [{ title: 'a' }, { title: '' }] } },
      { 'deep.steps.1.title': [{ code: 'required' }] },
    ],
    [
      'unknown deep inside',
      { deep: { steps: [], odd: 1, more: 2 } },
      { 'deep.odd': [{ code: 'unknown-field' }], 'deep.more': [{ code: 'unknown-field' }] },
    ],
    [
      'two at once',
      { name: '', age: -1 },
      { name: [{ code: 'required' }], age: [{ code: 'too-low', values: { minimum: 0 } }] },
    ],
  ])('%s', (_, raw, expected) => {
    expect(found(raw)).toEqual(expected);
  });

  test('never holds what somebody typed', () => {
    const typed = 'geheime woorden';
    expect(JSON.stringify(found({ age: typed, way: typed, mail: typed, extra: typed }))).not.toContain(typed);
  });
});

describe('ids', () => {
  test('are uuids, each greater than the one before, also within one millisecond', () => {
    const ids = Array.from({ length: 5000 }, () => newId());
    expect(ids.every(isUuid)).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of a clock that goes back still go forward', () => {
    const before = newId();
    vi.spyOn(Date, 'now').mockReturnValue(0);
    const after = newId();
    vi.restoreAllMocks();
    expect(after > before).toBe(true);
  });

  test('tokens are long, differ, and fit in an address', () => {
    const tokens = Array.from({ length: 200 }, newToken);
    expect(new Set(tokens).size).toBe(200);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });
});

describe('the key of this installation', () => {
  const none = { secretKey: null, databaseUrl: null };
  const elsewhere = 'postgresql://owner@elsewhere/door';
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'od-key-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is the one that was set, and then nothing is written', () => {
    const set = { secretKey: 'set by hand', dataDir: path.join(folder, 'none') };
    expect(secretKey({ ...set, databaseUrl: null })).toBe('set by hand');
    expect(secretKey({ ...set, databaseUrl: elsewhere })).toBe('set by hand');
    expect(() => statSync(path.join(folder, 'none'))).toThrow();
  });

  test('is otherwise made once, for its owner’s eyes only', () => {
    const place = path.join(folder, 'data');
    const key = secretKey({ ...none, dataDir: place });
    expect(key.length).toBeGreaterThanOrEqual(43);
    expect(secretKey({ ...none, dataDir: place })).toBe(key);
    expect(statSync(path.join(place, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(statSync(place).mode & 0o777).toBe(0o700);
  });

  test('must be set for a database elsewhere, and nothing is written', () => {
    const place = path.join(folder, 'data');
    const ask = () => secretKey({ ...none, databaseUrl: elsewhere, dataDir: place });
    expect(ask).toThrow(/also set SECRET_KEY.*openssl rand/);
    expect(() => statSync(place)).toThrow();
    secretKey({ ...none, dataDir: place });
    expect(ask).toThrow(`stands in ${path.join(place, 'secret.key')}`);
  });

  test('that was put there by somebody is kept', () => {
    const key = 'k'.repeat(32);
    writeFileSync(path.join(folder, 'secret.key'), `${key}\n`, { mode: 0o600 });
    expect(secretKey({ ...none, dataDir: folder })).toBe(key);
  });

  test.each([
    ['an empty one', '', 0o600, /is empty/],
    ['a short one', 'mine', 0o600, /too short/],
    ['one that all may read', 'k'.repeat(32), 0o644, /can be read by others/],
  ])('%s is refused with what to do', (name, key, mode, message) => {
    const place = path.join(folder, name);
    mkdirSync(place);
    writeFileSync(path.join(place, 'secret.key'), key, { mode });
    expect(() => secretKey({ ...none, dataDir: place })).toThrow(message);
  });

  test('a code hashed for one purpose says nothing for another, nor under another key', () => {
    const hashes = [
      keyedHash('k', 'code', '123456'),
      keyedHash('k', 'link', '123456'),
      keyedHash('l', 'code', '123456'),
      keyedHash('k', 'cod', 'e123456'),
      hashToken('123456'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(keyedHash('k', 'code', '123456')).toBe(hashes[0]);
  });
});

test.each(['info', 'error'] as const)('the log writes one line of JSON for %s', (level) => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  jsonLog[level]('started', { port: 3000, words: 'a\nb' });
  jsonLog[level]('bare');
  vi.restoreAllMocks();
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level, message: 'started', port: 3000, words: 'a\nb' });
});
