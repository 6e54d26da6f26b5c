import { useId } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import { missingOf, type Drawdown } from '../model/sheet';
import styles from '../tear-sheet.module.css';

interface DrawdownsProps {
  readonly drawdowns: readonly Drawdown[];
  readonly show: (drawdown: Drawdown) => void;
}

/** The ten worst falls; choosing one shows it on the charts. */
export function Drawdowns({ drawdowns, show }: DrawdownsProps) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const id = useId();
  const columns: Column<Drawdown>[] = [
    { id: 'depth', name: t('drawdowns.depth'), numeric: true, value: (row) => -row.depth, show: (row) => <span data-direction="loss">{format.signedPercent(-row.depth)}</span> },
    { id: 'peak', name: t('drawdowns.peak'), value: (row) => row.peak, show: (row) => format.date(row.peak) },
    { id: 'trough', name: t('drawdowns.trough'), value: (row) => row.trough, show: (row) => format.date(row.trough) },
    {
      id: 'recovery',
      name: t('drawdowns.recovery'),
      value: (row) => row.recovery ?? null,
      show: (row) => (row.recovery ? format.date(row.recovery) : null),
      blank: (row) => missingOf(row, 'recovery')?.message ?? null,
    },
    { id: 'daysToTrough', name: t('drawdowns.daysToTrough'), numeric: true, value: (row) => row.daysToTrough, show: (row) => format.days(row.daysToTrough) },
    {
      id: 'daysToRecovery',
      name: t('drawdowns.daysToRecovery'),
      numeric: true,
      value: (row) => row.daysToRecovery ?? null,
      show: (row) => format.days(row.daysToRecovery ?? 0),
      blank: (row) => missingOf(row, 'daysToRecovery')?.message ?? null,
    },
    { id: 'days', name: t('drawdowns.days'), numeric: true, value: (row) => row.days, show: (row) => format.days(row.days) },
  ];
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id}>{t('drawdowns.title')}</h2>
      {drawdowns.length === 0 ? (
        <p className={styles['note']}>{t('drawdowns.none')}</p>
      ) : (
        <DataTable
          caption={t('drawdowns.caption')}
          quietCaption
          fileName="drawdowns"
          columns={columns}
          rows={drawdowns}
          rowId={(row) => `${row.peak}-${row.trough}`}
          onRow={show}
        />
      )}
    </section>
  );
}
