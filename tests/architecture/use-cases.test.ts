import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { permissions } from '#access/policy.ts';
import { findUseCases, testTexts } from '#tests/support/use-cases.ts';

const found = await findUseCases();

describe('every use case', () => {
  test.each(found)(
    '$file: $name has a permission, an audit name and an outsider test',
    ({ slice, file, name, useCase }) => {
      expect(permissions).toContain(useCase.permission);
      expect(useCase.audit).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect(path.basename(file)).toMatch(/^[a-z]+(-[a-z]+)*\.ts$/);
      const tests = testTexts(slice);
      if (useCase.permission === 'public' || useCase.permission === 'feedback.answer') {
        expect(tests, 'open to guests: its own tests say what a stranger gets').toContain(name);
      } else {
        expect(tests).toMatch(
          new RegExp(`useCase: ${name}\\b|useCase === ${name}\\b|\\[[^\\]]*\\b${name}\\b`),
        );
      }
    },
  );

  test('has a name of its own in the audit log', () => {
    const names = found.map(({ useCase }) => useCase.audit);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('exists at all', () => {
    expect(found.length).toBeGreaterThan(3);
  });
});
