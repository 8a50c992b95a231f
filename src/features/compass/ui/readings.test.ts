import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { messages } from '#i18n/messages.ts';
import { all, findAll, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import type { Possibility, PossibilityItem } from '../domain/possibility.ts';
import { readCompassSides } from '../domain/reading.ts';
import { wishesInput } from '../domain/wish.ts';
import type { CompassOption, Score } from '../domain/wish.ts';
import CompassPicture from './CompassPicture.svelte';
import PastAnswers from './PastAnswers.svelte';
import Readings from './Readings.svelte';

const t = messages('nl').compass;

const said = (item: PossibilityItem, can: Score, open: readonly CompassOption[] = []): Possibility => ({
  id: item,
  schoolId: item === 'reach' || item === 'other-school' ? null : ('school' as SchoolId),
  schoolName: item === 'reach' || item === 'other-school' ? null : 'De Regenboog',
  fromBoard: false,
  item,
  can,
  reason: `Reden voor ${item}.`,
  open,
  saidBy: 'Karin de Wit',
  saidOn: isoDate('2026-10-01'),
  version: 1,
});

interface Given {
  readonly wishes: unknown;
  readonly said?: readonly Possibility[];
  readonly givenName?: string | null;
  readonly shownTo?: readonly ('leader' | 'hr')[];
}

function drawn({ wishes: given, said: possibilities = [], givenName = null, shownTo = [] }: Given): Node {
  const wishes = wishesInput.parse(given);
  const readings = readCompassSides(wishes, possibilities);
  return rendered(render(Readings, { props: { readings, wishes, givenName, shownTo } }));
}

describe('the readings', () => {
  test('say per answered direction what both sides said, in the order of the directions', () => {
    const root = drawn({
      wishes: { tasks: { want: 4 }, expert: { want: 5, note: 'Rekenen vooral.' } },
      said: [said('expert', 5)],
    });
    expect(all(root, 'h3').map(({ text }) => text)).toEqual([t.directions.expert, t.directions.tasks]);
    expect(root.text).toContain('Jij: heel graag De school: kan zeker');
    expect(root.text).toContain(t.readings['wanted-and-possible']);
    expect(all(root, 'blockquote').map(({ text }) => text)).toEqual([
      'Rekenen vooral.',
      'Reden voor expert.',
    ]);
    expect(root.text).toContain('Karin de Wit, De Regenboog');
  });

  test('what she did not answer is named once, without pressing', () => {
    const root = drawn({ wishes: { expert: { want: 3 } } });
    expect(root.text).toContain('Nog niet ingevuld: Andere school of specialisatie');
    expect(root.text).toContain('Dat hoeft ook niet.');
  });

  test('a gap lies with nobody while she shows it to nobody', () => {
    const wishes = { expert: { want: 5 } };
    expect(drawn({ wishes, said: [said('expert', 1)] }).text).toContain(t.waitsForSharing);
  });

  test.each([
    [['leader', 'hr'], t.waitsWith.hr],
    [['leader'], t.waitsWith.leader],
  ] as const)('shown to %s it lies with: %s', (shownTo, sentence) => {
    const root = drawn({ wishes: { expert: { want: 5 } }, said: [said('expert', 1)], shownTo });
    expect(root.text).toContain(sentence);
    expect(root.text).not.toContain(t.waitsForSharing);
  });

  test('silence is the organisation’s to break, whoever sees it', () => {
    expect(drawn({ wishes: { expert: { want: 5 } } }).text).toContain(t.mustSpeak.leader);
    expect(drawn({ wishes: { reach: { want: 5 } } }).text).toContain(t.mustSpeak.board);
  });

  test('tasks that are not open are named, and what she did not know is told', () => {
    const root = drawn({
      wishes: { tasks: { want: 5, knew: 'no', options: ['variety', 'lesson-methods'] } },
      said: [said('tasks', 4, ['variety'])],
    });
    expect(root.text).toContain('Nog niet mogelijk op school: lessen en lesmateriaal ontwikkelen.');
    expect(root.text).toContain(t.news);
  });

  test('about another school the board speaks', () => {
    const root = drawn({
      wishes: { switch: { want: 5, otherSchool: 'yes' } },
      said: [said('switch', 5), said('other-school', 1)],
    });
    expect(root.text).toContain(t.otherSchoolClosed);
    expect(root.text).toContain(`Karin de Wit, ${t.otherSchoolSaid}`);
  });

  test('to somebody else they speak about her by name', () => {
    const root = drawn({ wishes: { expert: { want: 5 } }, said: [said('expert', 5)], givenName: 'Samira' });
    expect(root.text).toContain('Samira: heel graag');
    expect(root.text).toContain('Samira wil dit, en het kan.');
    expect(root.text).not.toMatch(/\b[Jj]ij\b/);
  });
});

describe('the picture', () => {
  test('has a table with the words of each side', () => {
    const readings = readCompassSides(wishesInput.parse({ expert: { want: 5 } }), [said('expert', 2)]);
    const root = rendered(render(CompassPicture, { props: { readings, givenName: null } }));
    const rows = all(root, 'tr').map(({ text }) => text);
    expect(rows).toHaveLength(7);
    expect(rows[1]).toBe('Groeien in je eigen werk 5, heel graag 2, kan bijna niet');
    expect(rows[6]).toBe('Verder dan je school niet ingevuld niet ingevuld');
  });

  test('is described for who cannot see it', () => {
    const readings = readCompassSides(wishesInput.parse({ expert: { want: 5 } }), [said('expert', 2)]);
    const root = rendered(render(CompassPicture, { props: { readings, givenName: 'Samira' } }));
    const [description] = findAll(root, ({ name }) => name === 'desc');
    expect(description?.text).toContain('Wel gewild, weinig mogelijk: Groeien in je eigen werk.');
  });
});

describe('earlier answers', () => {
  const wish = wishesInput.parse({ tasks: { want: 2, note: 'nog niet' } }).tasks;
  const past = [{ ...wish, id: '1', direction: 'tasks', answeredOn: isoDate('2026-03-01') }] as const;

  test('stand in a table, newest first as they come', () => {
    const root = rendered(render(PastAnswers, { props: { past } }));
    expect(root.text).toContain(t.pastTitle);
    expect(root.text).toContain('1 mrt 2026');
    expect(root.text).toContain('niet zo');
  });

  test('without any there is nothing', () => {
    const root = rendered(render(PastAnswers, { props: { past: [] } }));
    expect(all(root, 'details')).toEqual([]);
  });
});
