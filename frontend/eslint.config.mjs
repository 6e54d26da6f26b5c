import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const LITERAL_TEXT = 'Words on the page belong to the locale files.';

export default tseslint.config(
  { ignores: ['dist', 'target', 'test-results', 'playwright-report', 'src/shared/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['main'], roles: ['tabpanel', 'region', 'group'] }],
      'max-lines': ['error', { max: 250 }],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/*.test.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { [fileURLToPath(new URL('scripts/import-resolver.cjs', import.meta.url))]: {} },
      'boundaries/elements': [
        { type: 'app', pattern: 'src/app', mode: 'folder' },
        { type: 'feature', pattern: 'src/features/*', mode: 'folder', capture: ['family'] },
        { type: 'shared', pattern: 'src/shared', mode: 'folder' },
      ],
    },
    rules: {
      // One direction: app, then features, then shared; a feature never sees another.
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: [
            { from: 'app', allow: ['app', 'feature', 'shared'] },
            { from: 'feature', allow: [['feature', { family: '${from.family}' }], 'shared'] },
            { from: 'shared', allow: ['shared'] },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]{2,}/]', message: LITERAL_TEXT },
        { selector: 'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label|hint|legend)$/] > Literal[value=/[A-Za-z\\u4e00-\\u9fff]{2,}/]', message: LITERAL_TEXT },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/shared/charts/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'uplot', message: 'Only shared/charts knows the chart library.' }] }] },
  },
  {
    // What TypeScript's lib.dom knows and the oldest browsers of vite.config.ts do not.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          ['AbortSignal', 'any', 'Chrome 116, Firefox 124, Safari 17.4'],
          ['URL', 'canParse', 'Chrome 120, Safari 17'],
          ['URL', 'parse', 'Chrome 126, Firefox 126, Safari 18'],
          ['document', 'startViewTransition', 'Firefox 144, Safari 18'],
          ['document', 'parseHTMLUnsafe', 'Chrome 124, Firefox 123, Safari 17.4'],
          ['window', 'requestIdleCallback', 'no Safari'],
          ['Intl', 'Segmenter', 'Firefox 125'],
        ].map(([object, property, since]) => ({ object, property, message: `Newer than the oldest browser of vite.config.ts (${since}).` })),
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'boundaries/element-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['scripts/**', 'e2e/support/*.mjs', '*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['worker/**'], languageOptions: { globals: globals.serviceworker, sourceType: 'script' } },
  { files: ['public/**'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
);
