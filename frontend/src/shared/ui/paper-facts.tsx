import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import type { SeriesOrigin } from './provenance-button';

interface PaperFactsProps {
  readonly engineVersion: string | null;
  readonly inputFingerprint: string | null;
  readonly series: readonly SeriesOrigin[];
  /** Names and values of the conventions, in the words of the page. */
  readonly conventions: readonly (readonly [string, string])[];
}

/** What a printed result depends on: conventions, fingerprint of the inputs, and the span of each series. */
export function PaperFacts({ engineVersion, inputFingerprint, series, conventions }: PaperFactsProps) {
  const { t } = useTranslation('shared');
  const format = useFormatter();
  const spans = series.map((one) => `${one.name}: ${format.date(one.from)} – ${format.date(one.to)}`);
  const facts = [
    [t('provenance.conventions'), conventions.map(([name, value]) => `${name}: ${value}`).join(' · ')],
    [t('provenance.range'), spans.join(' · ')],
    [t('provenance.fingerprint'), inputFingerprint],
    [t('provenance.engine'), engineVersion],
  ] as const;
  return (
    <dl data-print="only" data-paper="facts">
      {facts.map(([name, text]) =>
        text ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
