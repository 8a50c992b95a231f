import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Actor } from '#access/actor.ts';
import { openApi } from '#web/openapi.ts';
import { testDatabase } from '#tests/support/database.ts';
import * as api from '#tests/support/one-more-page/api.server.ts';
import { load } from '#tests/support/one-more-page/page.server.ts';
import Page from '#tests/support/one-more-page/Page.svelte';
import { schools } from '#tests/support/one-more-page/texts.ts';
import { hrefs, locales, showPage } from '#tests/support/page.ts';
import { buildWorld } from '#tests/support/world.ts';

/** The budget of an ordinary page on a table that stands: its use case, page, API and words. docs/how-to-add.md, followed. */
const folder = 'tests/support/one-more-page';
const lines = readdirSync(folder)
  .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const asked = (actor: Actor) => ({
  locals: { ctx, actor, requestId: 'r' },
  url: new URL('http://localhost/schools'),
  request: new Request('http://localhost/schools'),
  params: {},
  isDataRequest: false,
  setHeaders: () => undefined,
});

test('one more page is forty lines at most, and from them it is read, drawn, said to programs and shut to others', async () => {
  expect(lines.length).toBeLessThanOrEqual(40);
  const data = await load(asked(world.hr) as never);
  expect(data.items.map(({ name }) => name)).toEqual(['De Regenboog', 'De Springplank']);
  for (const locale of locales) {
    const root = showPage(Page, data, { locale });
    expect(root.text).toContain('De Springplank');
    expect(hrefs(root)).toEqual(data.items.map(({ id }) => `/school?schoolId=${id}`));
    expect(showPage(Page, { items: [] }, { locale }).text).toContain(schools[locale].empty);
  }
  const answer = await api.GET(asked(world.hr) as never);
  expect(await answer.json()).toEqual({ items: data.items.map(({ id, name }) => ({ id, name })) });
  expect(JSON.stringify(openApi({ '../schools/+server.ts': api }, ''))).toContain('"summary":"The schools"');
  await expect(load(asked(world.assistant) as never)).rejects.toMatchObject({ status: 404 });
  expect((await api.GET(asked(world.assistant) as never)).status).toBe(404);
});
