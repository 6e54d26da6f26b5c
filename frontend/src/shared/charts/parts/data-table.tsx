import { useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { isoDateOf } from '@/shared/format/units';
import { eventsByDay, exact } from '../model/csv';
import type { ChartGroup } from '../model/chart-group';
import { firstIndexFrom, type TimeSeries } from '../model/time-series';
import { useChartView } from './use-chart-view';
import styles from '../chart.module.css';

const ROWS_PER_PAGE = 25;

/** The days that the chart shows as a real table: the values of the CSV file, 25 rows a page. */
export function DataTable({ series, caption, group }: { readonly series: TimeSeries; readonly caption: string; readonly group: ChartGroup }) {
  const { t } = useTranslation('charts');
  const format = useFormatter();
  const [page, setPage] = useState(0);
  const events = eventsByDay(series);
  const { range } = useChartView(group);
  const first = firstIndexFrom(series.days, range.from);
  const end = firstIndexFrom(series.days, range.to + 1);
  const pages = Math.max(1, Math.ceil((end - first) / ROWS_PER_PAGE));
  const shown = Math.min(page, pages - 1);
  const start = first + shown * ROWS_PER_PAGE;
  return (
    <div className={styles['table']}>
      <div className={styles['tableScroll']} tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{series.count?.name ?? t('table.date')}</th>
              {series.lines.map((line) => (
                <th scope="col" key={line.key}>
                  {line.label}
                </th>
              ))}
              {events.size > 0 ? <th scope="col">{t('table.event')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {series.days.slice(start, Math.min(end, start + ROWS_PER_PAGE)).map((day, offset) => (
              <tr key={day}>
                <th scope="row">
                  {series.count ? <data value={day}>{series.count.write(day)}</data> : <time dateTime={isoDateOf(day)}>{format.date(isoDateOf(day))}</time>}
                </th>
                {series.lines.map((line) => {
                  const value = line.values[start + offset] ?? null;
                  return (
                    <td key={line.key}>
                      {value === null ? t('table.missing') : <data value={exact(value)}>{line.read(value, start + offset).value}</data>}
                    </td>
                  );
                })}
                {events.size > 0 ? <td>{events.get(day)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={shown} pages={pages} choose={setPage} />
    </div>
  );
}

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly choose: (page: number) => void;
}

function Pager({ page, pages, choose }: PagerProps) {
  const { t } = useTranslation('charts');
  const steps = [
    { name: 'first', to: 0, mark: '«', off: page === 0 },
    { name: 'previous', to: page - 1, mark: '‹', off: page === 0 },
    { name: 'next', to: page + 1, mark: '›', off: page === pages - 1 },
    { name: 'last', to: pages - 1, mark: '»', off: page === pages - 1 },
  ] as const;
  return (
    <nav className={styles['pager']} aria-label={t('table.pages')}>
      {steps.slice(0, 2).map((step) => (
        <PagerButton key={step.name} to={step.to} mark={step.mark} off={step.off} label={t(`table.${step.name}`)} choose={choose} />
      ))}
      <span aria-live="polite">{t('table.page', { page: page + 1, pages })}</span>
      {steps.slice(2).map((step) => (
        <PagerButton key={step.name} to={step.to} mark={step.mark} off={step.off} label={t(`table.${step.name}`)} choose={choose} />
      ))}
    </nav>
  );
}

interface PagerButtonProps {
  readonly to: number;
  readonly mark: string;
  readonly off: boolean;
  readonly label: string;
  readonly choose: (page: number) => void;
}

function PagerButton({ to, mark, off, label, choose }: PagerButtonProps) {
  return (
    <button
      type="button"
      className={styles['quiet']}
      aria-label={label}
      aria-disabled={off}
      onClick={() => {
        if (!off) choose(to);
      }}
    >
      <span aria-hidden="true">{mark}</span>
    </button>
  );
}
