import { createRawSnippet } from 'svelte';
import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { all, only, rendered } from '#tests/support/html.ts';
import Button from './Button.svelte';
import ButtonLink from './ButtonLink.svelte';
import { describedBy } from './described-by.ts';
import ErrorSummary from './ErrorSummary.svelte';
import Form from './Form.svelte';
import Hidden from './Hidden.svelte';
import { optionId } from './option-id.ts';
import SavedStatus from './SavedStatus.svelte';
import Steps from './Steps.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Stuur naar Karin</span>' }));

describe('error summary', () => {
  const errors = [
    { field: 'wens', message: 'Schrijf op wat je wilt leren' },
    { field: 'steps.0.date', message: 'Kies een dag' },
  ];

  test('links every message to its control', () => {
    const root = rendered(render(ErrorSummary, { props: { errors } }));
    expect(all(root, 'a').map((link) => [link.attributes['href'], link.text])).toEqual([
      ['#wens', 'Schrijf op wat je wilt leren'],
      ['#steps.0.date', 'Kies een dag'],
    ]);
  });

  test('can take the focus on its heading and is read out', () => {
    const root = rendered(render(ErrorSummary, { props: { errors } }));
    expect(only(root, 'h2').attributes['tabindex']).toBe('-1');
    expect(only(root, 'div').attributes['role']).toBe('alert');
  });

  test('is not there without errors, and is there with a message alone', () => {
    expect(all(rendered(render(ErrorSummary, { props: { errors: [] } })), 'div')).toEqual([]);
    const root = rendered(render(ErrorSummary, { props: { errors: [], message: 'Te laat' } }));
    expect(root.text).toBe('Er klopt iets nog niet Te laat');
    expect(all(root, 'ul')).toEqual([]);
  });
});

describe('form', () => {
  test('posts without the browser checking, with version and hidden fields', () => {
    const props = {
      children,
      action: '?/save',
      autosave: '?/saveDraft',
      version: 3,
      hidden: { a: 1, b: null },
    };
    const root = rendered(render(Form, { props }));
    const { attributes } = only(root, 'form');
    expect(attributes).toMatchObject({ method: 'post', action: '?/save', 'data-autosave': '?/saveDraft' });
    expect(attributes).toHaveProperty('novalidate');
    expect(all(root, 'input').map((input) => [input.attributes['name'], input.attributes['value']])).toEqual([
      ['version', '3'],
      ['a', '1'],
    ]);
  });

  test('takes files only when asked to', () => {
    const attributes = (upload: boolean) =>
      only(rendered(render(Form, { props: { children, upload } })), 'form').attributes;
    expect(attributes(true)['enctype']).toBe('multipart/form-data');
    expect(attributes(false)).not.toHaveProperty('enctype');
  });

  test('hidden fields skip what is not there', () => {
    const root = rendered(render(Hidden, { props: { values: { id: 'x', none: undefined, zero: 0 } } }));
    expect(all(root, 'input').map((input) => input.attributes['name'])).toEqual(['id', 'zero']);
  });
});

describe('buttons', () => {
  test('are never disabled and carry their question', () => {
    const props = {
      children,
      confirm: 'Weggooien?',
      confirmLabel: 'Gooi weg',
      formaction: '?/drop',
      about: 'stap 2',
    };
    const button = only(rendered(render(Button, { props })), 'button');
    expect(button.attributes).toMatchObject({
      type: 'submit',
      formaction: '?/drop',
      'data-confirm': 'Weggooien?',
      'data-confirm-label': 'Gooi weg',
    });
    expect(button.attributes).not.toHaveProperty('disabled');
    expect(button.text).toBe('Stuur naar Karin stap 2');
  });

  test('a link that looks like a button stays a link', () => {
    const link = only(rendered(render(ButtonLink, { props: { children, href: '/plan' } })), 'a');
    expect(link.attributes['href']).toBe('/plan');
    expect(link.attributes).not.toHaveProperty('role');
  });
});

test('the saved status is polite and carries its words', () => {
  const props = { text: 'Bewaard', conflict: 'Veranderd' };
  const status = only(rendered(render(SavedStatus, { props })), 'p');
  expect(status.attributes).toMatchObject({
    role: 'status',
    'data-failed': 'Nog niet bewaard. We proberen het zo opnieuw.',
    'data-conflict': 'Veranderd',
  });
  expect(status.text).toBe('Bewaard');
});

test('steps say where one is, and which are done', () => {
  const steps = [
    { label: 'Wensen', href: '/1', done: true },
    { label: 'Ambitie', href: '/2' },
    { label: 'Valkuilen' },
  ];
  const root = rendered(
    render(Steps, {
      props: { text: 'Stap 2 van 3', current: 2, steps, label: 'Voortgang', doneText: 'klaar' },
    }),
  );
  expect(only(root, 'nav').text).toBe('Stap 2 van 3 Wensen (klaar) Ambitie Valkuilen');
  expect(only(root, 'span', { 'aria-current': 'step' }).text).toBe('Ambitie');
  expect(all(root, 'a').map((link) => link.attributes['href'])).toEqual(['/1']);
});

test.each([
  [undefined, undefined, undefined],
  ['hint', undefined, 'f-hint'],
  [undefined, 'error', 'f-error'],
  ['hint', 'error', 'f-hint f-error'],
  ['', '', undefined],
])('describedBy(%s, %s) is %s', (hint, error, expected) => {
  expect(describedBy('f', hint, error)).toBe(expected);
});

test('option ids start with the id of the group', () => {
  expect([0, 1, 2].map((index) => optionId('g', index))).toEqual(['g', 'g-2', 'g-3']);
});

describe('a form that came back', () => {
  const children = createRawSnippet(() => ({ render: () => '<button>Stop</button>' }));
  const text = 'Dat ging niet. Probeer het nog eens.';
  const drawn = (action: string, hidden: Record<string, string | null>, refused: unknown): string =>
    rendered(
      render(Form, {
        props: { action, hidden, children },
        context: new Map([['refused-form', () => refused]]),
      }),
    ).text;
  const refused = { action: 'stop', values: { shareId: 'a' }, text };

  test.each([
    ['the one that was sent', '?/stop', { shareId: 'a' }, refused, true],
    ['another of the same action', '?/stop', { shareId: 'b' }, refused, false],
    ['another action', '?/share', { shareId: 'a' }, refused, false],
    ['with more than one hidden value, all the same', '?/stop', { shareId: 'a', thing: null }, refused, true],
    ['when nothing came back', '?/stop', { shareId: 'a' }, null, false],
  ])('%s says so itself: %s', (_, action, hidden, which, says) => {
    expect(drawn(action, hidden, which).includes(text)).toBe(says);
  });

  test('says nothing where nobody tells it', () => {
    expect(rendered(render(Form, { props: { action: '?/stop', children } })).text).toBe('Stop');
  });
});
