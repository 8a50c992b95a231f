import { expect, test } from 'vitest';
import { plainWords, squeezed } from './plain-words.ts';

test.each([
  ['Çelik-Böhm', 'celik bohm'],
  ['Łukasz Wałęsa', 'lukasz walesa'],
  ['Søren Ærø', 'soren aero'],
  ['Yıldız', 'yildiz'],
  ['İbrahim', 'ibrahim'],
  ['Groß', 'gross'],
  ['Đorđević', 'dordevic'],
  ['’t Hoen', 't hoen'],
  ['Ĳsbrand', 'ijsbrand'],
  ['Иван Петров', 'иван петров'],
  ['محمد', 'محمد'],
  ['李 娜', '李 娜'],
  ['81,25%', '81 25%'],
])('%j compares as %j', (text, plain) => {
  expect(plainWords(text)).toBe(plain);
});

test('two people with names in another script are two people', () => {
  expect(plainWords('Иван')).not.toBe(plainWords('Пётр'));
});

test('names of columns stand together', () => {
  expect(squeezed('E-mail (werk)')).toBe('emailwerk');
});
