import { describe, expect, test } from 'vitest';
import { addItem } from '#features/card/server/add-item.ts';
import { previewCard } from '#features/card/server/preview-card.ts';
import { readCard } from '#features/card/server/read-card.ts';
import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { readOwnItem } from '#features/card/server/read-own-item.ts';
import { readOwnPart } from '#features/card/server/read-own-part.ts';
import { keepItem, saveItem } from '#features/card/server/save-item.ts';
import { keepOffer } from '#features/card/server/save-offer.ts';
import { keepYears } from '#features/card/server/save-years.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { answering, askedOf, her, knock, refusing } from '#tests/support/knock.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { sharingData } from '#tests/support/sharing.ts';
import { load as card } from './+page.server.ts';
import { load as shown } from './[personId]/+page.server.ts';
import { actions as part, load as partPage } from './edit/[part]/+page.server.ts';
import { actions as item, load as itemPage } from './edit/[part]/[itemId]/+page.server.ts';
import { actions as offer, load as offerPage } from './edit/offer/+page.server.ts';
import { actions as years, load as yearsPage } from './edit/years/+page.server.ts';
import { load as preview } from './preview/+page.server.ts';

const params = { part: 'expertise', itemId: 'i1' };
const sharing = sharingData(['card:offer~leader']);
const content = { offer: { text: 'o' }, years: { text: 'y' } };
const ownCard = { content, versions: { offer: 4, years: 7 }, filled: ['offer'] };

describe('forms of the card', () => {
  pageForms({
    'adding an item opens it': {
      action: part.add,
      useCase: addItem,
      params: { part: 'expertise' },
      output: { part: 'expertise', itemId: 'new' },
      asks: { personId: her, part: 'expertise' },
      to: '/card/edit/expertise/new',
    },
    'saving an item leads to its list': {
      action: item.save,
      useCase: saveItem,
      params,
      output: { part: 'expertise' },
      asks: { ...params, personId: her },
      to: '/card/edit/expertise',
      says: 'card.saved',
    },
  });

  test.each([
    ['an item', item.draft, keepItem],
    ['an offer', offer.draft, keepOffer],
    ['years', years.draft, keepYears],
  ])('a draft of %s answers with its version and leads nowhere', async (_, action, useCase) => {
    const spy = answering(useCase, { version: 3, more: 'not told' });
    const came = await knock(action, { params, fields: { personId: 'a-lie', text: 'half' } });
    expect(askedOf(spy)).toMatchObject({ personId: her, text: 'half' });
    expect(came.data).toEqual({ version: 3 });
    spy.mockRestore();
  });
});

describe('pages of the card', () => {
  test('her own card, with what she shares', async () => {
    const own = answering(readOwnCard, ownCard);
    const spy = answering(readSharing, sharing);
    expect((await knock(card)).data).toEqual({ card: content, filled: ['offer'], sharing });
    expect([askedOf(own), askedOf(spy)]).toEqual([{ personId: her }, { personId: her, also: null }]);
  });

  test.each([
    ['offer', offerPage, { offer: content.offer, version: 4, filled: ['offer'], sharing }],
    ['years', yearsPage, { years: content.years, version: 7, filled: ['offer'], sharing }],
  ])('editing %s starts from its own version and sharing', async (_, load, data) => {
    answering(readOwnCard, ownCard);
    answering(readSharing, sharing);
    expect((await knock(load)).data).toEqual(data);
  });

  test('a part comes with who sees it', async () => {
    const own = answering(readOwnPart, { part: 'expertise', items: [] });
    answering(readSharing, sharing);
    const came = await knock(partPage, { params });
    expect(askedOf(own)).toEqual({ personId: her, part: 'expertise' });
    expect(came.data).toEqual({ part: 'expertise', items: [], sharing });
  });

  test('an item comes with who sees its part', async () => {
    const own = answering(readOwnItem, { item: { part: 'expertise' }, version: 2 });
    answering(readSharing, sharing);
    const came = await knock(itemPage, { params });
    expect(askedOf(own)).toEqual({ ...params, personId: her });
    expect(came.data).toEqual({ item: { part: 'expertise' }, version: 2, sharing });
  });

  test.each([
    ['', 'leader'],
    ['?as=coach', 'coach'],
  ])('a preview %j is as %s', async (search, place) => {
    const spy = answering(previewCard, {});
    await knock(preview, { search });
    expect(askedOf(spy)).toEqual({ personId: her, place });
  });

  test('of somebody else is as the address says, and not found for whom it is not shown', async () => {
    const spy = answering(readCard, { content });
    await knock(shown, { params: { personId: 'other' } });
    expect(askedOf(spy)).toEqual({ personId: 'other' });
    refusing(readCard, { kind: 'not-found' });
    expect((await knock(shown, { params: { personId: 'other' } })).status).toBe(404);
  });
});
