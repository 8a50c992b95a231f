import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { shareableThings } from '#core/sharing.ts';
import type { ShareableThing } from '#core/sharing.ts';
import { messages } from '#i18n/messages.ts';
import { rendered } from '#tests/support/html.ts';
import SharingForm from './SharingForm.svelte';

const t = messages('nl').trust;
const reader = { key: 'leader', audience: 'leader', personId: null, names: ['Karin'] } as const;
const text = (things: readonly ShareableThing[]): string =>
  rendered(render(SharingForm, { props: { things, readers: [reader], shown: [], changed: null } })).text;

describe('before she ticks, sharing says what it asks of others', () => {
  test('on the page of everything, above the button', () => {
    const page = text(shareableThings);
    for (const said of Object.values(t.asks)) {
      expect(page).toContain(said);
      expect(page.indexOf(said)).toBeLessThan(page.indexOf(t.save));
    }
  });

  test.each([
    ['card:expertise', ['card']],
    ['card:experience', ['card']],
    ['card:offer', ['card']],
    ['card:diplomas', ['diplomas']],
    ['compass', ['compass']],
    ['card:years', []],
    ['profile', []],
    ['plan', []],
  ] as const)('at %s alone: %j', (thing, expected) => {
    const page = text([thing]);
    const said = Object.entries(t.asks).flatMap(([key, words]) => (page.includes(words) ? [key] : []));
    expect(said).toEqual(expected);
  });
});
