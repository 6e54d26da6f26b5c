import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { startTranslation } from '@/shared/i18n/translation';
import { renderScreen } from '@/shared/testing/render-screen';
import { DATASET } from '@/shared/testing/sample-dataset';
import { ColumnRoles } from './column-roles';
import { ProblemList } from './problem-list';
import { Questions } from './questions';
import { ReadingChoices } from './reading-choices';

await startTranslation(['data', 'shared']);

describe('problems', () => {
  it('names row, column, value, reason and remedy', async () => {
    await renderScreen(<ProblemList reading={DATASET} rejected="/rejected.csv" edits={[]} correct={vi.fn()} />);
    const row = screen.getByRole('row', { name: /^3 nav/ });
    expect(within(row).getByRole('textbox', { name: 'Row 3, nav' })).toHaveProperty('value', 'abc');
    for (const words of ['is no number', 'write 1.0234', 'left out']) expect(within(row).getByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Download/ }).getAttribute('href')).toBe('/rejected.csv');
  });

  it('corrects a cell and keeps earlier corrections', async () => {
    const correct = vi.fn();
    const user = userEvent.setup();
    await renderScreen(<ProblemList reading={DATASET} rejected={null} edits={[{ row: 2, column: 0, value: '2024-01-02' }]} correct={correct} />);
    expect(screen.queryByRole('button', { name: /read again/ })).toBeNull();
    const cell = screen.getByRole('textbox', { name: 'Row 3, nav' });
    await user.clear(cell);
    await user.type(cell, '1.01');
    await user.click(screen.getByRole('button', { name: 'Correct 1 cell and read again' }));
    expect(correct).toHaveBeenCalledWith([
      { row: 2, column: 0, value: '2024-01-02' },
      { row: 3, column: 1, value: '1.01' },
    ]);
  });

  it('shows only the rows that were left out', async () => {
    const user = userEvent.setup();
    await renderScreen(<ProblemList reading={DATASET} rejected="/rejected.csv" edits={[]} correct={vi.fn()} />);
    expect(screen.getAllByRole('row')).toHaveLength(3);
    await user.click(screen.getByRole('radio', { name: 'Rows left out' }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });
});

describe('questions about the file', () => {
  const asked = {
    ...DATASET,
    questions: [{ code: 'DATES_AMBIGUOUS', message: 'Day or month first?', answers: [{ label: 'Day first', options: { dates: 'dayFirst' } }, { label: 'Read correctly', options: { confirmed: ['DATES_AMBIGUOUS'] } }] }],
    problems: [{ row: 0, column: 0, header: 'date', value: '', code: 'DATES_AMBIGUOUS', scope: 'caution', message: 'Day or month first?', fix: 'choose' }, ...DATASET.problems],
    problemCounts: [{ code: 'DATES_AMBIGUOUS', scope: 'caution', count: 1 }, ...DATASET.problemCounts],
  };

  it('shows the evidence and reads the file again with the answer, beside what was chosen before', async () => {
    const choose = vi.fn();
    const user = userEvent.setup();
    await renderScreen(<Questions reading={asked} options={{ encoding: 'UTF-8', confirmed: ['OTHER'] }} choose={choose} />);
    expect(screen.getByText('Day or month first?')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Day first' }));
    expect(choose).toHaveBeenLastCalledWith({ encoding: 'UTF-8', confirmed: ['OTHER'], dates: 'dayFirst' });
    await user.click(screen.getByRole('button', { name: 'Read correctly' }));
    expect(choose).toHaveBeenLastCalledWith({ encoding: 'UTF-8', confirmed: ['OTHER', 'DATES_AMBIGUOUS'] });
  });

  it('does not repeat the question among the problems of rows', async () => {
    await renderScreen(<ProblemList reading={asked} rejected={null} edits={[]} correct={vi.fn()} />);
    expect(screen.queryByText('Day or month first?')).toBeNull();
    expect(screen.getByRole('row', { name: /^3 nav/ })).toBeTruthy();
  });
});

describe('how the file was read', () => {
  it('says how sure each guess is and why, and takes another choice', async () => {
    const choose = vi.fn();
    const user = userEvent.setup();
    await renderScreen(<ReadingChoices reading={DATASET} options={{ encoding: 'UTF-8' }} choose={choose} />);
    const dates = screen.getByRole('combobox', { name: 'Date order' });
    expect(screen.getByText('Only 50% sure, please check · no cell tells')).toBeTruthy();
    await user.selectOptions(dates, 'Month/day/year');
    expect(choose).toHaveBeenCalledWith({ encoding: 'UTF-8', dates: 'monthFirst' });
  });

  it('marks what the reader chose, and sends rows as numbers', async () => {
    const choose = vi.fn();
    const user = userEvent.setup();
    await renderScreen(<ReadingChoices reading={DATASET} options={{ encoding: 'UTF-8' }} choose={choose} />);
    expect(screen.getByText('Your choice')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Header' }), 'No header');
    expect(choose).toHaveBeenCalledWith({ encoding: 'UTF-8', headerRow: 0 });
  });
});

it('tells what no option changes without asking', async () => {
  await renderScreen(<ReadingChoices reading={DATASET} options={{}} choose={vi.fn()} />);
  expect(screen.getByText('Rows run from late to early')).toBeTruthy();
  // Three things were found out about the file, two more only its owner knows.
  expect(screen.getAllByRole('combobox')).toHaveLength(5);
});

it('shows every row below the names wherever those stand in the file', async () => {
  const guesses = DATASET.guesses.map((guess) => (guess.topic === 'headerRow' ? { ...guess, value: '5' } : guess));
  await renderScreen(<ColumnRoles reading={{ ...DATASET, guesses }} options={{}} choose={vi.fn()} />);
  expect(screen.getByRole('cell', { name: '02/01/2024' })).toBeTruthy();
});

it('shows the lines of a text in which no table was found', async () => {
  const lines = { ...DATASET, columns: [], preview: [['only words'], ['and more of them']] };
  await renderScreen(<ColumnRoles reading={lines} options={{}} choose={vi.fn()} />);
  expect(screen.getByRole('region', { name: 'First lines of the file' }).textContent).toBe('only words\nand more of them');
});

it('gives a column another meaning beside the first rows of the file', async () => {
  const choose = vi.fn();
  const user = userEvent.setup();
  await renderScreen(<ColumnRoles reading={DATASET} options={{}} choose={choose} />);
  expect(screen.getByRole('cell', { name: '02/01/2024' })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Meaning of “note”' }), 'Dividend per unit');
  expect(choose).toHaveBeenCalledWith({ columns: [{ index: 2, role: 'dividend' }] });
});
