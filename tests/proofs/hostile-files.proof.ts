import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs, startApp } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { hostileFiles } from '#tests/support/hostile-files.ts';

/** Where somebody can hand in a file: who, where, and the fields beside it. */
const doors = [
  { persona: 'hr', address: '/staff/import?/upload', fields: {} },
  { persona: 'trainer', address: '/catalogue/import?/upload', fields: {} },
  { persona: 'operator', address: '/administration/schools?/check', fields: { listDate: '2026-11-01' } },
] as const;

interface Figure {
  readonly file: string;
  readonly persona: string;
  readonly status: number;
  readonly seconds: number;
  readonly longestWaitOfAnother: number;
}

let app: RunningApp;
let assistant: string;
const cookies = new Map<string, string>();
beforeAll(async () => {
  app = await startApp();
  assistant = await signInAs(app, 'assistant');
  for (const { persona } of doors) cookies.set(persona, await signInAs(app, persona));
}, 300_000);
afterAll(async () => {
  await app.stop();
});

/** The longest that somebody else waited for her home while `work` went on, in milliseconds. */
async function othersWait(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  const state = { isGoingOn: true };
  const other = (async () => {
    while (state.isGoingOn) {
      const from = performance.now();
      const answer = await fetch(app.url, { headers: { cookie: assistant } });
      expect(answer.status).toBe(200);
      await answer.text();
      longest = Math.max(longest, performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  await work();
  state.isGoingOn = false;
  await other;
  return longest;
}

function memory(): number {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(app.pid)}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1000);
}

async function hand(door: (typeof doors)[number], bytes: Buffer): Promise<number> {
  const body = new FormData();
  for (const [name, value] of Object.entries(door.fields)) body.set(name, value);
  body.set('file', new File([new Uint8Array(bytes)], 'lijst.xlsx'));
  const answer = await fetch(`${app.url}${door.address}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.get(door.persona) ?? '', origin: app.url },
    body,
  });
  await answer.text();
  return answer.status;
}

test('no file of anybody keeps others waiting for a second, breaks a page or stays in memory', async () => {
  // Pages alone let the process grow for a while; only what comes on top is the files'.
  await othersWait(() => new Promise((resolve) => setTimeout(resolve, 60_000)));
  const before = memory();
  const figures: Figure[] = [];
  for (const [file, make] of hostileFiles()) {
    const bytes = make();
    for (const door of doors) {
      let status = 0;
      const from = performance.now();
      const wait = await othersWait(async () => {
        status = await hand(door, bytes);
      });
      const seconds = Number(((performance.now() - from) / 1000).toFixed(2));
      figures.push({ file, persona: door.persona, status, seconds, longestWaitOfAnother: Math.round(wait) });
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const after = memory();
  const worst = Math.max(...figures.map(({ longestWaitOfAnother }) => longestWaitOfAnother));
  writeFileSync(
    'proofs/results/hostile-files.json',
    `${JSON.stringify({ files: hostileFiles().length, megabytesBefore: before, megabytesAfter: after, worst, figures }, null, 1)}\n`,
  );
  expect(figures.filter(({ status }) => status >= 500)).toEqual([]);
  expect(figures.filter(({ longestWaitOfAnother }) => longestWaitOfAnother > 1000)).toEqual([]);
  expect(after).toBeLessThan(before + 250);
  expect(app.errors()).not.toContain('"level":"error"');
});
