import { useMetricLookup } from '@/shared/api/glossary';
import { BLANK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import answer from '@/shared/ui/answer.module.css';
import { MetricPopover } from '@/shared/ui/metric-popover';
import { ServiceText } from '@/shared/ui/service-text';
import { Notice } from '@/shared/ui/states';
import type { Calculation, Settled } from './calculations';
import { ResultTables } from './result-tables';
import styles from './result.module.css';
import { verdictOf } from './verdict';
import { workingOf } from './working';

interface Shown {
  readonly name: string;
  readonly kind: 'money' | 'percent' | 'days';
}

/** Figures of each answer, the most wanted first. */
const FIGURES: Readonly<Record<Calculation, readonly Shown[]>> = {
  subscription: [
    { name: 'fee', kind: 'money' },
    { name: 'netAmount', kind: 'money' },
    { name: 'shares', kind: 'money' },
    { name: 'effectiveRate', kind: 'percent' },
  ],
  redemption: [
    { name: 'net', kind: 'money' },
    { name: 'fee', kind: 'money' },
    { name: 'gross', kind: 'money' },
  ],
  'share-class': [
    { name: 'breakEvenDay', kind: 'days' },
    { name: 'breakEvenDays', kind: 'days' },
  ],
  drag: [
    { name: 'cost', kind: 'money' },
    { name: 'costShare', kind: 'percent' },
    { name: 'annualCost', kind: 'percent' },
    { name: 'gross', kind: 'money' },
    { name: 'net', kind: 'money' },
  ],
};

/** Why a figure is blank. */
function missingOf(unavailable: Readonly<Record<string, { readonly message: string } | undefined>> | undefined, name: string): string | null {
  return unavailable?.[name]?.message ?? null;
}

function Figure({ figure, settled }: { readonly figure: Shown; readonly settled: Settled }) {
  const format = useFormatter();
  const { t } = useTranslation('fees');
  const family = settled.calculation === 'share-class' ? 'shareClass' : settled.calculation;
  const found = useMetricLookup()(`${family}.${figure.name}`);
  const explained = settled.answer.explain?.[figure.name];
  const { result } = settled.answer;
  const given: unknown = Object.entries(result).find(([name]) => name === figure.name)?.[1] ?? null;
  const missing = 'unavailable' in result ? missingOf(result.unavailable, figure.name) : null;
  const value = given === null ? null : Number(given);
  const name = found?.words.name ?? t(`figure.${settled.calculation}.${figure.name}` as 'figure.drag.cost');
  const text = value === null ? BLANK : figure.kind === 'money' ? format.money(value) : figure.kind === 'percent' ? format.percent(value) : format.number(value, Number.isInteger(value) ? 0 : 2);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <MetricPopover
          explanation={{
            name,
            meaning: found?.words.meaning ?? name,
            formula: explained?.formula ?? found?.formula ?? null,
            substituted: explained?.substituted ?? null,
            convention: explained?.convention ?? null,
            source: found?.source ?? null,
            unavailable: missing,
            exact: value === null ? null : String(given),
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
          <div key={step.name}>
            <dt>{t(`step.${step.name}`)}</dt>
            <dd>{step.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The answer: a sentence with the money, the figures, the working, the rows behind it and notes of the service. */
export function Result({ settled }: { readonly settled: Settled }) {
  const { t } = useTranslation('fees');
  const format = useFormatter();
  return (
    <div className={answer['result']}>
      <p className={styles['verdict']}>{verdictOf(settled, t, format)}</p>
      <dl className={answer['figures']}>
        {FIGURES[settled.calculation].map((figure) => (
          <Figure key={figure.name} figure={figure} settled={settled} />
        ))}
      </dl>
      <Working settled={settled} />
      {settled.answer.notes.map((note) => (
        <Notice key={note.code}>
          <p>
            <ServiceText text={note.message} />
          </p>
        </Notice>
      ))}
      <ResultTables settled={settled} />
    </div>
  );
}
