import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#server/ids.ts';
import { migrate } from '#server/db/migrate.ts';

/** A database of before the operator, with administrators in it, brought to this version. */
const server = { ...inject('postgres'), user: inject('superuser') };
const database = `before_${randomBytes(5).toString('hex')}`;
const owner = `owner_${randomBytes(5).toString('hex')}`;
const folder = mkdtempSync(path.join(tmpdir(), 'od-before-'));
const maintenance = new pg.Client({ ...server, database: 'postgres' });
let db: pg.Client;
const [board, otherBoard, ada, both, over, assistant] = Array.from({ length: 6 }, () => newId());

beforeAll(async () => {
  const all = 'src/server/db/migrations';
  for (const file of readdirSync(all).filter((name) => name < '0031'))
    cpSync(path.join(all, file), path.join(folder, file));
  await maintenance.connect();
  // As on an outside server: the owner of the tables is no superuser, and row-level security holds for it too.
  await maintenance.query(`create role ${owner} login createrole`);
  await maintenance.query(`create database ${database} owner ${owner}`);
  const ground = new pg.Client({ ...server, database });
  await ground.connect();
  await ground.query('create extension btree_gist');
  await ground.query(`grant all on schema public to ${owner}`);
  await ground.end();
  const asOwner = { ...server, database, user: owner };
  await migrate({ owner: asOwner, folder });
  db = new pg.Client({ ...server, database });
  await db.connect();
  await db.query(
    `insert into tenant (id, kind, number, name) values ($1, 'board', '40001', 'De Brug'), ($2, 'board', '40002', 'Het Anker')`,
    [board, otherBoard],
  );
  for (const [tenant, id, name, persona] of [
    [board, ada, 'Ada', 'admin'],
    [board, both, 'Bo', null],
    [board, over, 'Olaf', null],
    [otherBoard, assistant, 'Sam', null],
  ])
    await db.query(
      `insert into person (tenant_id, id, given_name, family_name, demo_persona) values ($1, $2, $3, 'Test', $4)`,
      [tenant, id, name, persona],
    );
  const grant = (person: string | undefined, role: string, to: string | null) =>
    db.query(
      `insert into role_grant (tenant_id, id, person_id, role, valid_from, valid_to)
       select tenant_id, gen_random_uuid(), id, $2, '2020-01-01', $3 from person where id = $1`,
      [person, role, to],
    );
  await grant(ada, 'administrator', null);
  await grant(both, 'administrator', null);
  await grant(both, 'hr', null);
  await grant(over, 'administrator', '2024-12-31');
  await grant(assistant, 'support-staff', null);
  await db.query(
    `insert into counterpart (tenant_id, id, pair, kind, item_kind, item_id, title, owner_role, owner_rule, due_on, created_at)
     values ($1, gen_random_uuid(), 1, 'time', 'card', 'x', 'x', 'administrator', 'administrator', '2026-12-01', now())`,
    [board],
  );
  await db.query(
    `insert into mail_message (tenant_id, id, key, recipient, subject, body, state, created_at, last_error)
     values ($1, gen_random_uuid(), 'feedback:x:invite', 'a@b.nl', 'Geheim', 'Geheim', 'failed', now(), '550 a@b.nl unknown')`,
    [board],
  );
  await migrate({ owner: asOwner });
}, 120_000);

afterAll(async () => {
  await db.end();
  await maintenance.query(`drop database if exists ${database} with (force)`);
  await maintenance.query(`drop role if exists ${owner}`);
  await maintenance.end();
  rmSync(folder, { recursive: true });
});

const rows = async (text: string): Promise<unknown[]> => (await db.query<Record<string, unknown>>(text)).rows;

describe('administrators of before, by an owner who is no superuser', () => {
  test('are HR of their own board, once each, for the time that they had', async () => {
    const found = await rows(
      `select p.given_name as name, g.role, g.school_id, g.valid_to::text as until from role_grant g
       join person p on p.tenant_id = g.tenant_id and p.id = g.person_id order by 1, 2`,
    );
    expect(found).toEqual([
      { name: 'Ada', role: 'hr', school_id: null, until: null },
      { name: 'Bo', role: 'hr', school_id: null, until: null },
      { name: 'Olaf', role: 'hr', school_id: null, until: '2024-12-31' },
      { name: 'Sam', role: 'support-staff', school_id: null, until: null },
    ]);
  });

  test('are listed for the operator, those whose role still held', async () => {
    expect(await rows('select tenant_id, name from former_administrator order by 2')).toEqual([
      { tenant_id: board, name: 'Ada Test' },
      { tenant_id: board, name: 'Bo Test' },
    ]);
  });

  test('and the operator sees that their boards take part', async () => {
    const begun = await rows('select tenant_id, came_on is null as "onlyInvited" from place_start');
    expect(begun).toHaveLength(2);
    expect(begun).toEqual(
      expect.arrayContaining([
        { tenant_id: board, onlyInvited: true },
        { tenant_id: otherBoard, onlyInvited: true },
      ]),
    );
  });

  test('own nothing any more: what they owned is HR’s', async () => {
    expect(await rows('select owner_role, owner_rule from counterpart')).toEqual([
      { owner_role: 'hr', owner_rule: 'hr' },
    ]);
  });

  test('were personas of a demonstration no more, and its boards are marked as made up', async () => {
    expect(await rows('select demo_persona from person where demo_persona is not null')).toEqual([]);
    expect(await rows('select number, demonstration from tenant order by 1')).toEqual([
      { number: '40001', demonstration: true },
      { number: '40002', demonstration: false },
    ]);
  });

  test('mails of before leave a trace without whom and what', async () => {
    expect(await rows('select kind, state, reason from mail_trace')).toEqual([
      { kind: 'feedback', state: 'failed', reason: null },
    ]);
    expect(JSON.stringify(await rows('select * from mail_trace'))).not.toMatch(/Geheim|a@b/);
  });
});
