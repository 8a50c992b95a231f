import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFor } from './states.ts';

test('there is a place while fewer come than there are places, and always where there is no end to them', () => {
  fc.assert(
    fc.property(fc.option(fc.nat(50)), fc.nat(60), (places, coming) => {
      expect(placeFor(places, coming) === 'coming').toBe(places === null || coming < places);
    }),
  );
});
