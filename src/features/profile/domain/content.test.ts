import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { knownAdvice, linesIn, missing, moveUp, withLine, withoutBlankSteps } from './content.ts';
import type { Advice, AdvisedLine, ProfileContent } from './content.ts';
import { adviceKinds, mostSteps, profileForm } from './profile.form.ts';

const id = '0190aaaa-0000-7000-8000-000000000001';
const step = (given: Partial<Advice> = {}): Advice => ({
  adviceId: null,
  title: 'Een rekengroepje',
  direction: 'expert',
  kind: 'in-function',
  why: '',
  ...given,
});
const full: ProfileContent = {
  qualities: 'rustig',
  ambitions: 'groei',
  learningNeed: 'rekenen',
  steps: [step()],
};

const read = (content: object) => profileForm.input('save', {}).safeParse({ content });

const blank: Advice = { adviceId: null, title: '', direction: null, kind: null, why: '' };

describe('what a form may say', () => {
  test('steps by number, in their order; an empty place below them makes no difference', () => {
    const steps = { '10': { title: 'c' }, '0': { title: 'a' }, '2': { title: 'b' }, '11': { kind: '' } };
    const { content } = read({ steps }).data ?? {};
    expect(content?.steps?.map(({ title }) => title)).toEqual(['a', 'b', 'c', '']);
    const three = { ...full, steps: ['a', 'b', 'c'].map((title) => ({ ...blank, title })) };
    const typed = profileForm.show({ ...three, steps: [...three.steps, blank] });
    expect(profileForm.differences('profile', (name) => typed[name], three)).toEqual([]);
    expect(content?.qualities).toBe('');
  });

  test.each([
    ['an id that is none', { steps: [{ title: 'a', adviceId: '1' }] }],
    ['more steps than fit', { steps: Array.from({ length: mostSteps + 2 }, () => ({ title: 'a' })) }],
    ['where a step came from', { steps: [{ title: 'a', origin: { line: 'lead-a-group' } }] }],
  ])('not %s', (_, given) => {
    expect(read(given).success).toBe(false);
  });
});

describe('what is missing before it can be given', () => {
  test.each<[string, Partial<ProfileContent>, readonly string[]]>([
    ['nothing', {}, []],
    ['the qualities', { qualities: '  ' }, ['qualities']],
    [
      'every text',
      { qualities: '', ambitions: '', learningNeed: '' },
      ['qualities', 'ambitions', 'learningNeed'],
    ],
    ['a step', { steps: [] }, ['steps.0.title']],
    ['the name of a step', { steps: [step(), step({ title: ' ', why: 'omdat' })] }, ['steps.1.title']],
    ['nothing of a blank step', { steps: [step({ title: ' ' }), step()] }, []],
    ['the kind of a step', { steps: [step({ kind: null })] }, ['steps.0.kind']],
    ['a step without a diploma', { steps: [step({ kind: 'qualification' })] }, ['steps.0.kind']],
    ['nothing, with a diploma second', { steps: [step(), step({ kind: 'qualification' })] }, []],
  ])('%s', (_, change, fields) => {
    expect(Object.keys(missing({ ...full, ...change }))).toEqual(fields);
  });

  test('only a diploma is said with a code of its own', () => {
    expect(missing({ ...full, steps: [step({ kind: 'qualification' })] })).toEqual({
      'steps.0.kind': [{ code: 'only-qualification' }],
    });
  });
});

const anyStep: fc.Arbitrary<Advice> = fc.record({
  adviceId: fc.constantFrom(null, id, '0190aaaa-0000-7000-8000-000000000002'),
  title: fc.string({ maxLength: 20 }),
  direction: fc.option(fc.constantFrom(...directions)),
  kind: fc.option(fc.constantFrom(...adviceKinds)),
  why: fc.string({ maxLength: 20 }),
});

describe('the list of steps', () => {
  test('moving up changes the order and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyStep), fc.integer({ min: -2, max: 12 }), (steps, place) => {
        const moved = moveUp(steps, place);
        expect([...moved].sort(byText)).toEqual([...steps].sort(byText));
        if (place > 0 && place < steps.length) expect(moved[place - 1]).toEqual(steps[place]);
        else expect(moved).toEqual(steps);
      }),
    );
  });

  test('blank steps are dropped, written ones never before the eighth', () => {
    const blank = step({ title: ' ', why: '' });
    const reason = step({ title: '', why: 'omdat' });
    expect(withoutBlankSteps([blank, step(), blank, reason])).toEqual([step(), reason]);
    expect(withoutBlankSteps(Array.from({ length: 9 }, () => step()))).toHaveLength(8);
  });

  test('an id is kept only when the profile knows it, and only once', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const kept = knownAdvice(steps, new Map([[id, undefined]])).map(({ adviceId }) => adviceId);
        expect(kept.every((one) => one === null || one === id)).toBe(true);
        expect(kept.filter((one) => one === id).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const today = isoDate('2026-11-24');
const advised: AdvisedLine = {
  line: 'lead-a-group',
  title: 'Begeleid een groepje',
  direction: 'expert',
  kind: 'in-function',
  why: 'Je wilt dit.',
};
const origin = { line: advised.line, title: advised.title, why: advised.why, takenOn: today };

describe('a line of the reasoning', () => {
  test('comes below what is written, with the words it had and the day', () => {
    const steps = withLine(full.steps, advised, today) ?? [];
    expect(steps).toEqual([
      step(),
      {
        adviceId: null,
        title: 'Begeleid een groepje',
        direction: 'expert',
        kind: 'in-function',
        why: 'Je wilt dit.',
        origin,
      },
    ]);
    expect(linesIn(steps)).toEqual(['lead-a-group']);
  });

  test('is not there twice, also not when it was reworded', () => {
    const once = withLine(full.steps, advised, today) ?? [];
    const reworded = once.map((one) => ({ ...one, title: 'Anders', why: '' }));
    expect(withLine(reworded, advised, isoDate('2027-01-01'))).toEqual(reworded);
  });

  test('finds no room beside eight steps, and room where one of them is blank', () => {
    const eight = Array.from({ length: mostSteps }, () => step());
    expect(withLine(eight, advised, today)).toBeNull();
    const blank = [...eight.slice(1), step({ title: ' ', why: '' })];
    expect(withLine(blank, advised, today)).toHaveLength(mostSteps);
  });

  test('is remembered by the id of its step', () => {
    const known = new Map([[id, origin]]);
    const [kept, own] = knownAdvice([step({ adviceId: id, title: 'Anders' }), step()], known);
    expect(kept).toMatchObject({ title: 'Anders', origin });
    expect(own?.origin).toBeUndefined();
  });
});

const byText = (a: Advice, b: Advice): number => JSON.stringify(a).localeCompare(JSON.stringify(b));
