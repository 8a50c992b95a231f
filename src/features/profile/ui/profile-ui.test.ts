import { createRawSnippet } from 'svelte';
import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import type { Advice, ProfileContent } from '../domain/content.ts';
import type { Orientation, PartFacts } from '../domain/orientation.ts';
import CoachAsks from './CoachAsks.svelte';
import { adviceText } from './edition-text.ts';
import HandOver from './HandOver.svelte';
import OrientationParts from './OrientationParts.svelte';
import ProfileChanges from './ProfileChanges.svelte';
import ProfileForm from './ProfileForm.svelte';
import ProfileText from './ProfileText.svelte';
import ReactForm from './ReactForm.svelte';
import VersionLinks from './VersionLinks.svelte';

const { profile: t, compass, common } = messages('nl');
const { directions } = compass;
const fresh = formView('nl', null, 'keep');
const step = (title: string, given: Partial<Advice> = {}): Advice => ({
  adviceId: `id-${title}`,
  title,
  direction: 'expert',
  kind: 'module',
  why: `Omdat ${title}.`,
  ...given,
});
const content: ProfileContent = {
  qualities: 'Rustig.\n\nHelder.',
  ambitions: 'Groeien.',
  learningNeed: '',
  steps: [step('een'), step('twee', { direction: null, why: '' })],
};

describe('a profile to read', () => {
  const root = rendered(render(ProfileText, { props: { content } }));

  test('has the parts that are written and the advice in its order', () => {
    expect(all(root, 'h2').map(({ text }) => text)).toEqual(['Kwaliteiten', 'Ambities', t.parts.advice]);
    expect(all(root, 'h3').map(({ text }) => text)).toEqual(['een', 'twee']);
  });

  test('says of each step which way it is, and which direction if there is one', () => {
    expect(root.text).toContain(`${t.kinds.module} · ${directions.expert}`);
    expect(all(root, 'li').map(({ text }) => text)[1]).toBe(`twee ${t.kinds.module}`);
  });
});

describe('the form of the coach', () => {
  const form = (given: ProfileContent, view = fresh): Node =>
    rendered(
      render(ProfileForm, {
        props: { givenName: 'Samira', version: 7, content: given, view },
      }),
    );
  const titles = (root: Node): string[] =>
    all(root, 'input')
      .filter(({ attributes }) => attributes['name']?.endsWith('.title'))
      .map(({ attributes }) => attributes['value'] ?? '');

  test('has one empty place after the steps that are there, up to eight', () => {
    expect(titles(form(content))).toEqual(['een', 'twee', '']);
    const eight = Array.from({ length: 8 }, (_, index) => step(String(index)));
    expect(titles(form({ ...content, steps: eight }))).toHaveLength(8);
    expect(form({ ...content, steps: eight }).text).not.toContain(t.write.more);
  });

  test('calls an empty first place the first step, later ones one more', () => {
    const legends = (given: ProfileContent) => all(form(given), 'legend').map(({ text }) => text);
    expect(legends({ ...content, steps: [] })).toContain(t.write.step(1));
    expect(legends({ ...content, steps: [] })).not.toContain(t.write.newStep);
    expect(legends(content)).toEqual(
      expect.arrayContaining([t.write.step(1), t.write.step(2), t.write.newStep]),
    );
  });

  test('warns about health without saying whose, since it is not the coach’s', () => {
    const hint = form(content).text;
    expect(hint).toContain(t.write.noHealth);
    expect(hint).not.toContain(common.noHealth);
  });

  test('keeps each advice known by its id, and a new one without', () => {
    const ids = all(form(content), 'input')
      .filter(({ attributes }) => attributes['name']?.endsWith('.adviceId'))
      .map(({ attributes }) => attributes['value'] ?? '');
    expect(ids).toEqual(['id-een', 'id-twee', '']);
  });

  test('Enter saves: the first button of the form is the one that keeps', () => {
    const [first] = all(form(content), 'button');
    expect(first?.attributes).toMatchObject({ type: 'submit', tabindex: '-1', 'aria-hidden': 'true' });
    expect(first?.attributes['formaction']).toBeUndefined();
    expect(only(form(content), 'form').attributes['action']).toBe('?/keep');
  });

  test('every step but the first can be moved up', () => {
    const ups = all(form(content), 'button').filter(({ attributes }) => attributes['name'] === 'up');
    expect(ups.map(({ attributes }) => attributes['value'])).toEqual(['1']);
  });

  test('a form that came back has every typed word, also of a step that was never kept', () => {
    const typed = {
      content: {
        qualities: 'Getypt',
        steps: { '0': { title: 'a' }, '1': { title: 'b' }, '2': { title: 'c', why: 'nieuw' } },
      },
    };
    const view = formView(
      'nl',
      {
        action: 'keep',
        values: typed,
        fields: { 'content.steps.2.kind': [{ code: 'no-kind' }] },
        problem: null,
        theirs: null,
      },
      'keep',
      t.problems,
    );
    const root = form(content, view);
    expect(titles(root)).toEqual(['a', 'b', 'c', '']);
    expect(only(root, 'textarea', { name: 'content.qualities' }).text).toBe('Getypt');
    expect(only(root, 'textarea', { name: 'content.steps.2.why' }).text).toBe('nieuw');
    expect(only(root, 'select', { name: 'content.steps.2.kind' }).attributes['aria-invalid']).toBe('true');
    expect(root.text).toContain(t.problems['no-kind']());
  });

  test('is saved while it is written', () => {
    const root = form(content);
    expect(only(root, 'form').attributes['data-autosave']).toBe('?/draft');
    expect(only(root, 'input', { name: 'version' }).attributes['value']).toBe('7');
  });
});

