import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { isLate } from '../domain/state.ts';
import { readWaitingForMe, readWaitingForOthers } from './list.store.ts';
import type { Waiting } from './list.store.ts';

const input = z.strictObject({ limit: z.number().int().min(1).max(20).default(5) });

const view = ({ rows, total, late }: Waiting, today: IsoDate) => ({
  rows: rows.map((row) => ({ ...row, isLate: isLate(row, today) })),
  total,
  late,
});

/** For the home page: what waits on this person's answer. */
export const listWaitingForMe = query({
  permission: 'counterpart.list',
  audit: 'counterpart.waiting-for-me-read',
  input,
  run: async ({ db, actor, today }, { limit }) =>
    ok(view(await readWaitingForMe(db, counterpartScope(personOf(actor)), today, limit), today)),
});

/** For the home page: what she set in motion and waits on the other side, or as leader or HR on somebody else. */
export const listWaitingForOthers = query({
  permission: 'counterpart.list',
  audit: 'counterpart.waiting-for-others-read',
  input,
  run: async ({ db, actor, today }, { limit }) =>
    ok(view(await readWaitingForOthers(db, counterpartScope(personOf(actor)), today, limit), today)),
});
