import { expect, type Page } from '@playwright/test';

const DATABASE = 'fundcalc-import';

/** Waits until the browser has put away the file and what was chosen for it, which it does beside everything else. */
export async function untilKept(page: Page, name: string, options: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async (database) => {
        // To open a database that the page has not made yet would make an empty one.
        if (!(await indexedDB.databases()).some((known) => known.name === database)) return [];
        const opening = indexedDB.open(database);
        await new Promise((resolve) => (opening.onsuccess = resolve));
        const asking = opening.result.transaction('files').objectStore('files').getAll();
        await new Promise((resolve) => (asking.onsuccess = resolve));
        opening.result.close();
        return (asking.result as readonly { readonly name: string; readonly options: unknown }[]).map((file) => ({ name: file.name, options: file.options }));
      }, DATABASE),
    )
    .toEqual([{ name, options }]);
}
