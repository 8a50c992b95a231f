import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { permissions } from '#access/policy.ts';
import { findUseCases } from '#tests/support/use-cases.ts';

const found = await findUseCases();

/** That outsiders are turned away is tried for real: tests/database/outsiders.test.ts. */
describe('every use case', () => {
  test.each(found)('$file: $name has a permission and an audit name', ({ file, useCase }) => {
    expect(permissions).toContain(useCase.permission);
    expect(useCase.audit).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(path.basename(file)).toMatch(/^[a-z]+(-[a-z]+)*\.ts$/);
  });

  test('has a name of its own in the audit log', () => {
    const names = found.map(({ useCase }) => useCase.audit);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('exists at all', () => {
    expect(found.length).toBeGreaterThan(300);
  });
});
