import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDebounced } from '@/shared/api/use-debounced';
import { useLastAnswer } from '@/shared/api/use-last-answer';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import styles from '@/shared/ui/calculator.module.css';
import { PaperFacts } from '@/shared/ui/paper-facts';
import type { Provenance } from '@/shared/ui/provenance-button';
import { ProvenanceButton } from '@/shared/ui/provenance-button';
import { Empty, Loading, ProblemNotice } from '@/shared/ui/states';
import type { Ask } from './calculation-query';
import { calculationQuery } from './calculation-query';

/** What every request of a family has. */
interface FamilyRequest {
  readonly calculation: string;
  readonly body: unknown;
}

/** What every answer has, whatever its result. */
interface Envelope {
  readonly conventions: object;
  readonly provenance: Pick<Provenance, 'engineVersion' | 'inputFingerprint' | 'series'>;
}

interface FamilyAnswerProps<Q extends FamilyRequest, E extends Envelope> {
  /** Slug of the family, as in the interface's addresses. */
  readonly family: string;
  /** Null while the inputs are incomplete. */
  readonly request: Q | null;
  readonly ask: Ask<Q, E>;
  /** Names and values of the conventions in the words of the page, for paper. */
  readonly conventions: (envelope: E) => readonly (readonly [string, string])[];
  /** Whether the link holds everything that the request says. */
  readonly shareable: (request: Q) => boolean;
  readonly children: (request: Q, envelope: E) => ReactNode;
}

/** The last valid answer stays in sight, dimmed, while the next one is computed and when it fails. */
export function FamilyAnswer<Q extends FamilyRequest, E extends Envelope>({ family, request: wanted, ask, conventions, shareable, children }: FamilyAnswerProps<Q, E>) {
  const { t } = useTranslation('calculator');
  const { language } = useSettings();
  const request = useDebounced(wanted);
  const { data, error, refetch } = useQuery(calculationQuery(family, request, language, ask));
  const last = useLastAnswer(request, data);
  const stale = data === undefined || wanted === null;
  const problem = error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null;
  if (!last) return problem ?? (wanted === null ? <Empty title={t('incomplete')} /> : <Loading height={260} />);
  const { body, meta } = last.answer;
  return (
    <>
      {problem}
      <div aria-live="polite" className={stale ? styles['stale'] : undefined}>
        {stale ? <p className={styles['staleNote']}>{t('previous')}</p> : null}
        {children(last.request, body)}
        <PaperFacts {...body.provenance} conventions={conventions(body)} />
        <div className={styles['after']} data-print="hide">
          <ProvenanceButton
            provenance={{
              ...body.provenance,
              conventions: { ...body.conventions },
              milliseconds: meta.milliseconds,
              cacheStatus: meta.cacheStatus,
              requestId: meta.requestId,
              path: `/api/v1/${family}/${last.request.calculation}`,
              request: last.request.body,
              answer: body,
              shareable: shareable(last.request),
            }}
          />
        </div>
      </div>
    </>
  );
}
