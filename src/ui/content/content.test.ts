import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { all, findAll, only, rendered } from '#tests/support/html.ts';
import Card from './Card.svelte';
import Compare from './Compare.svelte';
import CopyButton from './CopyButton.svelte';
import DataTable from './DataTable.svelte';
import DefinitionList from './DefinitionList.svelte';
import Disclosure from './Disclosure.svelte';
import EmptyState from './EmptyState.svelte';
import FilterBar from './FilterBar.svelte';
import List from './List.svelte';
import ListRow from './ListRow.svelte';
import MeterText from './MeterText.svelte';
import NextStep from './NextStep.svelte';
import Notice from './Notice.svelte';
import Pagination from './Pagination.svelte';
import Poll from './Poll.svelte';
import PrintButton from './PrintButton.svelte';
import Prose from './Prose.svelte';
import Quote from './Quote.svelte';
import State from './State.svelte';
import Timeline from './Timeline.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>inhoud</span>' }));

describe('notices and states', () => {
  test.each([
    ['success', false, undefined],
    ['success', true, 'status'],
    ['problem', true, 'alert'],
    ['info', true, 'status'],
  ] as const)('%s, live %s: role %s', (kind, live, role) => {
    const root = rendered(render(Notice, { props: { kind, live, title: 'T', text: 'Tekst' } }));
    expect(root.children[0]?.attributes['role']).toBe(role);
    expect(root.text).toBe('T Tekst');
  });

  test('no two tones share an icon, so a state never hangs on colour', () => {
    const icon = (tone: 'neutral' | 'success' | 'waiting' | 'problem' | 'info') =>
      only(rendered(render(State, { props: { text: 'Woord', tone } })), 'path').attributes['d'];
    const icons = (['neutral', 'success', 'waiting', 'problem', 'info'] as const).map(icon);
    expect(new Set(icons).size).toBe(5);
  });
});

describe('where to go', () => {
  test('the next step is a named part of the page with one action', () => {
    const props = {
      above: 'Jouw volgende stap',
      title: 'Bereid je voor',
      action: { href: '/g', label: 'Begin' },
    };
    const root = rendered(render(NextStep, { props }));
    const section = only(root, 'section');
    expect(only(root, 'h2').attributes['id']).toBe(section.attributes['aria-labelledby']);
    expect(all(root, 'a').map((link) => [link.attributes['href'], link.text])).toEqual([['/g', 'Begin']]);
  });

  test('an empty place says what comes and gives the first step', () => {
    const props = { title: 'Hier komt feedback', text: 'Jij kiest.', action: { href: '/f', label: 'Vraag' } };
    expect(rendered(render(EmptyState, { props })).text).toBe('Hier komt feedback Jij kiest. Vraag');
  });

  test('a card title is a heading of the asked level, linked or not', () => {
    const root = rendered(render(Card, { props: { children, title: 'Kaart', href: '/k', level: 2 } }));
    expect(only(only(root, 'h2'), 'a').text).toBe('Kaart');
    expect(all(rendered(render(Card, { props: { children, title: 'Kaart' } })), 'a')).toEqual([]);
  });
});

