import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Playwright reporter whose last line is `N passed, N failed, N skipped`. */
export default class CountReporter implements Reporter {
  private readonly outcomes = new Map<string, string>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.id, result.status === 'skipped' ? 'skipped' : result.status === test.expectedStatus ? 'passed' : 'failed');
  }

  onExit(): Promise<void> {
    const count = (outcome: string): number => [...this.outcomes.values()].filter((value) => value === outcome).length;
    process.stdout.write(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped\n`);
    return Promise.resolve();
  }
}
