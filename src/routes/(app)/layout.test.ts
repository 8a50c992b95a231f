import { createRawSnippet } from 'svelte';
import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '#core/id.ts';
import { messages } from '#i18n/messages.ts';
import { all, byId, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import Layout from './+layout.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>bladzijde</p>' }));
const t = messages('nl').common;
const anna = {
  locale: 'nl' as const,
  demo: false,
  name: 'Anna Vos' as string | null,
  personKey: 'a-1' as PersonId | null,
  owner: 'b-1.a-1' as string | null,
  tabKey: 'a2V5' as string | null,
  path: '/card',
  here: '/card?part=work',
  flash: null as string | null,
  isShownThings: true,
  menu: [
    { key: 'home' as const, href: '/' as const },
    { key: 'card' as const, href: '/card' as const },
  ],
};
const shell = (given: Partial<typeof anna> = {}): Node =>
  rendered(render(Layout, { props: { data: { ...anna, ...given }, children } }));

describe('around every page of who signed in', () => {
  test('names whose drafts these are, so that the next on this device never meets them', () => {
    expect(byId(shell(), 'main').attributes['data-owner']).toBe('a-1');
    expect(byId(shell({ personKey: 'b-2' as PersonId }), 'main').attributes['data-owner']).toBe('b-2');
    expect(byId(shell({ name: null, personKey: null }), 'main').attributes['data-owner']).toBeUndefined();
  });

  test.each([
    ['/', ['/']],
    ['/card', ['/card']],
    ['/card/edit/years', ['/card']],
    ['/cards', []],
  ])('at %s the menu marks where one is', (path, marked) => {
    const here = all(shell({ path }), 'a').filter(({ attributes }) => attributes['aria-current'] === 'page');
    expect(here.map(({ attributes }) => attributes['href'])).toEqual(marked);
  });

  test('signing out is a form; without a name there is no menu of a person', () => {
    const actions = (root: Node): (string | undefined)[] =>
      all(root, 'form').map(({ attributes }) => attributes['action']);
    expect(actions(shell())).toContain('/sign-out');
    expect(actions(shell({ name: null }))).not.toContain('/sign-out');
  });

  test('what was just done is said once, and the demonstration says that it is one', () => {
    expect(shell({ flash: 'trust.undone' }).text).toContain(messages('nl').trust.done.undone);
    const many = shell({ flash: 'counterpart.answeredMany:1:2' });
    const said = all(many, 'div', { role: 'status' })[0];
    expect(said?.text).toContain(messages('nl').counterpart.done.answeredMany(1, 2));
    expect(said?.attributes['class']).toContain('warning');
    expect(shell({ flash: 'unknown.key' }).text).not.toContain('unknown');
    expect(shell({ demo: true }).text).toContain(t.otherPersona);
    expect(shell().text).not.toContain(t.otherPersona);
  });

  test('the language can be changed, and one comes back to the same page', () => {
    const links = all(shell({ path: '/plan' }), 'a').map(({ attributes }) => attributes['href'] ?? '');
    expect(links).toContain('/language?to=en&return=%2Fplan');
  });
});

describe('a form that came back', () => {
  const returned = (form: unknown): string =>
    rendered(render(Layout, { props: { data: anna, form, children } })).text;

  test('is never silent, also where its page has no place for what is wrong', () => {
    expect(returned({ action: 'stop', values: {}, fields: { shareId: [{ code: 'required' }] } })).toContain(
      t.refusedText,
    );
  });

  test.each([[null], [undefined], [{ version: 3 }], [{ action: 'save', values: {}, fields: {} }]])(
    'says nothing by itself for %j',
    (form) => {
      expect(returned(form)).not.toContain(t.refusedText);
    },
  );
});