describe('table', () => {
  const columns = [
    { key: 'name', label: 'Naam', sort: { href: '?s=naam', direction: 'ascending' as const } },
    { key: 'hours', label: 'Uren', numeric: true },
  ];
  const rows = [
    { name: 'Samira', hours: 24 },
    { name: '<b>Peter</b>', hours: null },
  ];

  test('has a caption, headed columns and headed rows', () => {
    const root = rendered(render(DataTable, { props: { caption: 'Medewerkers', columns, rows } }));
    expect(only(root, 'caption').text).toBe('Medewerkers');
    expect(all(root, 'th', { scope: 'col' }).map((cell) => cell.text)).toEqual(['Naam', 'Uren']);
    expect(all(root, 'th', { scope: 'row' }).map((cell) => cell.text)).toEqual(['Samira', '<b>Peter</b>']);
    expect(all(root, 'td').map((cell) => cell.text)).toEqual(['24', '']);
  });

  test('tells how it is sorted, and keeps its roles where CSS turns rows into blocks', () => {
    const root = rendered(render(DataTable, { props: { caption: 'C', columns, rows } }));
    expect(only(root, 'th', { 'aria-sort': 'ascending' }).text).toBe('Naam');
    expect(only(root, 'table').attributes['role']).toBe('table');
    expect(all(root, 'tr').every((row) => row.attributes['role'] === 'row')).toBe(true);
  });

  test('draws cells with a snippet, and the empty words instead of an empty table', () => {
    const cell = createRawSnippet(() => ({ render: () => '<i>zelf</i>' }));
    const own = rendered(render(DataTable, { props: { caption: 'C', columns, rows, cell } }));
    expect(all(own, 'i')).toHaveLength(4);
    const empty = rendered(
      render(DataTable, { props: { caption: 'C', columns, rows: [], empty: children } }),
    );
    expect(empty.text).toBe('inhoud');
    expect(all(empty, 'table')).toEqual([]);
  });
});

describe('lists', () => {
  test('a row puts its link in the title', () => {
    const root = rendered(
      render(ListRow, {
        props: { title: 'Geef antwoord', href: '/a', meta: 'Uiterlijk dinsdag' },
      }),
    );
    expect(only(root, 'a').text).toBe('Geef antwoord');
    expect(only(root, 'li').text).toBe('Geef antwoord Uiterlijk dinsdag');
  });

  test.each([
    [true, 'ol'],
    [false, 'ul'],
  ])('ordered %s is <%s>', (ordered, name) => {
    expect(
      only(rendered(render(List, { props: { children, ordered, label: 'L' } })), name).attributes[
        'aria-label'
      ],
    ).toBe('L');
  });

  test('terms and values', () => {
    const items = [
      { term: 'Functie', text: 'Assistent' },
      { term: 'School', text: 'Regenboog', href: '/s' },
    ];
    const root = rendered(render(DefinitionList, { props: { items } }));
    expect(all(root, 'dt').map((term) => term.text)).toEqual(['Functie', 'School']);
    expect(all(root, 'dd').map((value) => value.text)).toEqual(['Assistent', 'Regenboog']);
  });

  test('a timeline keeps its order and says each state in words', () => {
    const items = [
      { when: 'maandag', title: 'Verslag', state: 'Vastgesteld', tone: 'success' as const },
      { when: 'dinsdag', title: 'Gesprek' },
    ];
    const root = rendered(render(Timeline, { props: { items, label: 'Gebeurtenissen' } }));
    expect(all(root, 'li').map((item) => item.text)).toEqual([
      'maandag Verslag Vastgesteld',
      'dinsdag Gesprek',
    ]);
  });

  test('pages and filters', () => {
    const root = rendered(
      render(Pagination, {
        props: { label: 'Bladeren', text: 'Rij 1 tot 50', next: { href: '?p=2', label: 'Volgende' } },
      }),
    );
    expect(only(root, 'a').attributes).toMatchObject({ rel: 'next', href: '?p=2' });
    const bar = rendered(
      render(FilterBar, {
        props: { label: 'Zoeken', submit: 'Zoek', children, result: '3 van de 40' },
      }),
    );
    expect(only(bar, 'form').attributes).toMatchObject({
      method: 'get',
      role: 'search',
      'aria-label': 'Zoeken',
    });
    expect(only(bar, 'p', { role: 'status' }).text).toBe('3 van de 40');
    expect(all(bar, 'details')).toEqual([]);
  });

  test.each([
    ['nothing is filtered: folded away', undefined, false],
    ['something is filtered: open, with the way back', { href: '/lijst', label: 'Alles' }, true],
  ])('a filter that folds, when %s', (_, reset, open) => {
    const props = { label: 'Zoeken', submit: 'Toon', children, fold: 'Zoek en kies', reset, result: '4' };
    const bar = rendered(render(FilterBar, { props }));
    const fold = only(bar, 'details');
    expect('open' in fold.attributes).toBe(open);
    expect(only(fold, 'summary').text).toBe('Zoek en kies');
    expect(only(fold, 'button').text).toBe('Toon');
    expect(all(fold, 'a').map(({ text }) => text)).toEqual(reset ? ['Alles'] : []);
    // How many are left is read without opening anything.
    expect(all(fold, 'p')).toEqual([]);
    expect(only(bar, 'p', { role: 'status' }).text).toBe('4');
  });
});

