import type { ErrorTexts } from '../nl/errors.ts';

type Values = Readonly<Record<string, string | number>>;
const n = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');

export const errors: ErrorTexts = {
  fields: {
    required: () => 'Fill this in.',
    'wrong-kind': () => 'We cannot read this. Fill it in again.',
    'not-an-option': () => 'Choose one of the options.',
    'nobody-named': () => 'Nobody has that name. Check it, or type another part of it.',
    'which-one': () => 'Choose whom you mean.',
    'too-short': (values) => `Write at least ${n(values, 'minimum')} characters.`,
    'too-long': (values) => `Make the text shorter: at most ${n(values, 'maximum')} characters.`,
    'too-low': (values) => `Fill in ${n(values, 'minimum')} or more.`,
    'too-high': (values) => `Fill in ${n(values, 'maximum')} or less.`,
    'not-a-date': () => 'Fill in a date, such as 24-11-2026.',
    'unthinkable-day': () => 'Check the year: choose a day after 1950, and at most 20 years ahead.',
    'not-an-email': () => 'Fill in an e-mail address, such as name@school.nl.',
    'not-a-number': () => 'Fill in a number.',
    'not-euros': () => 'Fill in an amount, such as 450 or 450.50.',
    'unreadable-text': () =>
      'There is a character in it that we cannot keep. Remove it or type the text again.',
    'unknown-field': () => 'We do not know this field.',
    'in-the-past': () => 'Choose a day in the future.',
    'before-start': () => 'The end date is before the start date.',
  },
  unknown: 'This is not right yet. Please look at it again.',
};
