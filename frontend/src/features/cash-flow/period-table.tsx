import { useTranslation } from '@/shared/i18n/translation';
import type { components } from '@/shared/api/schema';
import { useFormatter } from '@/shared/format/use-formatter';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import type { CashFlowResult } from './figures';

type LinkedPeriod = components['schemas']['LinkedPeriod'];

/** The linked sub-periods of a time-weighted return, where the result has them. */
export function PeriodTable({ result, caption }: { readonly result: CashFlowResult; readonly caption: string }) {
  const { t } = useTranslation('cash-flow');
  const format = useFormatter();
  const rows = 'periods' in result && Array.isArray(result.periods) ? result.periods : [];
  if (rows.length === 0) return null;
  const columns: readonly Column<LinkedPeriod>[] = [
    { id: 'from', name: t('periods.from'), value: (row) => row.from, show: (row) => format.date(row.from) },
    { id: 'to', name: t('periods.to'), value: (row) => row.to, show: (row) => format.date(row.to) },
    { id: 'total', name: t('periods.total'), numeric: true, value: (row) => row.total, show: (row) => format.signedPercent(row.total ?? 0), blank: (row) => row.unavailable?.['total']?.message ?? null },
  ];
  return <DataTable caption={caption} fileName="periods" columns={columns} rows={rows} rowId={(row) => row.from} />;
}
