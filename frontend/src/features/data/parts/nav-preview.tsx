import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createChartGroup } from '@/shared/charts/model/chart-group';
import { TimeChart } from '@/shared/charts/time-chart';
import type { DatasetSummary } from '@/shared/dataset/dataset';
import { navQuery, type SeriesRows } from '@/shared/dataset/rows';
import { FieldFrame } from '@/shared/form/field';
import { epochDay } from '@/shared/format/units';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { Loading, ProblemNotice } from '@/shared/ui/states';

/** Digits of a NAV that people compare with their statement. */
const NAV_DIGITS = 4;

/** What one unit of money grows to by the returns, from the day before the first period on. */
function grown(rows: SeriesRows): SeriesRows {
  const values = [1];
  for (const rate of rows.values) values.push((values.at(-1) ?? 1) * (1 + rate));
  return { ...rows, dates: [rows.base ?? '', ...rows.dates], values };
}

function Chart({ rows }: { readonly rows: SeriesRows }) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const days = rows.dates.map(epochDay);
  const first = rows.dates[0] ?? '';
  const last = rows.dates.at(-1) ?? '';
  const [group] = useState(() => createChartGroup({ from: days[0] ?? 0, to: days.at(-1) ?? 0 }));
  const value = (number: number): string => format.number(number, NAV_DIGITS);
  const range = { from: format.date(first), to: format.date(last) };
  return (
    <TimeChart
      name={t('preview.chart')}
      title={t('preview.finding', { ...range, first: value(rows.values[0] ?? 0), last: value(rows.values.at(-1) ?? 0) })}
      unit={t(rows.kind === 'returns' ? 'preview.growth' : 'preview.unit')}
      source={rows.name}
      summary={t('preview.summary', { ...range, count: rows.values.length })}
      series={{ days, lines: [{ key: 'nav', label: rows.name, short: t('preview.short'), tone: 'fund', values: rows.values, read: (number) => ({ value: value(number) }) }] }}
      group={group}
      axisValue={(number) => format.number(number, 2)}
      fileName="nav"
      height={240}
    />
  );
}

/** The history as it will be computed with: wrong columns and missed splits show at once. */
export function NavPreview({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation('data');
  const [chosen, setChosen] = useState<string | null>(null);
  const several = dataset.funds.length > 1;
  const fund = several ? (chosen ?? dataset.funds[0]?.code ?? null) : null;
  const { data, error, refetch } = useQuery(navQuery(dataset.id ?? '', fund));
  return (
    <>
      {several ? (
        <FieldFrame id="preview-fund" label={t('preview.fund')}>
          <select id="preview-fund" value={fund ?? ''} onChange={(event) => setChosen(event.target.value)}>
            {dataset.funds.map(({ code, name }) => (
              <option key={code} value={code}>
                {`${code} ${name}`.trim()}
              </option>
            ))}
          </select>
        </FieldFrame>
      ) : null}
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {data ? <Chart key={`${dataset.id ?? ''} ${fund ?? ''}`} rows={data.kind === 'returns' && data.base ? grown(data) : data} /> : error ? null : <Loading height={320} />}
    </>
  );
}
