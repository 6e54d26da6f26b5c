import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDateOf } from '@/shared/format/units';
import { startTranslation } from '@/shared/i18n/translation';
import { createChartGroup, type ChartGroup } from '../model/chart-group';
import { RangeBar } from './range-bar';

await startTranslation(['charts', 'shared']);

const FROM = 18_262;
const days = Array.from({ length: 400 }, (_, index) => FROM + index);
let group: ChartGroup;

beforeEach(() => {
  group = createChartGroup({ from: FROM, to: FROM + 399 });
  const line = { key: 'fund', label: 'Fund', short: 'Fund', tone: 'fund', values: days, read: (value: number) => ({ value: String(value) }) } as const;
  render(<RangeBar series={{ days, lines: [line] }} group={group} />);
});
afterEach(cleanup);

const field = (): HTMLInputElement => screen.getByLabelText('Show from');
const shownFrom = (): string => isoDateOf(group.view().range.from);

it('takes a day that is chosen in the calendar at once', () => {
  fireEvent.pointerDown(field());
  fireEvent.change(field(), { target: { value: '2020-03-02' } });
  expect(shownFrom()).toBe('2020-03-02');
});

it('takes a day that is typed with Enter or when the field is left, not before', () => {
  fireEvent.keyDown(field(), { key: '2' });
  fireEvent.change(field(), { target: { value: '2020-02-02' } });
  expect(shownFrom()).toBe('2020-01-01');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(shownFrom()).toBe('2020-02-02');
  fireEvent.keyDown(field(), { key: '3' });
  fireEvent.change(field(), { target: { value: '2020-03-03' } });
  fireEvent.blur(field());
  expect(shownFrom()).toBe('2020-03-03');
});

it('follows the chart', () => {
  fireEvent.click(screen.getByRole('button', { name: '3M' }));
  expect(field().value).toBe(shownFrom());
});

it('keeps the span when the field is emptied', () => {
  fireEvent.pointerDown(field());
  fireEvent.change(field(), { target: { value: '' } });
  expect(shownFrom()).toBe('2020-01-01');
});
