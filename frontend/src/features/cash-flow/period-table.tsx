import { useTranslation } from '@/shared/i18n/translation';
import type { JsonRecord } from '@/shared/api/json';
import { isRecord, listAt, numberAt, recordAt, textAt } from '@/shared/api/json';
import { useFormatter } from '@/shared/format/use-formatter';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';

/** The linked sub-periods of a time-weighted return, where the result has them. */
export function PeriodTable({ result, caption }: { readonly result: JsonRecord; readonly caption: string }) {
  const { t } = useTranslation('cash-flow');
  const format = useFormatter();
  const direct = listAt(result, 'periods');
  const rows = (direct.length > 0 ? direct : listAt(recordAt(result, 'timeWeighted'), 'periods')).filter(isRecord);
  if (rows.length === 0) return null;
  const columns: readonly Column<JsonRecord>[] = [
    { id: 'from', name: t('periods.from'), value: (row) => textAt(row, 'from'), show: (row) => format.date(textAt(row, 'from') ?? '') },
    { id: 'to', name: t('periods.to'), value: (row) => textAt(row, 'to'), show: (row) => format.date(textAt(row, 'to') ?? '') },
    {
      id: 'total',
      name: t('periods.total'),
      numeric: true,
      value: (row) => numberAt(row, 'total'),
      show: (row) => format.signedPercent(numberAt(row, 'total') ?? 0),
      blank: (row) => textAt(recordAt(recordAt(row, 'unavailable'), 'total'), 'message'),
    },
  ];
  return <DataTable caption={caption} fileName="periods" columns={columns} rows={rows} rowId={(row) => textAt(row, 'from') ?? ''} />;
}
