import { useId } from 'react';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import { TableTools } from '@/shared/ui/table-tools';
import type { SweepResult } from './calculations';
import styles from './dca.module.css';
import type { Bin } from './histogram';
import { histogramOf } from './histogram';
import type { Axis } from './parameters';
import { MONEY, PERCENTS } from './parameters';
import { StartChart } from './plan-chart';

const PERCENTILES = ['min', 'p5', 'p25', 'median', 'p75', 'p95', 'max', 'mean'] as const;

function Spread({ result }: { readonly result: SweepResult }) {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const rows = PERCENTILES.map((name) => ({ name, simpleReturn: result.simpleReturn?.[name] ?? null, xirr: result.xirr?.[name] ?? null }));
  const ratio = (id: 'simpleReturn' | 'xirr'): Column<(typeof rows)[number]> => ({ id, name: t(`figure.${id}`), numeric: true, value: (row) => row[id], show: (row) => format.signedPercent(row[id] ?? 0), blank: () => t('noRate') });
  const columns: readonly Column<(typeof rows)[number]>[] = [{ id: 'name', name: t('starts.part'), value: (row) => t(`percentile.${row.name}`) }, ratio('simpleReturn'), ratio('xirr')];
  return <DataTable caption={t('starts.spread')} fileName="start-date-spread" columns={columns} rows={rows} rowId={(row) => row.name} />;
}

/** How the outcomes spread: bars for the eye, the same numbers as a table. */
function Histogram({ values, lossShare }: { readonly values: readonly number[]; readonly lossShare: number }) {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const id = useId();
  const bins = histogramOf(values);
  const most = Math.max(...bins.map(({ count }) => count));
  const columns: readonly Column<Bin>[] = [
    { id: 'from', name: t('histogram.from'), numeric: true, value: (row) => row.from, show: (row) => format.signedPercent(row.from, 1) },
    { id: 'to', name: t('histogram.to'), numeric: true, value: (row) => row.to, show: (row) => format.signedPercent(row.to, 1) },
    { id: 'count', name: t('histogram.count'), numeric: true, value: (row) => row.count, show: (row) => format.days(row.count) },
    { id: 'share', name: t('histogram.share'), numeric: true, value: (row) => row.count / values.length, show: (row) => format.percent(row.count / values.length, 1) },
  ];
  return (
    <figure className={styles['figure']} aria-labelledby={id}>
      <h3 id={id}>{t('histogram.title', { share: format.percent(lossShare, 1), count: format.days(values.length) })}</h3>
      <div className={styles['bars']} aria-hidden="true">
        {bins.map(({ from, count }) => (
          <span key={from} data-direction={from < 0 ? 'loss' : 'gain'} style={{ height: `${String((100 * count) / most)}%` }} />
        ))}
      </div>
      <p className={styles['ends']} aria-hidden="true">
        <span>{format.signedPercent(bins[0]?.from ?? 0, 1)}</span>
        <span>{format.signedPercent(bins.at(-1)?.to ?? 0, 1)}</span>
      </p>
      <DataTable caption={t('histogram.name')} fileName="histogram" columns={columns} rows={bins} rowId={(row) => String(row.from)} />
    </figure>
  );
}

/** Each day on which the plan could have begun. */
export function Starts({ result, source }: { readonly result: SweepResult; readonly source: string }) {
  const { chart, lossShare } = result;
  if (!chart || lossShare === undefined || result.runs === 0) return null;
  return (
    <>
      <Histogram values={chart.simpleReturn} lossShare={lossShare} />
      <StartChart chart={chart} lossShare={lossShare} source={source} />
      <Spread result={result} />
    </>
  );
}

/** Return at which the colour of a cell is full. */
const FULL = 0.5;

/** Two numbers of the plan against each other: a real table whose cells are coloured. */
export function Grid({ result }: { readonly result: SweepResult }) {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const outcomes = result.outcomes ?? [];
  const [across, down] = Object.keys(outcomes[0]?.parameters ?? {}) as Axis[];
  if (across === undefined || down === undefined) return null;
  const valuesOf = (axis: Axis): readonly number[] => [...new Set(outcomes.map(({ parameters: chosen }) => Number(chosen[axis])))];
  const write = (axis: Axis, value: number): string => (PERCENTS.has(axis) ? format.percent(value, 1) : MONEY.has(axis) ? format.money(value) : format.days(value));
  const cellOf = (x: number, y: number): number | null => outcomes.find(({ parameters: chosen }) => Number(chosen[across]) === x && Number(chosen[down]) === y)?.xirr ?? null;
  const best = Math.max(...outcomes.flatMap(({ xirr }) => (typeof xirr === 'number' ? [xirr] : [])));
  const [columns, rows] = [valuesOf(across), valuesOf(down)];
  const caption = t('grid.caption', { across: t(`field.${across}`), down: t(`field.${down}`) });
  const table = () => ({
    name: caption,
    columns: [across, down, 'xirr', 'simpleReturn', 'maxDrawdown', 'invested', 'endValue', 'cash'].map((name) => ({ name: t((name === across || name === down ? `field.${name}` : `figure.${name}`) as 'figure.xirr') })),
    rows: outcomes.map((row) => [Number(row.parameters[across]), Number(row.parameters[down]), row.xirr ?? null, row.simpleReturn ?? null, row.maxDrawdown ?? null, Number(row.invested), Number(row.endValue), Number(row.cash)]),
  });
  return (
    <div className={styles['figure']}>
      <div data-print="hide">
        <TableTools fileName="plan-grid" table={table} />
      </div>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
        <table className={styles['heat']}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('grid.corner', { across: t(`field.${across}`), down: t(`field.${down}`) })}</th>
              {columns.map((x) => (
                <th key={x} scope="col">
                  {write(across, x)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((y) => (
              <tr key={y}>
                <th scope="row">{write(down, y)}</th>
                {columns.map((x) => {
                  const value = cellOf(x, y);
                  return (
                    <td key={x} data-direction={value === null || value === 0 ? undefined : value < 0 ? 'loss' : 'gain'} data-best={value === best} style={{ '--saturation': Math.min(1, Math.abs(value ?? 0) / FULL) } as React.CSSProperties}>
                      {value === null ? t('noRate') : format.signedPercent(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
