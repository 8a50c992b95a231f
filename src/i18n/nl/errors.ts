import { byCode } from '../by-code.ts';
type Values = Readonly<Record<string, string | number>>;
const n = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');

/** What is wrong with a field and what to do about it, by code. A slice's own codes stand under its own name. */
export const errors = {
  fields: byCode<(values?: Values) => string>({
    required: () => 'Vul dit in.',
    'wrong-kind': () => 'Dit kunnen we niet lezen. Vul het opnieuw in.',
    'not-an-option': () => 'Kies een van de mogelijkheden.',
    'nobody-named': () => 'Niemand heet zo. Kijk de naam na, of typ een ander deel ervan.',
    'which-one': () => 'Kies wie je bedoelt.',
    'too-short': (values?: Values) => `Schrijf minstens ${n(values, 'minimum')} tekens.`,
    'too-long': (values?: Values) => `Maak de tekst korter: hooguit ${n(values, 'maximum')} tekens.`,
    'too-low': (values?: Values) => `Vul ${n(values, 'minimum')} of meer in.`,
    'too-high': (values?: Values) => `Vul ${n(values, 'maximum')} of minder in.`,
    'not-a-date': () => 'Vul een datum in, zoals 24-11-2026.',
    'unthinkable-day': () => 'Kijk het jaar na: kies een dag na 1950, en hooguit 20 jaar vooruit.',
    'not-an-email': () => 'Vul een e-mailadres in, zoals naam@school.nl.',
    'not-a-number': () => 'Vul een getal in.',
    'not-euros': () => 'Vul een bedrag in, zoals 450 of 450,50.',
    'unreadable-text': () =>
      'Er staat een teken in dat we niet kunnen bewaren. Haal het weg of typ de tekst opnieuw.',
    'unknown-field': () => 'Dit veld kennen we niet.',
    'in-the-past': () => 'Kies een dag in de toekomst.',
    'before-start': () => 'De einddatum ligt voor de begindatum.',
  }),
  unknown: 'Dit klopt nog niet. Kijk het nog eens na.',
};
export type ErrorTexts = typeof errors;
