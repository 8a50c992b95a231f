import { describe, expect, test } from 'vitest';
import { actionOf, pageAddress } from './page-address.ts';

const site = 'https://door.example.nl';
const asked = (method: string, path: string, referer?: string) => {
  const url = new URL(`${site}${path}`);
  const headers = referer === undefined ? undefined : { referer };
  return { url, request: new Request(url, { method, headers }) };
};

describe('the page to come back to', () => {
  test.each([
    ['GET', '/plan', undefined, '/plan'],
    ['GET', '/offers?q=rekenen%20%26%20taal&page=2', undefined, '/offers?q=rekenen%20%26%20taal&page=2'],
    ['GET', '/plan', `${site}/plan?year=2027`, '/plan'],
    ['POST', '/plan?/add', undefined, '/plan'],
    ['POST', '/plan?/add', `${site}/plan?year=2027`, '/plan?year=2027'],
    ['POST', '/plan?/add', `${site}/plan?/add&year=2027`, '/plan?year=2027'],
    ['POST', '/plan?/add', `${site}/offers?q=x`, '/plan'],
    ['POST', '/plan?/add', 'https://evil.example/plan?year=2027', '/plan'],
    ['POST', '/plan?/add', 'no address', '/plan'],
    ['GET', '//evil.example/plan', undefined, '/'],
    ['GET', `/plan?q=${'x'.repeat(2000)}`, undefined, '/plan'],
  ])('%s %s from %s is %s', (method, path, referer, page) => {
    const request = asked(method, '/', referer);
    const url = new URL(site);
    url.href = path.startsWith('//') ? `${site}${path}` : new URL(path, site).href;
    expect(pageAddress({ ...request, url })).toBe(page);
  });
});

test.each([
  [`${site}/plan`, 'default'],
  [`${site}/plan?year=1`, 'default'],
  [`${site}/plan?/add`, 'add'],
  [`${site}/plan?year=1&/add`, 'add'],
  [`${site}/plan?/add&more=1`, 'add'],
])('%s asks for %s', (address, action) => {
  expect(actionOf(address)).toBe(action);
});
