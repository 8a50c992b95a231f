import { describe, expect, test } from 'vitest';
import { securityText } from './security-text.ts';

const publicUrl = 'https://door.nl';
const now = new Date('2026-11-30T10:00:00Z');
const text = securityText({ securityContact: 'mailto:veilig@door.nl', publicUrl }, now);
const field = (name: string): string[] =>
  (text ?? '')
    .split('\n')
    .flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));

describe('security.txt', () => {
  test('has what RFC 9116 asks: a contact, one day on which it is stale, within a year, and where it belongs', () => {
    expect(field('Contact')).toEqual(['mailto:veilig@door.nl']);
    expect(field('Canonical')).toEqual(['https://door.nl/.well-known/security.txt']);
    const [expires, ...more] = field('Expires');
    expect(more).toEqual([]);
    expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const left = Date.parse(expires ?? '') - now.getTime();
    expect(left).toBeGreaterThan(150 * 86_400_000);
    expect(left).toBeLessThan(365 * 86_400_000);
    for (const line of (text ?? '').trimEnd().split('\n')) expect(line).toMatch(/^[A-Z][A-Za-z-]+: \S/);
  });

  test('is not there without a contact', () => {
    expect(securityText({ securityContact: null, publicUrl }, now)).toBeNull();
  });
});
