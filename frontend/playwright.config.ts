import { defineConfig } from '@playwright/test';

/* The journeys run against a real service; nothing here starts one. */
const url = process.env['FUNDCALC_URL'] ?? 'http://127.0.0.1:8000';

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // Each journey has a session of its own; most of the time is the browser's, on one thread.
  workers: 2,
  // What fails twice is a fault; what passes at the second try is listed as flaky.
  retries: 1,
  outputDir: 'target/playwright',
  reporter: [['list'], ['junit', { outputFile: 'target/test-reports/playwright.xml' }], ['./e2e/count-reporter.ts']],
  use: {
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    // Answers that a journey replaces would pass a service worker by.
    serviceWorkers: 'block',
    trace: 'off',
    launchOptions: {
      executablePath: process.env['FUNDCALC_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
