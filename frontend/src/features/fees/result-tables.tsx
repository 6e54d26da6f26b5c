import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import type { Answers, Settled } from './calculations';

type SoldLot = Answers['redemption']['result']['lots'][number];
type DayCost = Answers['share-class']['result']['curve'][number];
type DragYear = Answers['drag']['result']['curve'][number];

/** Holding periods that a comparison of two classes is read at, besides the days on which they change places. */
const DAYS = [1, 7, 30, 90, 180, 365, 730, 1095];

function Lots({ lots }: { readonly lots: readonly SoldLot[] }) {
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const columns: readonly Column<SoldLot>[] = [
    { id: 'date', name: t('lot.date'), value: (row) => row.date, show: (row) => format.date(row.date) },
    { id: 'shares', name: t('lot.shares'), numeric: true, value: (row) => Number(row.shares), show: (row) => format.money(Number(row.shares)) },
    { id: 'days', name: t('lot.days'), numeric: true, value: (row) => row.holdingDays, show: (row) => format.days(row.holdingDays) },
    { id: 'rate', name: t('lot.rate'), numeric: true, value: (row) => Number(row.rate), show: (row) => format.percent(Number(row.rate)) },
    { id: 'fee', name: t('lot.fee'), numeric: true, value: (row) => Number(row.fee), show: (row) => format.money(Number(row.fee)) },
  ];
  const rows = lots.map((lot, at) => ({ ...lot, at }));
  return <DataTable caption={t('lot.name')} fileName="redeemed-lots" columns={columns} rows={rows} rowId={(row) => String(rows.findIndex((other) => other === row))} />;
}

function Classes({ result }: { readonly result: Answers['share-class']['result'] }) {
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const wanted = new Set([...DAYS, ...result.flips.map(({ day }) => day)]);
  const columns: readonly Column<DayCost>[] = [
    { id: 'day', name: t('class.day'), numeric: true, value: (row) => row.day, show: (row) => format.days(row.day) },
    { id: 'a', name: t('class.a'), numeric: true, value: (row) => row.a, show: (row) => format.percent(row.a, 3) },
    { id: 'c', name: t('class.c'), numeric: true, value: (row) => row.c, show: (row) => format.percent(row.c, 3) },
    { id: 'cheaper', name: t('class.cheaper'), value: (row) => (row.c > row.a ? 'A' : row.c < row.a ? 'C' : '=') },
  ];
  return <DataTable caption={t('class.name')} fileName="share-classes" columns={columns} rows={result.curve.filter(({ day }) => wanted.has(day))} rowId={(row) => String(row.day)} />;
}

function Years({ curve }: { readonly curve: readonly DragYear[] }) {
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const columns: readonly Column<DragYear>[] = [
    { id: 'year', name: t('year.year'), numeric: true, value: (row) => row.year, show: (row) => format.days(row.year) },
    { id: 'gross', name: t('year.gross'), numeric: true, value: (row) => row.gross, show: (row) => format.money(row.gross) },
    { id: 'net', name: t('year.net'), numeric: true, value: (row) => row.net, show: (row) => format.money(row.net) },
    { id: 'cost', name: t('year.cost'), numeric: true, value: (row) => row.gross - row.net, show: (row) => format.money(row.gross - row.net) },
  ];
  return <DataTable caption={t('year.name')} fileName="cost-drag" columns={columns} rows={curve} rowId={(row) => String(row.year)} />;
}

/** The rows behind an answer, where it has any. */
export function ResultTables({ settled }: { readonly settled: Settled }) {
  switch (settled.calculation) {
    case 'subscription':
      return null;
    case 'redemption':
      return <Lots lots={settled.answer.result.lots} />;
    case 'share-class':
      return <Classes result={settled.answer.result} />;
    case 'drag':
      return <Years curve={settled.answer.result.curve} />;
  }
}
