import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import { carryOutTerms, carryOutTermsNightly } from '#features/trust/server/carry-out-terms.ts';
import { countTerms } from '#features/trust/server/count-terms.ts';
import { forgetNightly } from '#features/trust/server/forget-leavers.ts';
import { erasures } from '#features/trust/server/forget.store.ts';
import { register } from '#server/db/schema/register.ts';
import { scheduleHandlers } from '#server/jobs/schedule.ts';
import { schedules } from '#src/slices.ts';
import { forget } from '../../cli/forget.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBoard, buildWorld } from '#tests/support/world.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const system: SystemActor = { kind: 'system', tenantId: world.board };
const now = new Date('2026-11-24T02:50:00Z');
const day = 86_400_000;
const withTerm = Object.entries(register).flatMap(([table, { term }]) => (term ? [{ table, term }] : []));

/** Rows stand alone here, so that each table can be filled by its columns: this database is this file's own. */
const { rows: constraints } = await owner.query<{ drop: string }>(
  `select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as drop from pg_constraint
   where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'x')`,
);
for (const { drop } of constraints) await owner.query(drop);

const byType: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x' || gen_random_uuid()`,
  boolean: 'true',
  jsonb: `'{}'`,
  ARRAY: `'{}'`,
  bytea: `''`,
};

/** One row in which every moment is this one. */
async function addRow(table: string, at: Date, own: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const { rows: columns } = await owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const values: unknown[] = [];
  const given = (value: unknown): string => `$${String(values.push(value))}`;
  const texts = columns.map(({ name, type }) => {
    if (name in own) return given(own[name]);
    if (name === 'tenant_id') return given(world.board);
    if (/^(date|timestamp)/.test(type)) return given(at);
    return byType[type] ?? '1';
  });
  const names = columns.map(({ name }) => name).join(', ');
  await owner.query(`insert into ${table} (${names}) values (${texts.join(', ')})`, values);
}

/** What some tables need beside the row itself. */
const needs: Readonly<Record<string, (at: Date) => Promise<Record<string, unknown>>>> = {
  mail_message: () => Promise.resolve({ state: 'sent' }),
  role_grant: () => Promise.resolve({ person_id: world.assistant.personId }),
  conversation_preparation: async (at) => {
    const conversation_id = crypto.randomUUID();
    await addRow('conversation_report', at, { conversation_id });
    return { conversation_id };
  },
  participation: async (at) => {
    const meeting_id = crypto.randomUUID();
    await addRow('meeting', at, { id: meeting_id });
    return { meeting_id };
  },
};

const count = async (table: string): Promise<number> =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;
async function fill(table: string, days: number): Promise<void> {
  const at = new Date(now.getTime() - days * day);
  await addRow(table, at, (await needs[table]?.(at)) ?? {});
}
const night = (name: string): Promise<void> | undefined =>
  scheduleHandlers(schedules)['schedule-run']?.({
    ctx,
    data: { tenantId: world.board, schedule: name },
    actor: system,
    isLast: true,
  });

beforeEach(async () => {
  setNow(now.toISOString());
  await owner.query('delete from erasing_day');
  await carryOutTerms.execute(ctx, system, {});
});

