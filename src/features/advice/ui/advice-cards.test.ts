import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { messages } from '#i18n/messages.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { all, rendered } from '#tests/support/html.ts';
import { advise } from '../domain/advise.ts';
import type { Person } from '../domain/person.ts';
import { placesOf } from '../domain/reach.ts';
import AdviceCards from './AdviceCards.svelte';
import { saidEach, saidOnce } from './words.ts';
import type { Texts } from './words.ts';

const { advice, advicePages, compass } = messages('nl');
const texts: Texts = {
  locale: 'nl',
  page: advicePages,
  reasons: advice.reasons,
  intake: advice.intake,
  levels: advice.levels,
  directions: { ...compass.directions, higher: advicePages.higher },
  wishes: compass.wantWords,
};
const placesFor = (over: Partial<Person>) => {
  const { steps, routes } = advise(readNational(), aPerson(over), isoDate('2026-11-24'));
  return placesOf(steps, routes, aPerson().school);
};
const drawn = (over: Partial<Person> = {}, planned: readonly string[] = []) => {
  const places = placesFor(over);
  const said = saidOnce(texts, places);
  return rendered(
    render(AdviceCards, { props: { places, said, drawn: places.slice(0, 3), planned, large: true } }),
  );
};

describe('the first three', () => {
  test('each has what it gives, one thing to do and why in a fold', () => {
    const root = drawn();
    expect(all(root, 'h3')).toHaveLength(3);
    expect(all(root, 'summary').map(({ text }) => text.trim())).toEqual(Array(3).fill(advicePages.list.why));
    expect(all(root, 'button')).toHaveLength(3);
  });

  test('what stands in her plan already is a link there, not put in again', () => {
    const [first] = placesFor({});
    const root = drawn({}, [first?.step.name.en ?? '']);
    expect(all(root, 'button')).toHaveLength(2);
    expect(all(root, 'a').filter(({ text }) => text === advicePages.list.inPlan)).toHaveLength(1);
  });

  test('who told no diploma is led to her card', () => {
    const root = drawn({ diplomas: [], wantsQualification: 'yes' });
    expect(all(root, 'a').map(({ attributes }) => attributes['href'])).toContain('/card#diplomas');
  });
});

test('no sentence is said twice, and what is said is what the advice says', () => {
  const places = placesFor({
    wantsQualification: 'yes',
    wishes: { ...aPerson().wishes, switch: 5, reach: 1 },
  });
  const sentences = [...saidOnce(texts, places).values()].flatMap(({ because, but }) => [...because, ...but]);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences).toContain('Je wilt graag een diploma.');
});

test('each of the folded ones has a reason of its own', () => {
  const places = placesFor({ ownHoursPerWeek: 6 });
  for (const { because, but } of saidEach(texts, places).values()) {
    expect(because.length + but.length).toBeGreaterThan(0);
    expect(because.length).toBeLessThanOrEqual(2);
  }
});
