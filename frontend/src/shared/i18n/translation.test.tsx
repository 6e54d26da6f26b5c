import { render, screen } from '@testing-library/react';
import { act, Suspense } from 'react';
import { expect, it } from 'vitest';
import { changeSettings } from '@/shared/settings/settings';
import { fillIn, startTranslation, useTranslation } from './translation';

function Words() {
  const { t, i18n } = useTranslation(['cash-flow', 'shared']);
  return (
    <p>
      {[t('addRow'), t('shared:action.undo'), t('pasted', { count: 1 }), t('pasted', { count: 2 }), String(i18n.exists('nothing'))].join('|')}
    </p>
  );
}

it('loads a topic when it is needed, counts in plural forms and follows the language', async () => {
  changeSettings({ language: 'en' });
  await startTranslation(['shared']);
  await act(async () => {
    render(
      <Suspense fallback={null}>
        <Words />
      </Suspense>,
    );
    await Promise.resolve();
  });
  expect(await screen.findByText('Add row|Undo|1 row pasted|2 rows pasted|false')).toBeDefined();
  act(() => changeSettings({ language: 'zh' }));
  expect(await screen.findByText('添加一行|撤销|已粘贴 1 行|已粘贴 2 行|false')).toBeDefined();
});

it('writes counts with the separators of the region', async () => {
  changeSettings({ language: 'en', region: 'de-DE' });
  await startTranslation(['cash-flow']);
  function Count() {
    return <p>{useTranslation('cash-flow').t('pasted', { count: 12_345 })}</p>;
  }
  await act(async () => {
    render(
      <Suspense fallback={null}>
        <Count />
      </Suspense>,
    );
    await Promise.resolve();
  });
  expect(await screen.findByText('12.345 rows pasted')).toBeDefined();
});

it('fills placeholders in and leaves nothing behind for missing ones', () => {
  expect(fillIn('{{a}} of {{b}}{{c}}', { a: 1, b: 'two' })).toBe('1 of two');
});
