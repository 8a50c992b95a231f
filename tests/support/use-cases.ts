import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { UseCase } from '#server/usecase.ts';

export interface FoundUseCase {
  readonly slice: string;
  readonly file: string;
  readonly name: string;
  readonly useCase: UseCase<unknown, unknown>;
}

/** Every use case of the product, found in the folders themselves. */
export async function findUseCases(root = path.resolve('src/features')): Promise<FoundUseCase[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^[^/]+\/server\/.*\.ts$/.test(file) && !/\.(test|store|view)\.ts$/.test(file),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(path.join(root, file)).href)) as Record<string, unknown>;
      return Object.entries(module).flatMap(([name, value]): FoundUseCase[] =>
        isUseCase(value) ? [{ slice: file.split('/')[0] ?? '', file, name, useCase: value }] : [],
      );
    }),
  );
  return found.flat().sort((a, b) => a.file.localeCompare(b.file));
}

const isUseCase = (value: unknown): value is UseCase<unknown, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'execute' in value &&
  'permission' in value &&
  'kind' in value;
