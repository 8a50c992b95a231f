import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isoDate } from '#core/date.ts';
import { contentSchema } from '#features/offers/domain/content-schema.ts';
import { rowTools } from '#features/staff/domain/row-reading.ts';
import { readStaffRow } from '#features/staff/domain/staff-row.ts';
import { valueBook } from '#features/staff/domain/values.ts';
import { findUseCases } from '#tests/support/use-cases.ts';
import { readEnvironment } from '../../src/env.ts';

/** One reader of addresses (core/email.ts): what one place takes, every place takes, and says the same of what it does not. */
const good = ['p&o@school.example.nl', "o'neil+hr@school.example.nl"];
const bad = ['gón@school.example.nl', 'dot.@school.example.nl', 'samira@school'];

const isAddress = (name: string): boolean => /e-?mail/i.test(name);
const shapeOf = (schema: unknown): Record<string, unknown> =>
  schema instanceof z.ZodObject ? schema.shape : schema instanceof z.ZodPipe ? shapeOf(schema.def.in) : {};

/** They take any text and hand it to the schema of an offer's content, which is tried below. */
const formsOfOffers = ['addOffer', 'saveOffer'];
const fields = (await findUseCases()).flatMap(({ name, useCase }) =>
  Object.entries(shapeOf(useCase.input)).flatMap(([field, schema]) =>
    isAddress(field) &&
    !formsOfOffers.includes(name) &&
    schema instanceof z.ZodType &&
    !schema.safeParse(false).success
      ? [{ place: `${name}.${field}`, schema }]
      : [],
  ),
);

describe('a use case that takes an address', () => {
  test('there are such use cases', () => {
    expect(fields.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['askCode.email', 'changePerson.email', 'findPeopleByMail.email']),
    );
  });
  test.each(fields)('$place reads it as all do', ({ schema }) => {
    for (const text of good) expect(schema.safeParse(text).data).toBe(text);
    for (const text of bad) expect(schema.safeParse(text).error?.issues[0]?.message).toBe('not-an-email');
  });
});

const values = valueBook({}, []);
const tools = rowTools({ email: 0 }, isoDate('2026-11-24'), () => ({ kind: 'unknown' }), values);
const inList = (text: string): boolean => {
  const read = readStaffRow(2, [text], tools);
  return read.ok || !read.faults.some(({ code }) => code === 'not-an-email');
};
const inOffer = (text: string): boolean =>
  !(contentSchema.safeParse({ contactEmail: text }).error?.issues ?? []).some(
    ({ path: [field] }) => field === 'contactEmail',
  );
const asSender = (text: string): boolean => {
  try {
    return readEnvironment({ MAIL_FROM: text }).mailFrom === text;
  } catch {
    return false;
  }
};

test.each([
  ['a list of staff', inList],
  ['an offer, by form, list or catalogue', inOffer],
  ['the sender of the installation', asSender],
])('%s reads it as all do', (_, takes) => {
  expect(good.map(takes)).toEqual(good.map(() => true));
  expect(bad.map(takes)).toEqual(bad.map(() => false));
});

test('nobody else has a reader of addresses', () => {
  const own = /\bz\s*\.email\(|\.email\(\)|\[\^[^\]]*@[^\]]*\][+*]?@/;
  const found = ['src', 'cli'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(root, file))
      .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
      .filter(
        (file) => file !== path.join('src', 'core', 'email.ts') && own.test(readFileSync(file, 'utf8')),
      ),
  );
  expect(found).toEqual([]);
});
