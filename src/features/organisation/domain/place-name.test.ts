import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeName } from './place-name.ts';

test.each([
  ['UTRECHT', 'Utrecht'],
  ['ALPHEN AAN DEN RIJN', 'Alphen aan den Rijn'],
  ["'S-HERTOGENBOSCH", "'s-Hertogenbosch"],
  ["'S GRAVENMOER", "'s Gravenmoer"],
  ["'T LOO OLDEBROEK", "'t Loo Oldebroek"],
  ['IJMUIDEN', 'IJmuiden'],
  ['CAPELLE AAN DEN IJSSEL', 'Capelle aan den IJssel'],
  ['DEN HAM OV', 'Den Ham OV'],
  ['ALTEVEER GEM NOORDENVELD', 'Alteveer gem. Noordenveld'],
  ['SPAARNDAM GEM. HAARLEM', 'Spaarndam gem. Haarlem'],
  ['2E EXLOERMOND', '2e Exloermond'],
  ['NIEUW-BUINEN', 'Nieuw-Buinen'],
  ['WEHE-DEN HOORN', 'Wehe-den Hoorn'],
  ["STAD AAN 'T HARINGVLIET", "Stad aan 't Haringvliet"],
  ['ST.-ANNAPAROCHIE', 'St.-Annaparochie'],
  ['De Bilt', 'De Bilt'],
  ['', ''],
])('%s becomes %s', (capitals, name) => {
  expect(placeName(capitals)).toBe(name);
});

test('no letter is lost or added', () => {
  const letters = (text: string): string => text.toLowerCase().replaceAll('.', '');
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z' -]{1,30}$/), (capitals) => {
      expect(letters(placeName(capitals))).toBe(letters(capitals));
    }),
  );
});
