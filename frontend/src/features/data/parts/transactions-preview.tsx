import { useQuery } from '@tanstack/react-query';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import { Loading, ProblemNotice } from '@/shared/ui/states';
import { transactionsQuery, type Act } from '../queries';

const SHOWN = 100;
const FIGURES = ['shares', 'amount', 'nav', 'fee'] as const;
const DIGITS = { shares: 2, amount: 2, nav: 4, fee: 2 } as const;

/** The statement as the ledger will take it. */
export function TransactionsPreview({ id, count }: { readonly id: string; readonly count: number }) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const { data, error, refetch } = useQuery(transactionsQuery(id));
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading height={320} />;
  const columns: readonly Column<Act>[] = [
    { id: 'date', name: t('act.date'), value: (act) => act.date, show: (act) => format.date(act.date) },
    { id: 'type', name: t('act.type'), value: (act) => t(`type.${act.type as 'buy'}`) },
    { id: 'fund', name: t('act.fund'), value: (act) => `${act.fund} ${act.name}`.trim() },
    ...FIGURES.map((figure): Column<Act> => ({
      id: figure,
      name: t(`act.${figure}`),
      numeric: true,
      value: (act) => act[figure] ?? null,
      show: (act) => (figure === 'amount' || figure === 'fee' ? format.money(Number(act[figure])) : format.number(Number(act[figure]), DIGITS[figure])),
      blank: () => t('act.blank'),
    })),
  ];
  const rows = data.slice(0, SHOWN).map((act, at) => ({ ...act, key: String(at) }));
  return <DataTable caption={count > SHOWN ? t('preview.firstActs', { shown: SHOWN, all: format.days(count) }) : t('preview.acts')} fileName="transactions" columns={columns} rows={rows} rowId={(act) => (act as Act & { key: string }).key} />;
}
