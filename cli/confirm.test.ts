import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ok } from '#core/result.ts';
import { askSecondPerson } from '#server/approval/ask.ts';
import { approvalCode } from '#server/approval/code.ts';
import { approvalKind } from '#server/approval/kind.ts';
import { command } from '#server/usecase.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { confirm } from './confirm.ts';

const done: string[] = [];
const kind = approvalKind({
  role: 'hr',
  data: z.strictObject({}),
  world: () => Promise.resolve('same'),
  perform: () => {
    done.push('it');
    return Promise.resolve(ok([]));
  },
});
const { ctx, owner, setNow } = await testDatabase({ approvals: { 'organisation.school-list': kind } });
const world = await buildWorld(owner);
const ask = command({
  permission: 'staff.add',
  audit: 'test.asked',
  input: z.strictObject({}),
  run: (tools) =>
    askSecondPerson(tools, {
      ...{ kind: 'organisation.school-list', about: 'x', data: {} },
      ...{ facts: { file: 'lijst.csv' }, names: ['Stichting Het Anker (40002)'] },
    }),
});

let [out, err] = ['', ''];
let code = '';
beforeEach(async () => {
  [out, err, done.length] = ['', '', 0];
  setNow('2026-11-24T10:00:00Z');
  await owner.query('delete from approval');
  const outcome = await ask.execute(ctx, world.hr, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  code = approvalCode(ctx.settings.secretKey, outcome.value.approvalId);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
});
afterEach(() => vi.restoreAllMocks());

describe('confirm CODE', () => {
  test('tells what it is and does it, once', async () => {
    expect(await confirm(ctx, code, false)).toBe(0);
    expect(out).toBe(
      'Lijst van scholen «lijst.csv» inlezen\nGevraagd door Henk Hofman op dinsdag 24 november om 11:00.\n' +
        'Deze besturen raken al hun scholen kwijt:\n  Stichting Het Anker (40002)\nGedaan.\n',
    );
    expect(done).toEqual(['it']);
    expect(await confirm(ctx, code, false)).toBe(1);
    expect(err).toBe('Hier is al op geantwoord.\n');
    expect(done).toEqual(['it']);
    const { rows } = await owner.query(
      `select actor_kind, tenant_id from audit_event where event = 'approval.given-by-shell'`,
    );
    expect(rows).toEqual([{ actor_kind: 'system', tenant_id: world.board }]);
  });

  test('only tells what it is with --look', async () => {
    expect(await confirm(ctx, code, true)).toBe(0);
    expect(out).toContain('Stichting Het Anker');
    expect(done).toEqual([]);
    expect(await confirm(ctx, code, false)).toBe(0);
  });

  test.each(['', '22222-22222', 'x'])('knows no code «%s»: refused', async (wrong) => {
    expect(await confirm(ctx, wrong, false)).toBe(1);
    expect([out, err]).toEqual([
      '',
      'Deze code hoort bij geen enkel verzoek. Kijk of je hem goed overtypte.\n',
    ]);
    expect(done).toEqual([]);
  });

  test('comes too late after seven days', async () => {
    setNow('2026-12-01T10:00:00Z');
    expect(await confirm(ctx, code, false)).toBe(1);
    expect(err).toMatch(/te lang gewacht/);
    expect(done).toEqual([]);
  });
});
