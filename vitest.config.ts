import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const database = [
  'src/**/*.store.test.ts',
  'src/{features,shapes}/*/server/**/*.test.ts',
  'src/server/**/*.test.ts',
  'cli/**/*.test.ts',
  'tests/database/**/*.test.ts',
];
const common = { environment: 'node', testTimeout: 20_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  plugins: [sveltekit()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: database,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'database',
          include: database,
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'proofs',
          include: ['tests/proofs/**/*.proof.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
