import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import type { BacktestResult } from './calculations';

type Purchase = NonNullable<BacktestResult['purchases']>[number];
type Exit = BacktestResult['exits'][number];

/** A plan of ten years buys 120 times a month, and 2,400 times a day. */
const MOST_ROWS = 150;

/** Every instalment with what became of it and why. */
export function Instalments({ purchases }: { readonly purchases: readonly Purchase[] }) {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const left = (row: Purchase): string | null => (row.reason === null ? null : t(`reason.${row.reason}`));
  const money = (id: 'amount' | 'fee' | 'shares'): Column<Purchase> => ({ id, name: t(`instalment.${id}`), numeric: true, value: (row) => (row[id] === null ? null : Number(row[id])), show: (row) => format.money(Number(row[id])), blank: left });
  const columns: readonly Column<Purchase>[] = [
    { id: 'scheduled', name: t('instalment.scheduled'), value: (row) => row.scheduled, show: (row) => format.date(row.scheduled) },
    { id: 'date', name: t('instalment.date'), value: (row) => row.date, show: (row) => (row.date === null ? null : format.date(row.date)), blank: left },
    { id: 'status', name: t('instalment.status'), value: (row) => t(`status.${row.status}`) },
    { id: 'reason', name: t('instalment.reason'), value: (row) => left(row) ?? '' },
    money('amount'),
    money('fee'),
    { id: 'nav', name: t('instalment.nav'), numeric: true, value: (row) => (row.nav === null ? null : Number(row.nav)), show: (row) => format.number(Number(row.nav), 4), blank: left },
    money('shares'),
  ];
  return <DataTable caption={t('instalment.name')} fileName="instalments" columns={columns} rows={purchases} rowId={(row) => String(purchases.indexOf(row))} most={MOST_ROWS} />;
}

/** Sales of everything, each as a round of its own. */
export function Exits({ exits }: { readonly exits: readonly Exit[] }) {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  if (exits.length === 0) return null;
  const money = (id: 'amount' | 'fee' | 'invested' | 'gain' | 'shares'): Column<Exit> => ({ id, name: t(`exit.${id}`), numeric: true, value: (row) => Number(row[id]), show: (row) => format.money(Number(row[id])) });
  const columns: readonly Column<Exit>[] = [
    { id: 'date', name: t('exit.date'), value: (row) => row.date, show: (row) => format.date(row.date) },
    { id: 'signal', name: t('exit.signal'), value: (row) => row.signal, show: (row) => format.date(row.signal) },
    { id: 'nav', name: t('instalment.nav'), numeric: true, value: (row) => Number(row.nav), show: (row) => format.number(Number(row.nav), 4) },
    money('shares'),
    money('invested'),
    money('amount'),
    money('fee'),
    money('gain'),
    { id: 'return', name: t('figure.simpleReturn'), numeric: true, value: (row) => row.simpleReturn, show: (row) => format.signedPercent(row.simpleReturn) },
    { id: 'xirr', name: t('figure.xirr'), numeric: true, value: (row) => row.xirr, show: (row) => format.signedPercent(row.xirr ?? 0), blank: () => t('noRate') },
    { id: 'days', name: t('exit.days'), numeric: true, value: (row) => row.days, show: (row) => format.days(row.days) },
  ];
  return <DataTable caption={t('exit.name')} fileName="exits" columns={columns} rows={exits} rowId={(row) => row.date} most={MOST_ROWS} />;
}

interface Beside {
  readonly name: string;
  readonly end: number;
  readonly simpleReturn: number | null;
  readonly xirr: number | null;
}

/** The plan beside the same money at once. */
export function Comparison({ result }: { readonly result: BacktestResult }) {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const { lumpSum, endValue, cash, simpleReturn, xirr, invested } = result;
  if (lumpSum === null) return null;
  const rows: readonly Beside[] = [
    { name: t('chart.value'), end: Number(endValue) + Number(cash), simpleReturn, xirr },
    { name: t('chart.lumpSum'), end: Number(invested) * (1 + lumpSum.simpleReturn), simpleReturn: lumpSum.simpleReturn, xirr: lumpSum.xirr },
  ];
  const ratio = (id: 'simpleReturn' | 'xirr'): Column<Beside> => ({ id, name: t(`figure.${id}`), numeric: true, value: (row) => row[id], show: (row) => format.signedPercent(row[id] ?? 0), blank: () => t('noRate') });
  const columns: readonly Column<Beside>[] = [
    { id: 'name', name: t('beside.way'), value: (row) => row.name },
    { id: 'end', name: t('beside.end'), numeric: true, value: (row) => row.end, show: (row) => format.money(row.end) },
    ratio('simpleReturn'),
    ratio('xirr'),
  ];
  return <DataTable caption={t('beside.name')} fileName="plan-and-lump-sum" columns={columns} rows={rows} rowId={(row) => row.name} />;
}
