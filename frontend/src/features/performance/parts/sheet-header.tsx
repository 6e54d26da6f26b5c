import { Link } from 'react-router';
import { useTranslation } from '@/shared/i18n/translation';
import type { Answer } from '@/shared/api/request';
import { localDay, secondsSince, useMoments } from '@/shared/format/moment';
import { useFormatter } from '@/shared/format/use-formatter';
import { Button } from '@/shared/ui/button';
import { CopyButton } from '@/shared/ui/copy-button';
import { ProvenanceButton } from '@/shared/ui/provenance-button';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { WorkbookButton } from '@/shared/ui/table-tools';
import type { FundKind } from '@/shared/dataset/fund-kind';
import { navAge } from '../model/nav-age';
import styles from '../tear-sheet.module.css';
import type { SheetAnswer, SheetRequest } from '../model/sheet';

interface SheetHeaderProps {
  /** Id of the address. */
  readonly fund: string;
  readonly answer: Answer<SheetAnswer> | undefined;
  readonly request: SheetRequest | null;
  readonly kind: FundKind;
  /** The reader has cut the window: its end says nothing of the age of the values. */
  readonly cut: boolean;
}

/** Whose sheet this is, over which days, and what can be done with it. */
export function SheetHeader({ fund: id, answer, request, kind, cut }: SheetHeaderProps) {
  const { t, i18n } = useTranslation<'performance' | 'figures'>('performance');
  const format = useFormatter();
  const moments = useMoments();
  if (answer === undefined || request === null) return <ScreenTitle title={t('title')} lead={t('titleLead')} />;
  const { result, conventions, provenance } = answer.body;
  const { period } = result;
  const [fund, benchmark] = provenance.series;
  const observations = t('observations', { count: period.observations, value: format.days(period.observations), frequency: t(`frequency.${period.frequency}`) });
  const lead = [
    t('subtitle', { from: format.date(period.from), to: format.date(period.to), observations }),
    ...(benchmark === undefined ? [] : [t('against', { name: benchmark.name })]),
    ...(fund?.fetched === undefined ? [] : [t('fetched', { source: fund.source, age: moments.age(secondsSince(fund.fetched)) })]),
  ].join(' · ');
  // Samples are fictional and end when they end.
  const age = kind === 'sample' || cut ? null : navAge(period, localDay(new Date()));
  return (
    <ScreenTitle
      title={fund?.name ?? t('title')}
      lead={lead}
      badge={age === null ? undefined : t('navAge', { date: format.date(period.to), count: age })}
      actions={
        <>
          <Link className={styles['plan']} to={`/dca?v=1&f=${encodeURIComponent(id)}`}>
            {t('action.plan')}
          </Link>
          <ProvenanceButton
            provenance={{
              ...provenance,
              conventions: { ...conventions },
              milliseconds: answer.meta.milliseconds,
              cacheStatus: answer.meta.cacheStatus,
              requestId: answer.meta.requestId,
              path: '/api/v1/performance/tear-sheet',
              request,
              answer: answer.body,
              shareable: kind === 'sample' || kind === 'source',
              ...(kind === 'dataset' ? { portable: async () => (await import('../model/portable')).withRows(request) } : {}),
            }}
          />
          <CopyButton text={() => window.location.href} label={t(kind === 'own' || kind === 'dataset' ? 'action.shareOwn' : 'action.share')} />
          <WorkbookButton label={t('workbook.button')} fileName="fund-calc" tables={async () => (await import('../model/sheet-tables')).sheetTables(answer.body, window.location.href, { t, format, language: i18n.language })} />
          <Button small icon="print" onClick={() => window.print()}>
            {t('action.print')}
          </Button>
        </>
      }
    />
  );
}
