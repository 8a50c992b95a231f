import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { UseCase } from '#server/usecase.ts';

export interface Found<Value> {
  readonly slice: string;
  readonly file: string;
  readonly name: string;
  readonly value: Value;
}

export interface FoundUseCase extends Omit<Found<unknown>, 'value'> {
  readonly useCase: UseCase<unknown, unknown>;
}

/** Every use case of the product, found in the folders themselves: those of slices, and those that a shape has for all. */
export const findUseCases = async (...roots: readonly string[]): Promise<FoundUseCase[]> => {
  const searched = roots.length > 0 ? roots : ['src/features', 'src/shapes'].map((at) => path.resolve(at));
  const found = await Promise.all(searched.map((root) => findInServers(isUseCase, root)));
  return found.flat().map(({ value, ...one }) => ({ ...one, useCase: value }));
};

/** Everything of a kind that the server sides of slices export. */
export async function findInServers<Value>(
  isOne: (value: unknown) => value is Value,
  root = path.resolve('src/features'),
): Promise<Found<Value>[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^[^/]+\/server\/.*\.ts$/.test(file) && !/\.(test|store|view)\.ts$/.test(file),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(path.join(root, file)).href)) as Record<string, unknown>;
      return Object.entries(module).flatMap(([name, value]): Found<Value>[] =>
        isOne(value) ? [{ slice: file.split('/')[0] ?? '', file, name, value }] : [],
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
