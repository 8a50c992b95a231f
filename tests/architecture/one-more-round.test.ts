import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { guestOf } from '#shapes/round/server/guest.ts';
import { testDatabase } from '#tests/support/database.ts';
import { valueOf } from '#tests/support/feedback.ts';
import { all } from '#tests/support/html.ts';
import CalmPage from '#tests/support/one-more-round/CalmPage.svelte';
import * as calm from '#tests/support/one-more-round/round.ts';
import { showPage } from '#tests/support/page.ts';
import { buildWorld } from '#tests/support/world.ts';

/** The recipe «A round» of docs/how-to-add.md, followed from scratch: what one more round about a school costs. */
const folder = 'tests/support/one-more-round';
const linesOf = (file: string): number =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '').length;

test('one more round is a file of content, eight sentences a language, one value and pages of ten lines', () => {
  const lines = Object.fromEntries(readdirSync(folder).map((file) => [file, linesOf(file)]));
  const texts = (lines['nl.ts'] ?? 0) + (lines['en.ts'] ?? 0);
  expect(texts).toBeLessThanOrEqual(24);
  expect(lines['round.ts']).toBeLessThanOrEqual(50);
  expect(lines['CalmPage.svelte']).toBeLessThanOrEqual(12);
});

test('and the team is asked, answers, reads the spread, decides, and its step waits', async () => {
  const { ctx, owner } = await testDatabase();
  const { school: schoolId, leader, assistant } = await buildWorld(owner);
  const { roundId } = valueOf(await calm.openCalm.execute(ctx, leader, { schoolId, mode: 'named' }));
  const { rows: mails } = await owner.query<{ subject: string; body: string }>(
    'select subject, body from mail_message order by key',
  );
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(1);
  expect(mails[0]?.subject).toMatch(/^Hoe rustig is .+\? Jouw mening telt$/);
  const token = /\/c\/([\w-]+)/.exec(mails[0]?.body ?? '')?.[1] ?? '';
  const guest = await guestOf(ctx, token);
  if (guest === null) throw new Error('no link');
  const { form } = valueOf(await calm.readCalmLink.execute(ctx, guest, { token }));
  const ratings = Object.fromEntries(form?.questions.map(({ id }, at) => [id, String(2 + at * 2)]) ?? []);
  const filled = { token, version: form?.version, ratings, texts: { corridor: 'Aan de klok.' } };
  const { version } = valueOf(await calm.autosaveCalm.execute(ctx, guest, filled));
  valueOf(await calm.sendCalm.execute(ctx, guest, { token, version }));
  valueOf(await calm.closeCalm.execute(ctx, leader, { roundId }));
  const step = { level: '4', decision: '', step: 'Een zandloper', owner: 'leader', dueOn: '2027-01-15' };
  const decided = { roundId, theme: 'corridor', part: 'all', version: 0, ...step };
  valueOf(await calm.saveCalmDecision.execute(ctx, leader, decided));
  const { rows: waits } = await owner.query<{ title: string }>(
    `select title from counterpart where kind = 'first-step'`,
  );
  expect(waits).toEqual([{ title: 'Een zandloper' }]);
  const { rounds } = valueOf(await calm.listCalm.execute(ctx, assistant, {}));
  expect(rounds.map((one) => [one.roundId, one.state])).toEqual([[roundId, 'closed']]);
  const page = showPage(CalmPage, {
    ...valueOf(await calm.readCalm.execute(ctx, assistant, { roundId })),
  });
  expect(all(page, 'table')).toHaveLength(1);
  for (const said of ['De gang', 'Aan de klok.', 'Een zandloper', 'Hoe rustig is het?', '1 = Nog niet'])
    expect(page.text).toContain(said);
}, 60_000);
