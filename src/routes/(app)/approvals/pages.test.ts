import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { operators as said } from '#features/operators/texts.ts';
import { messages } from '#i18n/messages.ts';
import { all } from '#tests/support/html.ts';
import { actions, hrefs, leadsNowhere, locales, problemsOf, showPage } from '#tests/support/page.ts';
import Operators from '../administration/operators/+page.svelte';
import Approvals from './+page.svelte';
import Approval from './[approvalId]/+page.svelte';
import Setup from '../../(guest)/setup/[token]/+page.svelte';

const at = new Date('2026-11-24T10:00:00Z');
const t = messages('nl').approvals;
const one = (given: object = {}) => ({
  ...{
    id: 'a-1',
    kind: 'organisation.school-list',
    facts: { file: 'lijst.csv' },
    asker: 'Ada Een',
    isOwn: false,
  },
  ...{ askedAt: at, expiresAt: at, state: 'asked', names: ['Stichting B (40002)'], role: 'operator' },
  ...{ answerer: null, answeredAt: null },
  ...given,
});
const show = (approval: object, more: object = {}) =>
  showPage(Approval, { approval, others: ['Otto Twee'], code: null, ...more });

describe('a request for a second yes', () => {
  test('offers yes and no to the second person, with everything that it changes by name', () => {
    const root = show(one());
    expect(root.text).toContain('Stichting B (40002)');
    expect(actions(root)).toEqual(['?/give']);
    expect(all(root, 'button').map(({ attributes }) => attributes['formaction'])).toContain('?/refuse');
  });

  test('offers who asked the code and a way back, and neither yes nor no', () => {
    const root = show(one({ isOwn: true }), { code: 'K7QPA-3MXD2' });
    expect(root.text).toContain(t.command('K7QPA-3MXD2'));
    expect(root.text).toContain('Otto Twee');
    expect(actions(root)).toEqual(['?/withdraw']);
    expect(show(one({ isOwn: true }), { code: 'K', others: [] }).text).toContain(t.ownAlone);
  });

  test.each(['given', 'refused', 'withdrawn', 'expired'] as const)(
    '%s says how it ended, and offers nothing',
    (state) => {
      const root = show(one({ state, answerer: 'Otto Twee', answeredAt: at }));
      expect(actions(root)).toEqual([]);
      expect(root.text).toMatch(/gebeurd|gedaan/);
    },
  );

  test('of a kind that is no more is named as such', () => {
    expect(show(one({ kind: 'gone.away', names: [] })).text).toContain(t.unknownKind);
  });

  test.each(Object.keys(t.problems))('refused (%s) says what to do', (code) => {
    const root = showPage(
      Approval,
      { approval: one(), others: [], code: null },
      { form: { action: 'give', problem: { code } } },
    );
    expect(problemsOf(root).text).toContain(t.problems[code]?.());
  });

  test.each(locales)('the list in %s says what waits, and that nothing does', (locale) => {
    const texts = messages(locale).approvals;
    expect(showPage(Approvals, { open: [], own: [], past: [] }, { locale }).text).toContain(texts.openNone);
    const root = showPage(
      Approvals,
      { open: [one()], own: [one({ id: 'a-3', isOwn: true })], past: [one({ id: 'a-2', state: 'given' })] },
      { locale },
    );
    expect(hrefs(root)).toEqual(
      expect.arrayContaining(['/approvals/a-1', '/approvals/a-2', '/approvals/a-3']),
    );
    expect(root.text).toContain(texts.ownTitle);
    expect(root.text).toContain(texts.pastTitle);
  });
});

describe('the page of the operators', () => {
  const operators = [
    { id: 'p-1', name: 'Ada Een', email: 'ada@example.nl', since: isoDate('2026-01-01'), isSelf: true },
    { id: 'p-2', name: 'Otto Twee', email: null, since: isoDate('2026-02-01'), isSelf: false },
  ];

  test.each(locales)('in %s: ends others, not oneself', (locale) => {
    const root = showPage(Operators, { operators, former: [] }, { locale });
    expect(actions(root)).toEqual(['?/end', '?/ask']);
    expect(root.text).toContain(said[locale].you);
    expect(root.text).not.toContain(said[locale].formerTitle);
  });

  test('lists who was administrator, until seen', () => {
    const former = [{ tenantId: 't', name: 'Ad Min', board: 'Stichting B' }];
    const root = showPage(Operators, { operators, former });
    expect(root.text).toContain('Ad Min');
    expect(actions(root)).toContain('?/seen');
  });

  test('what is wrong leads to its field; a refusal is told', () => {
    const fields = { email: [{ code: 'not-an-email' }] };
    const root = showPage(Operators, { operators, former: [] }, { form: { action: 'ask', fields } });
    expect(problemsOf(root).fields).toEqual(['email']);
    expect(leadsNowhere(root)).toEqual([]);
    const problem = { code: 'not-yourself' };
    const refused = showPage(Operators, { operators, former: [] }, { form: { action: 'end', problem } });
    expect(problemsOf(refused).text).toContain(said.nl.problems['not-yourself']?.());
  });
});

test.each(locales)('the page of a setup link in %s asks name and address', (locale) => {
  const root = showPage(Setup, { works: true }, { locale });
  expect(all(root, 'input').map(({ attributes }) => attributes['name'])).toEqual([
    'givenName',
    'familyName',
    'email',
  ]);
  expect(actions(root)).toEqual(['?/begin']);
});