describe('texts', () => {
  test('what differs is said before and after, not only underlined', () => {
    const side = (title: string, only: string) => ({
      title,
      empty: 'Niets',
      segments: [{ text: 'Samen ' }, { text: only, only: true }],
    });
    const props = {
      left: side('Jij', 'links'),
      right: side('Karin', 'rechts'),
      markStart: 'alleen hier',
      markEnd: 'einde',
      legend: 'Uitleg',
    };
    const root = rendered(render(Compare, { props }));
    expect(all(root, 'h3').map((heading) => heading.text)).toEqual(['Jij', 'Karin']);
    expect(
      findAll(root, (node) => (node.attributes['class'] ?? '').startsWith('text')).map((text) => text.text),
    ).toEqual(['Samen [alleen hier] links [einde]', 'Samen [alleen hier] rechts [einde]']);
  });

  test('an empty side says so', () => {
    const empty = { title: 'Jij', empty: 'Niets opgeschreven', segments: [{ text: ' \n' }] };
    const props = { left: empty, right: { ...empty, segments: [] }, markStart: 'a', markEnd: 'b' };
    expect(rendered(render(Compare, { props })).text).toBe('Jij Niets opgeschreven Jij Niets opgeschreven');
  });

  test.each([
    ['', []],
    ['één', ['één']],
    ['een\n\n\n twee \ndrie', ['een', 'twee drie']],
    ['<b>x</b>', ['<b>x</b>']],
  ])('prose %j', (text, paragraphs) => {
    expect(all(rendered(render(Prose, { props: { text } })), 'p').map((p) => p.text)).toEqual(paragraphs);
  });

  test('a quote names who said it', () => {
    const root = rendered(render(Quote, { props: { text: 'Rustig', by: 'Een collega' } }));
    expect([only(root, 'blockquote').text, only(root, 'figcaption').text]).toEqual(['Rustig', 'Een collega']);
  });

  test('a disclosure works without any script', () => {
    const root = rendered(render(Disclosure, { props: { summary: 'Wie ziet dit?', children } }));
    expect(only(only(root, 'details'), 'summary').text).toBe('Wie ziet dit?');
  });
});

describe('meter', () => {
  test.each([
    [3, 5, '60'],
    [0, 0, '0'],
    [9, 5, '100'],
    [-1, 5, '0'],
  ])('%d of %d fills %s per cent, the words say the rest', (value, max, width) => {
    const root = rendered(render(MeterText, { props: { text: 'woorden', value, max } }));
    expect(all(root, 'rect')[1]?.attributes['width']).toBe(width);
    expect(only(root, 'svg').attributes['aria-hidden']).toBe('true');
  });
});

test('what needs the script stays away until the script is there', () => {
  const print = rendered(render(PrintButton, { props: { label: 'Druk af' } }));
  const copy = rendered(
    render(CopyButton, { props: { label: 'Kopieer', done: 'Gekopieerd', text: 'https://x' } }),
  );
  for (const root of [print, copy]) expect(only(root, 'button').attributes).toHaveProperty('hidden');
});

test.each([
  [true, '3'],
  [false, undefined],
])('a fragment that is running (%s) asks again after %s seconds', (running, seconds) => {
  const root = rendered(render(Poll, { props: { id: 'import', running, seconds: 3, children } }));
  expect(only(root, 'div', { id: 'import' }).attributes['data-poll']).toBe(seconds);
});
