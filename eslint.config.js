import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** The floors, again for what dependency-cruiser cannot see: `import type` inside .svelte files (house.md). */
const walls = {
  'src/core/**': ['^#(?!core/)'],
  'src/access/**': ['^#(?!core/|access/)'],
  'src/i18n/**': ['^#(?!core/|i18n/)'],
  'src/{features,shapes}/*/texts*.ts': ['^#(?!core/|i18n/|shapes/[a-z]+/texts)'],
  'src/ui/**': ['^#(?!core/|i18n/|ui/)'],
  'src/server/**': ['^#(?!core/|access/|server/|tests/)'],
  'src/web/**': ['^#(?!core/|access/|i18n/|web/|server/|tests/)'],
  'src/{features,shapes}/*/domain/**': ['^#(?!core/|tests/|shapes/[^/]+/domain/)', '^\\.\\./(server|ui)/'],
  'src/{features,shapes}/*/ui/**': [
    '^#(?!core/|i18n/|ui/|tests/|shapes/[^/]+/(domain|ui)/)',
    '^\\.\\./server/',
  ],
  'src/screens/**': [
    '^#(?!core/|access/(actor|policy)|i18n/|ui/|web/|shapes/|features/|server/usecase|screens/|tests/)',
    '^#.*[.]store[.]ts$',
  ],
  'src/{features,shapes}/*/server/**': ['^#(web|ui|features|screens|cli)/', '^\\.\\./ui/'],
};

const wallRules = Object.entries(walls).map(([files, patterns]) => ({
  files: [files],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: patterns.map((regex) => ({
          regex,
          message: 'This floor may not know that one: see "Who may import whom" in docs/architecture.md.',
        })),
      },
    ],
  },
}));

export default ts.config(
  {
    ignores: [
      'node_modules',
      'build',
      '.svelte-kit',
      'data',
      '**/*.generated.ts',
      'src/server/db/schema/tables.ts',
    ],
  },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from where a thing lives.' },
        { selector: 'TSEnumDeclaration', message: 'No enums: scripts run on bare Node.' },
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
    },
  },
  {
    files: [
      'src/i18n/{nl,en}/**',
      'src/**/texts.{nl,en}.ts',
      'src/features/demonstration/domain/words.ts',
      '**/*.test.ts',
      'tests/**',
      'bench/**',
    ],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['*.config.ts', '*.config.js', 'scripts/**', 'cli/**', 'bench/**', 'tests/**'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], extends: [ts.configs.disableTypeChecked] },
  ...wallRules,
);
