import { describe, expect, test } from 'vitest';
import { autosaveCompass } from '#features/compass/server/autosave-compass.ts';
import { readCompass } from '#features/compass/server/read-compass.ts';
import { readOwnCompass } from '#features/compass/server/read-own-compass.ts';
import { readPossibilities } from '#features/compass/server/read-possibilities.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { answering, askedOf, her, sendRequest } from '#tests/support/send-request.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { sharingData } from '#tests/support/sharing.ts';
import { load as ownPage } from './+page.server.ts';
import { load as shown } from './[personId]/+page.server.ts';
import { actions as answer, load as answerPage } from './answer/+page.server.ts';
import { load as possibilities } from './possibilities/+page.server.ts';
import { load as openPage } from './possibilities/[place]/[item]/+page.server.ts';

const wishes = { fields: { personId: 'a-lie', version: '2', 'wishes.teacher.want': 'yes', extra: 'x' } };
const asked = { personId: her, version: '2', wishes: { teacher: { want: 'yes' } } };

describe('forms of the compass', () => {
  pageForms({
    'going on to the next direction': {
      ...wishes,
      action: answer.next,
      useCase: autosaveCompass,
      search: '?/next&to=teacher',
      asks: asked,
      to: '/compass/answer?direction=teacher',
      says: 'compass.kept',
    },
    'going on to something odd stays on this page': {
      ...wishes,
      action: answer.next,
      useCase: autosaveCompass,
      search: '?/next&to=%2F%2Fevil.example%26x%3D1',
      asks: asked,
      to: '/compass/answer?direction=%2F%2Fevil.example%26x%3D1',
      says: 'compass.kept',
    },
  });

  test('a draft answers with its version', async () => {
    const spy = answering(autosaveCompass, { version: 3 });
    expect((await sendRequest(answer.draft, wishes)).data).toEqual({ version: 3 });
    expect(askedOf(spy)).toEqual(asked);
  });
});

describe('pages of the compass', () => {
  test('her own, with who sees it', async () => {
    answering(readOwnCompass, { answeredOn: null });
    answering(readSharing, sharingData());
    expect((await sendRequest(ownPage)).data).toEqual({
      compass: { answeredOn: null },
      sharing: sharingData(),
    });
  });

  test('answering says which direction a phone shows', async () => {
    answering(readOwnCompass, {});
    expect((await sendRequest(answerPage)).data).toEqual({ compass: {}, direction: null });
    expect((await sendRequest(answerPage, { search: '?direction=teacher' })).data).toMatchObject({
      direction: 'teacher',
    });
  });

  test('of somebody else is as the address says', async () => {
    const spy = answering(readCompass, { name: 'Ada' });
    expect((await sendRequest(shown, { params: { personId: 'ada' } })).data).toEqual({
      compass: { name: 'Ada' },
    });
    expect(askedOf(spy)).toEqual({ personId: 'ada' });
  });

  describe('what a place says about one direction', () => {
    const places = [
      { school: null, mayAnswer: true, items: [{ item: 'teacher', said: { id: 'p0' } }] },
      { school: { id: 's1' }, mayAnswer: true, items: [{ item: 'teacher', said: { id: 'p1' } }] },
      { school: { id: 's2' }, mayAnswer: false, items: [{ item: 'teacher', said: null }] },
      { school: { id: 's3' }, mayAnswer: true, items: [{ item: 'teacher', said: null }] },
    ];
    const past = [{ possibilityId: 'p1' }, { possibilityId: 'p0' }, { possibilityId: 'p1' }];

    test.each([
      ['the organisation', 'board', null, [past[1]]],
      ['a school', 's1', { id: 's1' }, [past[0], past[2]]],
      ['a school that said nothing yet', 's3', { id: 's3' }, []],
    ])('%s, with what was said there before', async (_, place, school, before) => {
      answering(readPossibilities, { places, past });
      const came = await sendRequest(openPage, { params: { place, item: 'teacher' } });
      expect(came.data).toMatchObject({ school, item: 'teacher', past: before });
    });

    test.each([
      ['a place that is not there', 's9', 'teacher'],
      ['a direction that is not there', 's1', 'astronaut'],
      ['where she may not answer', 's2', 'teacher'],
    ])('%s is no page', async (_, place, item) => {
      answering(readPossibilities, { places, past });
      expect((await sendRequest(openPage, { params: { place, item } })).status).toBe(404);
    });

    test('the overview is as read', async () => {
      answering(readPossibilities, { places, past });
      expect((await sendRequest(possibilities)).data).toEqual({
        places,
        past,
        maySayForAll: false,
        begins: false,
      });
    });
  });
});