describe('a term of the register', () => {
  test.each(withTerm)(
    'of $table: what is older goes in the night, what is younger stays',
    async ({ table, term }) => {
      const before = await count(table);
      await fill(table, term.days + 2);
      await fill(table, term.days - 2);
      const counted = await countTerms.execute(ctx, system, {});
      expect(counted, 'the dry run').toMatchObject({ ok: true, value: { rows: { [table]: 1 } } });
      expect(await count(table), 'the dry run leaves it').toBe(before + 2);
      await night(carryOutTermsNightly.name);
      expect(await count(table)).toBe(before + 1);
    },
  );

  test('the last role somebody had stays, for it tells when she herself is forgotten', async () => {
    const before = await count('role_grant');
    await addRow('role_grant', new Date(now.getTime() - 800 * day), { person_id: crypto.randomUUID() });
    await night(carryOutTermsNightly.name);
    expect(await count('role_grant')).toBe(before + 1);
  });

  test('every number of days or years that is promised has work that does it', () => {
    const elsewhere: Readonly<Record<string, string>> = {
      card_item: 'card.tidy',
      kept_form: 'sign-in.tidy',
      session: 'sign-in.tidy',
      sign_in_challenge: 'sign-in.tidy',
      passkey_challenge: 'sign-in.tidy',
      attempt_count: 'sign-in.tidy',
      offer_saved: 'offers.tidy',
      offer_request: 'offers.tidy',
      round_invitation: 'feedback.settle',
      figure_publication: 'figures.publish',
      figure_member: 'figures.publish',
      staff_import_change: 'staff.drop-old-lists',
      /** With its list. */
      staff_import_line: carryOutTermsNightly.name,
    };
    const names = schedules.map(({ name }) => name);
    const forgotten = new Set([...erasures.map(({ table }) => table), 'person', 'audit_event']);
    for (const [table, { keep, term, through }] of Object.entries(register)) {
      if (term !== undefined || !/\d|two|five|\bday|year|hour/.test(keep)) continue;
      const withHer =
        /leaving|employed|employment ended|leaves|is here/.test(keep) &&
        (forgotten.has(table) || forgotten.has(through?.table ?? ''));
      expect(withHer || names.includes(elsewhere[table] ?? ''), `${table}: ${keep}`).toBe(true);
    }
    const work = schedules.filter(
      ({ name, erases }) => erases === true || Object.values(elsewhere).includes(name),
    );
    for (const one of work)
      expect(one.erases === true || one.afterEnd === true, `${one.name}, of a board that ended too`).toBe(
        true,
      );
  });

  test('holds for a board that ended too, by night and by the command; nobody is reminded there', async () => {
    await owner.query(`update tenant set ended_on = '2026-07-31' where id = $1`, [world.board]);
    const sent = async (name: string): Promise<unknown> => {
      const spy = vi.spyOn(ctx.jobs, 'send').mockResolvedValue();
      await scheduleHandlers(schedules)['schedule-due']?.({
        ctx,
        data: { tenantId: null, schedule: name },
        actor: { kind: 'system', tenantId: null },
        isLast: true,
      });
      const told = spy.mock.calls.map(([, , { tenantId }]) => tenantId);
      spy.mockRestore();
      return told;
    };
    for (const name of [carryOutTermsNightly.name, forgetNightly.name, 'sign-in.tidy'])
      expect(await sent(name), name).toContain(world.board);
    expect(await sent('counterpart.mail-owners')).not.toContain(world.board);
    const before = await count('idempotency_key');
    await fill('idempotency_key', 5);
    const spy = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await forget(ctx, false)).toBe(0);
    spy.mockRestore();
    expect(await count('idempotency_key')).toBe(before);
    await owner.query('update tenant set ended_on = null where id = $1', [world.board]);
  });
});

describe('a clock that jumps ahead', () => {
  const later = '2028-11-24T02:50:00Z';

  test.each(schedules.filter(({ erases }) => erases === true).map(({ name }) => name))(
    'makes %s erase nothing, and the log asks for the command',
    async (name) => {
      const said = vi.spyOn(ctx.log, 'error');
      await fill('idempotency_key', 0);
      await fill('mail_message', 0);
      const before = [await count('idempotency_key'), await count('mail_message')];
      setNow(later);
      await night(name);
      expect([await count('idempotency_key'), await count('mail_message')]).toEqual(before);
      expect(said).toHaveBeenCalledWith(
        expect.stringContaining('forget'),
        expect.objectContaining({ last: '2026-11-24' }),
      );
      said.mockRestore();
    },
  );

  test('the command shows what would go, and says that the date is right', async () => {
    let out = '';
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
    await fill('idempotency_key', 0);
    const before = await count('idempotency_key');
    setNow(later);
    expect(await forget(ctx, true)).toBe(0);
    expect(out).toMatch(/^idempotency_key: \d+$/m);
    expect(await count('idempotency_key')).toBe(before);
    const counted = out;
    out = '';
    expect(await forget(ctx, false)).toBe(0);
    spy.mockRestore();
    expect(out).toBe(counted);
    expect(await count('idempotency_key')).toBe(0);
    await fill('idempotency_key', -729);
    setNow('2028-11-28T02:50:00Z');
    await night(carryOutTermsNightly.name);
    expect(await count('idempotency_key'), 'the nights go on').toBe(0);
  });

  test.each([59, 61])('after %d days of standing still', async (days) => {
    setNow(new Date(now.getTime() + days * day).toISOString());
    await fill('idempotency_key', 5);
    const before = await count('idempotency_key');
    await night(carryOutTermsNightly.name);
    expect(await count('idempotency_key')).toBe(days === 59 ? 0 : before);
  });
});

test('what has to be erased goes in a board that ended too, for which nothing else is done', async () => {
  const ended = await addBoard(owner, '40009', 'Stichting Voorbij');
  await owner.query(`update tenant set ended_on = '2026-07-31' where id = $1`, [ended]);
  const sentTo = async (name: string): Promise<readonly string[]> => {
    const data = { tenantId: null, schedule: name };
    await scheduleHandlers(schedules)['schedule-due']?.({
      ctx,
      data,
      actor: { ...system, tenantId: null },
      isLast: true,
    });
    const { rows } = await owner.query<{ tenant: string }>(
      `select data ->> 'tenantId' as tenant from pgboss.job where name = 'schedule-run' and data ->> 'schedule' = $1`,
      [name],
    );
    return rows.map(({ tenant }) => tenant);
  };
  for (const { name, erases, afterEnd } of schedules.filter(({ name }) => /^(trust|staff)\./.test(name)))
    expect((await sentTo(name)).includes(ended), name).toBe(erases === true || afterEnd === true);
});

test('whoever left is forgotten on a day that can be right only', () => {
  expect(forgetNightly.erases).toBe(true);
});