describe('the orientation beside it', () => {
  const none: PartFacts = { isThere: false, isShown: false, isAsked: false };
  const there: PartFacts = { ...none, isThere: true };
  const parts = (orientation: Partial<Orientation>): Node =>
    rendered(
      render(OrientationParts, {
        props: {
          givenName: 'Samira',
          orientation: { card: none, conversation: none, feedback: none, compass: none, ...orientation },
          parts: { compass: createRawSnippet(() => ({ render: () => '<p>de inhoud</p>' })) },
        },
      }),
    );
  const asked = (root: Node): (string | undefined)[] =>
    all(root, 'input').map(({ attributes }) => attributes['value']);

  test('offers to ask only for what is there and not shown', () => {
    expect(asked(parts({}))).toEqual([]);
    expect(asked(parts({ card: there, feedback: { ...there, isShown: true } }))).toEqual(['card']);
    expect(asked(parts({ card: { ...there, isAsked: true } }))).toEqual([]);
  });

  test('says what is done and never what was said in the conversation', () => {
    const { text } = parts({ conversation: there });
    expect(text).toContain(t.standings.held);
    expect(text).toContain(t.conversationPrivate);
  });

  test('holds what was shown, closed until asked for', () => {
    const root = parts({ compass: { ...there, isShown: true } });
    expect(only(root, 'details').text).toContain('de inhoud');
    expect(only(root, 'summary').text).toBe(t.readPart(t.orientationParts.compass));
  });
});

describe('what she can do', () => {
  test('share the asked part, choose parts of the card, or put it aside', () => {
    const asks = [
      { id: 'a', part: 'card', coachName: 'Carla' },
      { id: 'b', part: 'compass', coachName: 'Carla' },
    ] as const;
    const root = rendered(render(CoachAsks, { props: { asks } }));
    expect(only(root, 'a').attributes['href']).toBe('/card');
    expect(only(root, 'input', { name: 'thing' }).attributes['value']).toBe('compass');
    expect(only(root, 'input', { name: 'audience' }).attributes['value']).toBe('coach');
    expect(all(root, 'input').filter(({ attributes }) => attributes['name'] === 'askId')).toHaveLength(2);
    expect(root.text).toContain(t.askLead);
  });

  test('agree, ask for changes with words, or stop; each with what it means', () => {
    const root = rendered(
      render(ReactForm, {
        props: {
          ...{ version: 4, coachName: 'Carla', agree: fresh, changes: fresh },
        },
      }),
    );
    expect(all(root, 'form').map(({ attributes }) => attributes['action'])).toEqual([
      '?/agree',
      '?/changes',
      '?/end',
    ]);
    expect(root.text).toContain(t.react.agreeLead);
    const versions = all(root, 'input').filter(({ attributes }) => attributes['name'] === 'version');
    expect(versions.map(({ attributes }) => attributes['value'])).toEqual(['4', '4']);
  });

  test('an error in her wishes opens the place where they stand', () => {
    const changes = formView(
      'nl',
      {
        action: 'changes',
        values: {},
        fields: { wishes: [{ code: 'required' }] },
        problem: null,
        theirs: null,
      },
      'changes',
    );
    const root = rendered(
      render(ReactForm, {
        props: { version: 4, coachName: 'Carla', agree: fresh, changes },
      }),
    );
    expect('open' in only(root, 'details').attributes).toBe(true);
  });

  test('hand it to another coach, when there is one', () => {
    const hand = (coaches: readonly { id: string; name: string }[]): Node =>
      rendered(render(HandOver, { props: { coachName: 'Carla', coaches, view: fresh } }));
    expect(all(hand([{ id: 'p', name: 'Piet' }]), 'option').map(({ text }) => text)).toEqual(['Piet']);
    expect(all(hand([]), 'form')).toEqual([]);
    expect(hand([]).text).toContain(t.own.noOtherCoach);
  });
});

describe('versions', () => {
  test('one version needs no links', () => {
    const root = rendered(render(VersionLinks, { props: { numbers: [1], current: 1, href: '/profile' } }));
    expect(all(root, 'nav')).toEqual([]);
  });

  test('the newest has the plain address, the one in view no link', () => {
    const root = rendered(
      render(VersionLinks, { props: { numbers: [3, 2, 1], current: 2, href: '/profile' } }),
    );
    expect(all(root, 'a').map(({ attributes }) => attributes['href'])).toEqual([
      '/profile',
      '/profile?number=1',
    ]);
    expect(only(root, 'strong').attributes['aria-current']).toBe('page');
  });

  test('only what changed is laid side by side', () => {
    const same = { left: [{ text: 'x' }], right: [{ text: 'x' }], marked: false };
    const other = {
      left: [{ text: 'oud', only: true }],
      right: [{ text: 'nieuw', only: true }],
      marked: true,
    };
    const parts = [
      { part: 'qualities', ...same },
      { part: 'ambitions', ...other },
    ] as const;
    const root = rendered(render(ProfileChanges, { props: { before: 1, after: 2, parts } }));
    expect(all(root, 'h3').map(({ text }) => text)).toEqual(['Ambities']);
    expect(all(root, 'mark')).toHaveLength(2);
    const still = rendered(
      render(ProfileChanges, { props: { before: 1, after: 2, parts: parts.slice(0, 1) } }),
    );
    expect(still.text).toContain(t.changes.same);
  });

  test('advice as text has rank, title, way, direction and why', () => {
    expect(adviceText(t, directions, content)).toBe(
      `1. een\n${t.kinds.module} · ${directions.expert}\nOmdat een.\n\n2. twee\n${t.kinds.module}`,
    );
  });
});
