import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { SAMPLE_FUNDS, sampleId } from '@/shared/samples/samples';
import { useSettings } from '@/shared/settings/settings';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import { IconButton } from '@/shared/ui/button';
import { Delta } from '@/shared/ui/delta';
import { SeriesField } from '@/shared/search/series-field';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Empty } from '@/shared/ui/states';
import { listParameter } from '@/shared/url/parameters';
import { useUrlState } from '@/shared/url/use-url-state';
import styles from './fund-list.module.css';
import { missingOf, type Sheet } from './model/sheet';
import { sheetQuery } from './queries';

const MOST = 20;
const SAMPLE_LIST = `/funds?v=1&f=${SAMPLE_FUNDS.map(sampleId).join(',')}`;
const PARAMETERS = { funds: listParameter('f', MOST) };

interface Row {
  readonly id: string;
  readonly name: string;
  readonly sheet: Sheet | null;
  /** Why there is no result: still asked for, or the problem in words. */
  readonly why: string;
}

/** Several funds in one line each, with the way to each sheet. */
export function FundListScreen() {
  const { t } = useTranslation(['funds', 'figures']);
  const format = useFormatter();
  const { language } = useSettings();
  const url = useUrlState(PARAMETERS);
  const { funds } = url.state;
  const answers = useQueries({ queries: funds.map((fund) => sheetQuery({ series: { fund }, include: [] }, language)) });
  const rows = funds.map((id, at): Row => {
    const { data, error } = answers[at] ?? {};
    const fault = error instanceof ApiProblem ? (error.faults[0]?.message ?? error.message) : null;
    return { id, name: data?.body.provenance.series[0]?.name ?? id, sheet: data?.body.result ?? null, why: fault ?? t(error ? 'list.failed' : 'list.loading') };
  });
  const ratio = (id: 'total' | 'annualised' | 'maxDrawdown' | 'volatility', read: (sheet: Sheet) => number | null, why: (sheet: Sheet) => string | undefined): Column<Row> => ({
    id,
    name: t(`figures:${id}`),
    numeric: true,
    value: ({ sheet }) => (sheet ? read(sheet) : null),
    show: ({ sheet }) => (sheet && (id === 'total' || id === 'annualised') ? <Delta value={read(sheet) ?? 0} /> : format.percent(sheet ? (read(sheet) ?? 0) : 0)),
    blank: ({ sheet, why: without }) => (sheet ? (why(sheet) ?? null) : without),
  });
  const columns: readonly Column<Row>[] = [
    { id: 'name', name: t('list.fund'), value: (row) => row.name, show: (row) => <Link to={`/fund/${row.id}`}>{row.name}</Link> },
    { id: 'from', name: t('list.from'), value: ({ sheet }) => sheet?.period.from ?? null, show: ({ sheet }) => format.date(sheet?.period.from ?? ''), blank: (row) => row.why },
    { id: 'to', name: t('list.to'), value: ({ sheet }) => sheet?.period.to ?? null, show: ({ sheet }) => format.date(sheet?.period.to ?? ''), blank: (row) => row.why },
    ratio('total', ({ returns }) => returns.total, ({ returns }) => missingOf(returns, 'total')?.message),
    ratio('annualised', ({ returns }) => returns.annualised, ({ returns }) => missingOf(returns, 'annualised')?.message),
    ratio('maxDrawdown', ({ risk }) => risk.maxDrawdown, ({ risk }) => missingOf(risk, 'maxDrawdown')?.message),
    ratio('volatility', ({ risk }) => risk.volatility, ({ risk }) => missingOf(risk, 'volatility')?.message),
    { id: 'sharpe', name: t('figures:sharpe'), numeric: true, value: ({ sheet }) => sheet?.ratios.sharpe ?? null, show: ({ sheet }) => format.number(sheet?.ratios.sharpe ?? 0), blank: ({ sheet, why }) => (sheet ? (missingOf(sheet.ratios, 'sharpe')?.message ?? null) : why) },
    { id: 'note', name: t('list.note'), prose: true, value: (row) => (row.sheet ? null : row.why), blank: () => t('list.noNote') },
    {
      id: 'remove',
      name: t('list.removal'),
      control: true,
      value: () => null,
      show: ({ id, name }) => <IconButton icon="trash" label={t('list.remove', { name })} onClick={() => url.commit({ funds: funds.filter((fund) => fund !== id) })} />,
    },
  ];
  const add = (ids: readonly string[]): void => url.commit({ funds: [...new Set([...funds, ...ids])].slice(0, MOST) });
  return (
    <>
      <ScreenTitle title={t('list.title')} lead={t('list.lead')} />
      <div className={styles['add']} data-print="hide">
        <SeriesField label={t('list.add')} name="" placeholder={t('list.addHint')} several choose={add} problem={funds.length >= MOST ? t('list.full', { count: MOST }) : undefined} />
      </div>
      {funds.length === 0 ? <Empty title={t('list.none')} action={<Link to={SAMPLE_LIST}>{t('list.samples')}</Link>}><p>{t('list.noneHint')}</p></Empty> : <DataTable caption={t('list.title')} quietCaption fileName="funds" columns={columns} rows={rows} rowId={(row) => row.id} />}
    </>
  );
}
