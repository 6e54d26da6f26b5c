import type { PointerEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { Link } from 'react-router';
import { CopyButton } from './copy-button';
import styles from './metric-popover.module.css';
import { ServiceText } from './service-text';
import { useAnchored } from './use-anchored';

const HOVER_MILLISECONDS = 180;

/** Everything a figure can say about itself; what is not known is left out. */
export interface MetricExplanation {
  readonly name: string;
  readonly meaning: string;
  readonly formula?: string | null;
  /** The formula with this fund's numbers put in. */
  readonly substituted?: string | null;
  /** Observations and frequency, as words. */
  readonly observations?: string | null;
  /** Window and dates, as words. */
  readonly window?: string | null;
  readonly pitfalls?: string | null;
  readonly convention?: string | null;
  readonly source?: string | null;
  /** Why there is no figure, when there is none. */
  readonly unavailable?: string | null;
  /** The figure's slug in the glossary. */
  readonly slug?: string;
  /** The figure with every digit, for copying. */
  readonly exact?: string | null;
}

const ROWS = ['unavailable', 'formula', 'substituted', 'observations', 'window', 'convention', 'pitfalls', 'source'] as const;

interface MetricPopoverProps {
  readonly explanation: MetricExplanation;
  /** What the reader sees in the page: the figure's name or the figure itself. */
  readonly children: ReactNode;
  readonly className?: string;
}

function Panel({ explanation }: { readonly explanation: MetricExplanation }) {
  const { t } = useTranslation('shared');
  const rows = ROWS.flatMap((row) => {
    const text = explanation[row];
    return text === undefined || text === null || text === '' ? [] : [{ row, text }];
  });
  return (
    <>
      <p className={styles['name']}>{explanation.name}</p>
      <p>{explanation.meaning}</p>
      {rows.length > 0 ? (
        <dl className={styles['rows']}>
          {rows.map(({ row, text }) => (
            <div key={row}>
              <dt>{t(`metric.${row}`)}</dt>
              {row === 'formula' || row === 'substituted' ? (
                <dd className={styles['formula']} data-code="">
                  {text}
                </dd>
              ) : (
                <dd lang={row === 'source' ? 'en' : undefined}>{row === 'convention' ? <ServiceText text={text} list /> : text}</dd>
              )}
            </div>
          ))}
        </dl>
      ) : null}
      <div className={styles['actions']}>
        {explanation.exact ? <CopyButton text={explanation.exact} label={t('metric.copy')} /> : null}
        {explanation.slug ? <Link to={`/docs/metrics#${explanation.slug}`}>{t('metric.glossary')}</Link> : null}
      </div>
    </>
  );
}

/** A figure that explains itself on hover, focus and tap; Escape closes it and the pointer may move into it. */
export function MetricPopover({ explanation, children, className }: MetricPopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  useAnchored(open, anchor, panel);

  useEffect(() => {
    if (!open) return undefined;
    const close = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [open]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (next: boolean) => (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), HOVER_MILLISECONDS);
  };
  return (
    // The pointer handlers only add hovering; keyboard and touch work through the button inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      ref={root}
      className={styles['root']}
      onPointerEnter={later(true)}
      onPointerLeave={later(false)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={anchor}
        type="button"
        className={`${styles['anchor'] ?? ''} ${className ?? ''}`.trim()}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          clearTimeout(timer.current);
          setOpen(true);
        }}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setOpen(true);
        }}
      >
        {children}
      </button>
      {open ? (
        <div ref={panel} id={id} popover="manual" role="dialog" aria-label={explanation.name} className={styles['panel']}>
          <Panel explanation={explanation} />
        </div>
      ) : null}
    </span>
  );
}
