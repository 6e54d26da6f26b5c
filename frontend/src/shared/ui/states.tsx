import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { ApiProblem } from '@/shared/api/problem';
import { isNotLoaded } from '@/shared/loading/retry';
import { Button } from './button';
import { CopyButton } from './copy-button';
import { Icon } from './icon';
import { ServiceText } from './service-text';
import styles from './states.module.css';

const SKELETON_DELAY_MILLISECONDS = 150;

/** A placeholder as high as given, or as the window; it appears only when waiting lasts and announces itself once. */
export function Loading({ height }: { readonly height: number | 'window' }) {
  const { t } = useTranslation('shared');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_DELAY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={`${late ? (styles['skeleton'] ?? '') : ''} ${height === 'window' ? (styles['window'] ?? '') : ''}`} style={height === 'window' ? undefined : { minHeight: height }} role="status">
      {late ? <span className="visually-hidden">{t('state.loading')}</span> : null}
    </div>
  );
}

interface NoticeProps {
  readonly tone?: 'info' | 'warning' | 'danger' | 'success';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Announces the notice when it appears. */
  readonly live?: boolean;
}

/** A message inside the flow of the page: what happened and what can be done about it. */
export function Notice({ tone = 'info', title, children, actions, live = false }: NoticeProps) {
  return (
    <div className={`${styles['notice'] ?? ''} ${styles[tone] ?? ''}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={tone === 'success' ? 'check' : tone === 'info' ? 'info' : 'warning'} />
      <div className={styles['noticeBody']}>
        {title ? <p className={styles['noticeTitle']}>{title}</p> : null}
        {children}
        {actions ? <div className={styles['noticeActions']}>{actions}</div> : null}
      </div>
    </div>
  );
}

interface ProblemNoticeProps {
  readonly problem: unknown;
  readonly onRetry?: () => void;
}

/** A failed request in words: what happened, which input, what to do, and the id to report it with. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation('shared');
  const known = problem instanceof ApiProblem ? problem : null;
  const offline = typeof navigator !== 'undefined' && !navigator.onLine;
  const kind = offline ? 'offline' : (known?.kind ?? (isNotLoaded(problem) ? 'notLoaded' : 'page'));
  const title = known?.kind === 'answered' ? (known.title ?? t('problem.answered.title')) : t(`problem.${kind}.title`);
  const detail = known?.kind === 'answered' ? known.message : t(`problem.${kind}.detail`);
  const faults = known?.faults ?? [];
  const details = known?.details() ?? (problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem));
  return (
    <Notice
      tone="danger"
      title={title}
      live
      actions={
        <>
          {onRetry ? <Button small onClick={onRetry}>{t('action.retry')}</Button> : null}
          <CopyButton text={details} label={t('action.copyDetails')} />
        </>
      }
    >
      {faults.some(({ message }) => message === detail) ? null : (
        <p>
          <ServiceText text={detail} />
        </p>
      )}
      {faults.length > 0 ? (
        <ul className={styles['faults']}>
          {faults.map((fault) => (
            <li key={`${fault.pointer} ${fault.code}`}>
              <ServiceText text={fault.message} pointer={fault.pointer} />
            </li>
          ))}
        </ul>
      ) : null}
      {known !== null && known.requestId !== null ? <p className={styles['requestId']}>
          {t('problem.requestId')} <code>{known.requestId}</code>
        </p> : null}
    </Notice>
  );
}

/** Nothing here yet: one sentence, one action. */
export function Empty({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['emptyTitle']}>{title}</p>
      {children}
      {action}
    </div>
  );
}
