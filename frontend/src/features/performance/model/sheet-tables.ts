import type { useTranslation } from '@/shared/i18n/translation';
import type { Language } from '@/shared/settings/settings';
import type { Formatter } from '@/shared/format/formatter';
import type { CellValue } from '@/shared/ui/data-table-model';
import type { ExportTable } from '@/shared/ui/table-export';
import { conventionWords } from './convention-words';
import { BENCHMARK_FIGURES, FUND_FIGURES, valueOf } from './figures';
import { nameIn } from './figure-words';
import { FURTHER_FIGURES } from './further-figures';
import { heatRows } from './heat-map';
import { missingOf, type Calendar, type Chart, type Drawdown, type HoldingPeriod, type Rolling, type Sheet, type SheetAnswer, type StandardPeriod } from './sheet';

/** What the table of all figures needs. */
export interface SheetWords extends Words {
  readonly t: ReturnType<typeof useTranslation<'performance' | 'figures'>>['t'];
  readonly language: Language;
}

/** What the tables need besides their values: the words of the page. */
export interface Words {
  readonly t: ReturnType<typeof useTranslation<'performance'>>['t'];
  readonly format: Formatter;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const SHARE = { share: true } as const;
const KNOWN_PERIODS = ['1w', '1m', '3m', '6m', 'ytd', '1y', '3y', '5y', '10y', 'inception'] as const;

export function calendarTable(calendar: Calendar, { t, format }: Words): ExportTable {
  return {
    name: t('calendar.title'),
    columns: [{ name: t('calendar.year') }, ...MONTHS.map((month) => ({ name: format.monthName(month), ...SHARE })), { name: t('calendar.annual'), ...SHARE }],
    rows: heatRows(calendar).map(({ year, months, annual }) => [year, ...months, annual]),
  };
}

export function standardTable(periods: readonly StandardPeriod[], { t }: Words): ExportTable {
  const name = (period: string): string => {
    const known = KNOWN_PERIODS.find((one) => one === period);
    return known === undefined ? period : t(`standard.${known}`);
  };
  return {
    name: t('standard.title'),
    columns: [{ name: t('standard.period') }, { name: t('standard.from') }, { name: t('standard.total'), ...SHARE }, { name: t('standard.annualised'), ...SHARE }],
    rows: periods.map((row) => [name(row.period), row.from ?? null, row.total ?? null, row.annualised ?? null]),
  };
}

export function holdingTable(periods: readonly HoldingPeriod[], { t }: Words): ExportTable {
  const shares = ['positiveShare', 'worst', 'median', 'best'] as const;
  return {
    name: t('holding.title'),
    columns: [{ name: t('holding.years') }, { name: t('holding.windows') }, ...shares.map((name) => ({ name: t(`holding.${name}`), ...SHARE }))],
    rows: periods.map((row) => [row.years, row.windows, ...shares.map((name) => row[name] ?? null)]),
  };
}

function drawdownTable(drawdowns: readonly Drawdown[], { t }: Words): ExportTable {
  const names = ['depth', 'peak', 'trough', 'recovery', 'daysToTrough', 'daysToRecovery', 'days'] as const;
  return {
    name: t('drawdowns.title'),
    columns: names.map((name) => ({ name: t(`drawdowns.${name}`), share: name === 'depth' })),
    rows: drawdowns.map((row) => names.map((name): CellValue => (name === 'depth' ? -row.depth : (row[name] ?? null)))),
  };
}

/** Every figure with its section; a blank says why. */
function figureTable(sheet: Sheet, { t, language }: SheetWords): ExportTable {
  const figures = [...FUND_FIGURES, ...FURTHER_FIGURES, ...(sheet.benchmark ? BENCHMARK_FIGURES : [])];
  return {
    name: t('workbook.figures'),
    columns: [{ name: t('workbook.section') }, { name: t('workbook.figure') }, { name: t('workbook.value') }, { name: t('workbook.blank') }],
    rows: figures.map((figure) => [t(`section.${figure.section}`), nameIn(t, language, figure), valueOf(sheet, figure), missingOf(sheet[figure.section], figure.name)?.message ?? null]),
  };
}

function chartTable({ dates, growth, drawdown, benchmarkGrowth }: Chart, { t }: Words): ExportTable {
  return {
    name: t('workbook.chart'),
    columns: [{ name: t('workbook.date') }, { name: t('line.fund') }, { name: t('underwater.name'), ...SHARE }, ...(benchmarkGrowth ? [{ name: t('line.benchmark') }] : [])],
    rows: dates.map((date, index) => [date, growth[index] ?? null, drawdown[index] ?? null, ...(benchmarkGrowth ? [benchmarkGrowth[index] ?? null] : [])]),
  };
}

function rollingTable(rolling: Rolling, { t }: Words): ExportTable {
  const names = (['total', 'volatility', 'sharpe', 'beta'] as const).filter((name) => (rolling[name] ?? []).length > 0);
  return {
    name: t('rolling.title'),
    columns: [{ name: t('workbook.date') }, ...names.map((name) => ({ name: t(`rolling.${name}`), share: name === 'total' || name === 'volatility' }))],
    rows: rolling.dates.map((date, index) => [date, ...names.map((name) => rolling[name]?.[index] ?? null)]),
  };
}

/** What the sheet was computed from, and the link that leads back. */
function originTable({ conventions, provenance }: SheetAnswer, link: string, { t, format }: Words): ExportTable {
  return {
    name: t('workbook.origin'),
    columns: [{ name: t('workbook.what') }, { name: t('workbook.value') }],
    rows: [
      ...provenance.series.map((series) => [series.name, `${series.from} – ${series.to}`]),
      ...conventionWords(conventions, t, format),
      [t('workbook.fingerprint'), provenance.inputFingerprint],
      [t('workbook.engine'), provenance.engineVersion],
      [t('workbook.link'), link],
    ],
  };
}

/** The whole sheet, a table for each part that the answer has. */
export function sheetTables(answer: SheetAnswer, link: string, words: SheetWords): ExportTable[] {
  const sheet = answer.result;
  return [
    figureTable(sheet, words),
    standardTable(sheet.returns.standardPeriods, words),
    ...(sheet.calendar ? [calendarTable(sheet.calendar, words)] : []),
    ...(sheet.holdingPeriods ? [holdingTable(sheet.holdingPeriods, words)] : []),
    ...(sheet.drawdowns ? [drawdownTable(sheet.drawdowns, words)] : []),
    ...(sheet.chart ? [chartTable(sheet.chart, words)] : []),
    ...(sheet.rolling ? [rollingTable(sheet.rolling, words)] : []),
    originTable(answer, link, words),
  ];
}
