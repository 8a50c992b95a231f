import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviceName } from './device.ts';

const mozilla = 'Mozilla/5.0';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device by name', () => {
  test.each([
    ['Chrome, Windows', `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0 Safari/537.36`],
    ['Edge, Windows', `${mozilla} (Windows NT 10.0) ${webkit} Chrome/140.0 Safari/537.36 Edg/140.0`],
    ['Firefox, Linux', `${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`],
    [
      'Safari, iPhone',
      `${mozilla} (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${webkit} Version/19.0 Safari/604.1`,
    ],
    ['Chrome, Android', `${mozilla} (Linux; Android 15; Pixel) ${webkit} Chrome/140.0 Mobile Safari/537.36`],
    [
      'Samsung Internet, Android',
      `${mozilla} (Linux; Android 14) ${webkit} SamsungBrowser/27.0 Chrome/125.0 Safari/537.36`,
    ],
    ['Safari, Mac', `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/19.0 Safari/605.1.15`],
    ['Chrome, ChromeOS', `${mozilla} (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/140.0 Safari/537.36`],
    ['', 'curl/8.5.0'],
    ['', ''],
  ])('%s', (name, userAgent) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  test('keeps nothing of what the browser says but names that we know', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        expect(deviceName(text).length).toBeLessThan(40);
      }),
    );
  });
});
