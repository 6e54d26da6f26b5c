import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { earlyFiles, firstRouteGroups } from './scripts/first-route.mjs';
import { minifyPublic } from './scripts/minify-public.mjs';

/** Records which chunk loads which, outside the shipped folder, so that the byte budget can add up a route. */
function bundleRecord(): Plugin {
  return {
    name: 'bundle-record',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? [
              {
                file: file.fileName,
                entry: file.isEntry,
                source: file.facadeModuleId?.split('/src/')[1] ?? null,
                words: [...new Set(file.moduleIds.flatMap((id) => /\/locales\/(zh|en)\//.exec(id)?.[1] ?? []))],
                imports: file.imports,
                dynamicImports: file.dynamicImports,
                css: [...(file.viteMetadata?.importedCss ?? [])],
              },
            ]
          : [],
      );
      mkdirSync('node_modules/.cache', { recursive: true });
      writeFileSync('node_modules/.cache/bundle.json', JSON.stringify(chunks, null, 1));
    },
  };
}

/** The oldest browsers that the page is built for; README.md names them. eslint.config.mjs refuses calls that they lack. */
const OLDEST_BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

const backend = process.env['FUNDCALC_URL'] ?? 'http://localhost:8000';

const here = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** The package's exports name its development build only, which carries warnings and their texts. */
const routerOfProduction = process.env['VITEST'] ? [] : [{ find: /^react-router$/, replacement: `${here}/node_modules/react-router/dist/production/index.mjs` }];

export default defineConfig({
  plugins: [react({ compiler: { compilationMode: 'annotation' } }), bundleRecord(), earlyFiles(), minifyPublic()],
  resolve: { alias: [{ find: '@', replacement: `${here}/src` }, ...routerOfProduction] },
  build: {
    target: OLDEST_BROWSERS,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: firstRouteGroups(here) } } },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/upload', '/openapi.json', '/health', '/samples'].map((path) => [path, backend])),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    setupFiles: ['src/shared/testing/setup.ts'],
    reporters: ['default', ['junit', { outputFile: 'target/test-reports/vitest.xml' }], './scripts/count-reporter.mjs'],
    restoreMocks: true,
  },
});
