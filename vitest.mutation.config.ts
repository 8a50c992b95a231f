import { defineConfig } from 'vitest/config';

/** The tests of pure rules alone, the only ones that a mutant of core, access or a shape's domain is put before. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    isolate: false,
    include: ['src/{core,access}/**/*.test.ts', 'src/shapes/*/domain/**/*.test.ts'],
  },
});
