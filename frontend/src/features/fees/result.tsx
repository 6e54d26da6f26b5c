import { Suspense } from 'react';
import { useMetricLookup } from '@/shared/api/glossary';
import { BLANK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { lazyPart } from '@/shared/loading/lazy-part';
import answer from '@/shared/ui/answer.module.css';
import { MetricPopover } from '@/shared/ui/metric-popover';
import { ServiceText } from '@/shared/ui/service-text';
import { Notice } from '@/shared/ui/states';
import type { Settled } from './calculations';
import type { Shown } from './figures';
import { figuresOf } from './figures';
import { ResultTables } from './result-tables';
import styles from './result.module.css';
import { verdictOf } from './verdict';
import { BOOKED, workingOf } from './working';
import { exactMoney } from './writer';

const ResultChart = lazyPart(async () => (await import('./result-chart')).ResultChart);

function Figure({ figure, settled }: { readonly figure: Shown; readonly settled: Settled }) {
  const format = useFormatter();
  const { t } = useTranslation('fees');
  const found = useMetricLookup()(figure.slug);
  const explained = settled.answer.explain?.[figure.name];
  const { missing } = figure;
  const value = figure.value === null ? null : Number(figure.value);
  const own = t(`figure.${settled.calculation}.${figure.name}` as 'figure.drag.cost');
  // One entry of the glossary explains several figures of a comparison; each keeps its own name.
  const name = found && settled.calculation !== 'compare' ? found.words.name : own;
  const text = value === null ? BLANK : figure.kind === 'money' ? (BOOKED.has(settled.calculation) ? exactMoney(format, value) : format.money(value)) : figure.kind === 'percent' ? format.percent(value) : format.number(value, Number.isInteger(value) ? 0 : 2);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <MetricPopover
          explanation={{
            name,
            meaning: found?.words.meaning ?? t(`meaning.${settled.calculation}.${figure.name}` as 'figure.drag.cost', { defaultValue: name }),
            formula: explained?.formula ?? found?.formula ?? null,
            substituted: explained?.substituted ?? null,
            convention: explained?.convention ?? null,
            source: found?.source ?? null,
            unavailable: missing,
            exact: figure.value === null ? null : String(figure.value),
            ...(found ? { slug: found.slug } : {}),
          }}
        >
          {text}
        </MetricPopover>
        {missing ? <small>{missing}</small> : null}
      </dd>
    </div>
  );
}

function Working({ settled }: { readonly settled: Settled }) {
  const { t } = useTranslation('fees');
  const steps = workingOf(settled, useFormatter());
  if (steps.length === 0) return null;
  return (
    <section className={styles['working']} aria-labelledby="fees-working">
      <h2 id="fees-working">{t('working')}</h2>
      <dl>
        {steps.map((step) => (
          <div key={`${step.name} ${step.of ?? ''}`}>
            <dt>{t(`step.${step.name}`, { of: step.of ?? '' })}</dt>
            <dd>{step.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The answer: a sentence with the money, the figures, the working, charts and rows behind it, and notes of the service. */
export function Result({ settled }: { readonly settled: Settled }) {
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const figures = figuresOf(settled);
  return (
    <div className={answer['result']}>
      <p className={styles['verdict']}>{verdictOf(settled, t, format)}</p>
      {figures.length === 0 ? null : (
        <dl className={answer['figures']}>
          {figures.map((figure) => (
            <Figure key={figure.name} figure={figure} settled={settled} />
          ))}
        </dl>
      )}
      <Working settled={settled} />
      {settled.answer.notes.map((note) => (
        <Notice key={note.code}>
          <p>
            <ServiceText text={note.message} />
          </p>
        </Notice>
      ))}
      <Suspense>
        <ResultChart settled={settled} />
      </Suspense>
      <ResultTables settled={settled} />
    </div>
  );
}
