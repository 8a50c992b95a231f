import { afterEach, expect, test, vi } from 'vitest';
import type { LinkActor, PersonActor } from '#access/actor.ts';
import { notFound } from '#core/error.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import * as links from '#features/trust/server/leaver-link.ts';
import { openLeaverFile } from '#features/trust/server/open-leaver-file.ts';
import { readLeaverLink } from '#features/trust/server/read-leaver-link.ts';
import { takeAlong } from '#features/trust/server/take-along.ts';
import { answering, askedOf, sendRequest, refusing } from '#tests/support/send-request.ts';
import { load } from './+page.server.ts';
import * as json from './json/+server.ts';
import * as pdf from './pdf/+server.ts';

vi.mock('#features/trust/server/leaver-link.ts', { spy: true });

const holder: LinkActor = { kind: 'link', tenantId: 't' as TenantId, linkId: 'l' };
const leaver: PersonActor = {
  kind: 'person',
  personId: 'she' as PersonId,
  tenantId: 't' as TenantId,
  name: 'Samira',
  grants: [],
  schoolIds: [],
};
const asked = { params: { token: 'k' }, nobody: true };
const held = (who: LinkActor | null) =>
  vi.mocked(links.leaverGuest).mockResolvedValue(who === null ? err(notFound) : ok(who));

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['the page', load],
  ['the document', pdf.POST],
  ['the data', json.POST],
])('%s is not found with a link that nobody sent', async (_, door) => {
  held(null);
  expect((await sendRequest(door, asked)).status).toBe(404);
});

test('opening the page takes nothing, and opening a file by a link alone is not possible', async () => {
  held(holder);
  answering(readLeaverLink, { until: '2026-12-30' });
  const opened = answering(openLeaverFile);
  expect((await sendRequest(load, asked)).data).toEqual({ until: '2026-12-30' });
  expect(opened).not.toHaveBeenCalled();
  expect([...Object.keys(pdf), ...Object.keys(json)]).toEqual(['POST', 'POST']);
});

test('the file is asked as her, and the request itself stays of who holds the link', async () => {
  held(holder);
  const opened = answering(openLeaverFile, { her: leaver });
  const taken = answering(takeAlong, { file: {} });
  const came = await sendRequest(json.POST, asked);
  expect(askedOf(opened)).toEqual({ token: 'k', kind: 'json' });
  expect(taken.mock.lastCall?.slice(1)).toEqual([leaver, { personId: 'she' }]);
  expect(came.locals.actor).toEqual(holder);
  expect([...came.cookies]).toEqual([]);
});

test('a link that is over gives no file, and too many of them wait', async () => {
  held(holder);
  refusing(openLeaverFile, notFound);
  expect((await sendRequest(pdf.POST, asked)).status).toBe(404);
  refusing(openLeaverFile, { kind: 'too-many', retryAfterSeconds: 60 });
  expect((await sendRequest(pdf.POST, asked)).status).toBe(429);
});
