import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingAddresses } from './colleague.ts';

const asker = { id: 'samira', email: 'samira.elamrani@debrug.nl' };
const listed = new Map([
  ['joost.visser@debrug.nl', 'joost'],
  ['karin@gmail.com', 'karin'],
  ['samira@thuis.nl', 'samira'],
]);
const employeesAt = new Map([
  ['debrug.nl', 40],
  ['gmail.com', 12],
  ['bureau.nl', 2],
]);
const counts = (...emails: string[]) => [...countingAddresses([asker], emails, { listed, employeesAt })];

describe('who counts as a colleague', () => {
  test.each([
    ['somebody of the list, at the own domain', 'joost.visser@debrug.nl', true],
    ['somebody of the list, wherever the address is', 'karin@gmail.com', true],
    ['a personal address at the own domain', 'noor.prins@debrug.nl', true],
    ['the same with a prefix', 'l.van.den.berg@debrug.nl', true],
    ['a domain where few of the list are', 'noor.prins@bureau.nl', false],
    ['a domain where nobody of the list is', 'noor.prins@elders.nl', false],
    ['a mailbox that anybody can take, however many use it', 'noor.prins@gmail.com', false],
    ['herself, at another address of the list', 'samira@thuis.nl', false],
    ['herself, shorter', 's.elamrani@debrug.nl', false],
    ['a tag on her own address', 'samira.elamrani+1@debrug.nl', false],
    ['a tag on another', 'noor.prins+1@debrug.nl', false],
    ['a number', 'noor.prins2@debrug.nl', false],
    ['the box of an office', 'info@debrug.nl', false],
    ['the box of a school', 'administratie.dekade@debrug.nl', false],
    ['a box without a personal name', 'dekorenbloem@debrug.nl', false],
  ])('%s: %s %s', (_, email, does) => {
    expect(counts(email)).toEqual(does ? [email] : []);
  });

  test.each([
    ['two addresses of one name', ['noor.prins@debrug.nl', 'n.prins@debrug.nl']],
    ['somebody of the list and a second address', ['j.visser@debrug.nl', 'joost.visser@debrug.nl']],
  ])('%s are one', (_, emails) => {
    expect(counts(...emails)).toHaveLength(1);
  });

  test('never more than were asked, each once, and never who asks', () => {
    const email = fc.constantFrom(
      ...listed.keys(),
      asker.email,
      'noor.prins@debrug.nl',
      'n.prins@debrug.nl',
      'x@y.nl',
    );
    fc.assert(
      fc.property(fc.array(email), (emails) => {
        const found = counts(...emails);
        expect(new Set(found).size).toBe(found.length);
        for (const one of found) expect(emails).toContain(one);
        expect(found).not.toContain(asker.email);
        expect(found).not.toContain('samira@thuis.nl');
      }),
    );
  });
});
