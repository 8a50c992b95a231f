import { createRawSnippet } from 'svelte';
import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { seenBy } from '#i18n/seen-by.ts';
import { all, byId, findAll, only, readHtml, rendered } from '#tests/support/html.ts';
import AppShell from './AppShell.svelte';
import Columns from './Columns.svelte';
import PageHeader from './PageHeader.svelte';
import PageTitle from './PageTitle.svelte';
import Section from './Section.svelte';
import SimpleShell from './SimpleShell.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>inhoud</p>' }));
const texts = { skip: 'Naar de inhoud', nav: 'Hoofdmenu', menu: 'Menu', languages: 'Taal' };
const languages = [
  { code: 'nl', label: 'Nederlands', href: '?taal=nl', current: true },
  { code: 'en', label: 'English', href: '?taal=en', current: false },
];

describe('application shell', () => {
  const props = {
    children,
    texts,
    languages,
    nav: [
      { href: '/', label: 'Begin', current: true },
      { href: '/gesprek', label: 'Gesprek', count: 2, countText: '2 wachten op jou' },
    ],
    person: {
      name: 'Samira',
      label: 'Jouw menu',
      key: 'k1',
      items: [{ href: '/ik', label: 'Mijn gegevens' }],
      signOut: { action: '/sign-out', label: 'Log uit' },
    },
    footer: [{ href: '/hulp', label: 'Hulp' }],
    confirm: { ok: 'Ja', cancel: 'Toch niet' },
  };
  const root = rendered(render(AppShell, { props }));

  test('the first link goes to the content', () => {
    const first = all(root, 'a')[0];
    expect([first?.attributes['href'], first?.text]).toEqual(['#main', 'Naar de inhoud']);
    expect(byId(root, 'main').name).toBe('main');
  });

  test('the menu says where one is, and in words what waits', () => {
    const nav = only(root, 'nav', { 'aria-label': 'Hoofdmenu' });
    expect(only(nav, 'a', { 'aria-current': 'page' }).text).toBe('Begin');
    expect(all(nav, 'a')[1]?.text).toBe('Gesprek (2 wachten op jou)');
  });

  test('both menus open without any script', () => {
    const targets = all(root, 'button').flatMap((button) => button.attributes['popovertarget'] ?? []);
    expect(targets).toEqual(['main-nav', 'person-menu']);
    for (const target of targets) expect(byId(root, target).attributes).toHaveProperty('popover');
  });

  test('signing out is a form, not a link', () => {
    expect(only(root, 'form', { action: '/sign-out' }).attributes['method']).toBe('post');
  });

  test('each language is written in itself', () => {
    const links = all(only(root, 'nav', { 'aria-label': 'Taal' }), 'a');
    expect(links.map((link) => [link.attributes['lang'], link.text])).toEqual([
      ['nl', 'Nederlands'],
      ['en', 'English'],
    ]);
  });

  test('the content names its owner, so that an unsaved draft is shown to nobody else', () => {
    expect(byId(root, 'main').attributes['data-owner']).toBe('k1');
  });

  test('no element carries a style or a handler of its own', () => {
    const all = findAll(root, (node) =>
      Object.keys(node.attributes).some((name) => name === 'style' || name.startsWith('on')),
    );
    expect(all).toEqual([]);
  });
});

test('the simple shell has a way to the content and to the other language', () => {
  const root = rendered(render(SimpleShell, { props: { children, texts, languages } }));
  expect(only(root, 'a', { href: '#main' }).text).toBe('Naar de inhoud');
  expect(only(root, 'main').text).toBe('inhoud');
  expect(all(root, 'a', { hreflang: 'en' })).toHaveLength(1);
});

describe('page header', () => {
  test('holds the only h1, the privacy line and the way back', () => {
    const props = {
      title: 'Mijn plan',
      privacy: seenBy('own.all', 'Alleen jij ziet dit.'),
      back: { href: '/', label: 'Terug' },
    };
    const root = rendered(render(PageHeader, { props }));
    expect(only(root, 'h1').text).toBe('Mijn plan');
    expect(only(root, 'a').attributes['href']).toBe('/');
    expect(root.text).toBe('Terug Mijn plan Alleen jij ziet dit.');
  });

  test.each([
    [{ title: 'Mijn plan' }, 'Mijn plan · Ontwikkeldoor'],
    [{ title: 'Mijn plan', documentTitle: 'Plan van Samira' }, 'Plan van Samira · Ontwikkeldoor'],
    [{ title: 'Mijn plan', error: true }, 'Er klopt iets nog niet: Mijn plan · Ontwikkeldoor'],
    [{ title: 'Mijn plan', error: false }, 'Mijn plan · Ontwikkeldoor'],
  ])('%j names the document %s', (props, title) => {
    expect(only(readHtml(render(PageHeader, { props }).head), 'title').text).toBe(title);
  });

  test('a page without a header can name itself too', () => {
    expect(only(readHtml(render(PageTitle, { props: { title: 'Code' } }).head), 'title').text).toBe(
      'Code · Ontwikkeldoor',
    );
  });
});

test.each([2, 3] as const)('a section is named by its heading of level %d', (level) => {
  const root = rendered(render(Section, { props: { children, title: 'Stappen', level, id: 'stappen' } }));
  const heading = only(root, `h${String(level)}`);
  expect(only(root, 'section', { id: 'stappen' }).attributes['aria-labelledby']).toBe(
    heading.attributes['id'],
  );
});

test('columns keep the main text first', () => {
  const root = rendered(
    render(Columns, {
      props: {
        children,
        aside: createRawSnippet(() => ({ render: () => '<p>zij</p>' })),
        asideLabel: 'Meer',
      },
    }),
  );
  expect(root.text).toBe('inhoud zij');
  expect(only(root, 'aside').attributes['aria-label']).toBe('Meer');
});
