type Pattern = readonly [name: string, pattern: RegExp];

/** Order matters: most browsers also name the ones they descend from. */
const browsers: readonly Pattern[] = [
  ['Edge', /\bEdgA?\/|\bEdgiOS\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\bFirefox\/|\bFxiOS\//],
  ['Chrome', /\bChrome\/|\bCriOS\/|\bHeadlessChrome\//],
  ['Safari', /\bSafari\//],
];

const systems: readonly Pattern[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

/**
 * A device in the words its owner knows, from what the browser says about itself: «Firefox, Windows». Empty when
 * nothing is recognised. No more is kept of it than this.
 */
export function deviceName(userAgent: string): string {
  const text = userAgent.slice(0, 500);
  const found = [browsers, systems].map((list) => list.find(([, pattern]) => pattern.test(text))?.[0]);
  return found.filter((name) => name !== undefined).join(', ');
}
