import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import type { Answers, Settled } from './calculations';
import { ranked } from './figures';
import { cheaperOf } from './segments';
import styles from './result.module.css';
import { exactMoney } from './writer';

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
    { id: 'shares', name: t('lot.shares'), numeric: true, value: (row) => Number(row.shares), show: (row) => exactMoney(format, row.shares) },
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
    { id: 'cheaper', name: t('class.cheaper'), value: (row) => (row.c === row.a ? '=' : cheaperOf(row)) },
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

interface ComparedRow {
  readonly days: number;
  readonly rank: number;
  readonly name: string;
  readonly cost: number;
  readonly costShare: number;
  readonly costPerYear: number;
}

function Ranking({ result }: { readonly result: Answers['compare']['result'] }) {
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const rows = result.periods.flatMap(({ holdingDays, rows: classes }): ComparedRow[] => ranked(classes).map((row) => ({ days: holdingDays, ...row })));
  const columns: readonly Column<ComparedRow>[] = [
    { id: 'days', name: t('compare.days'), numeric: true, value: (row) => row.days, show: (row) => format.days(row.days) },
    { id: 'rank', name: t('compare.rank'), numeric: true, value: (row) => row.rank, show: (row) => format.days(row.rank) },
    { id: 'name', name: t('compare.class'), value: (row) => row.name },
    { id: 'cost', name: t('compare.cost'), numeric: true, value: (row) => row.cost, show: (row) => format.money(row.cost) },
    { id: 'share', name: t('compare.share'), numeric: true, value: (row) => row.costShare, show: (row) => format.percent(row.costShare, 3) },
    { id: 'year', name: t('compare.year'), numeric: true, value: (row) => row.costPerYear, show: (row) => format.percent(row.costPerYear, 3) },
  ];
  return <DataTable caption={t('compare.name')} fileName="class-ranking" columns={columns} rows={rows} rowId={(row) => `${String(row.days)} ${row.name}`} />;
}

type CheapestStep = Answers['compare']['result']['cheapest'][number];

function Steps({ result }: { readonly result: Answers['compare']['result'] }) {
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const columns: readonly Column<CheapestStep>[] = [
    { id: 'from', name: t('compare.from'), numeric: true, value: (row) => row.fromDay, show: (row) => format.days(row.fromDay) },
    { id: 'to', name: t('compare.to'), numeric: true, value: (row) => row.toDay, show: (row) => format.days(row.toDay) },
    { id: 'name', name: t('class.cheapest'), value: (row) => row.name },
  ];
  return <DataTable caption={t('compare.steps')} fileName="cheapest-steps" columns={columns} rows={result.cheapest} rowId={(row) => String(row.fromDay)} />;
}

type Rule = NonNullable<Answers['schedules']['result']['schedule']>;

/** The least rates of a rule, and where it comes from. */
function RuleTiers({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const columns: readonly Column<Rule['redemption'][number]>[] = [
    { id: 'from', name: t('rule.from'), numeric: true, value: (row) => row.minDays, show: (row) => format.days(row.minDays) },
    { id: 'to', name: t('rule.to'), numeric: true, value: (row) => row.maxDays, show: (row) => format.days(row.maxDays ?? 0), blank: () => t('rule.noEnd') },
    { id: 'rate', name: t('rule.least'), numeric: true, value: (row) => Number(row.minRate), show: (row) => format.percent(Number(row.minRate)) },
  ];
  const facts = [
    [t('rule.valid'), `${format.date(rule.validFrom)} – ${rule.validTo === null ? t('rule.noEnd') : format.date(rule.validTo)}`],
    [t('rule.source'), <cite key="source">{rule.source}</cite>],
    [t('rule.verified'), rule.verified && rule.verifiedOn !== null ? format.date(rule.verifiedOn) : t('rule.notVerified')],
  ] as const;
  return (
    <>
      <DataTable caption={t('rule.name')} fileName="fee-rule" columns={columns} rows={rule.redemption} rowId={(row) => String(row.minDays)} />
      <dl className={styles['facts']}>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The rows behind an answer, where it has any. */
export function ResultTables({ settled }: { readonly settled: Settled }) {
  switch (settled.calculation) {
    case 'subscription':
    case 'conversion':
      return null;
    case 'compare':
      return (
        <>
          <Ranking result={settled.answer.result} />
          <Steps result={settled.answer.result} />
        </>
      );
    case 'schedules':
      return settled.answer.result.schedule === null ? null : <RuleTiers rule={settled.answer.result.schedule} />;
    case 'redemption':
      return <Lots lots={settled.answer.result.lots} />;
    case 'share-class':
      return <Classes result={settled.answer.result} />;
    case 'drag':
      return <Years curve={settled.answer.result.curve} />;
  }
}
