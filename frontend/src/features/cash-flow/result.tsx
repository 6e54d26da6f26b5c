import { useTranslation } from '@/shared/i18n/translation';
import { useMetricLookup } from '@/shared/api/glossary';
import { BLANK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { Button } from '@/shared/ui/button';
import { MetricPopover } from '@/shared/ui/metric-popover';
import { ServiceText } from '@/shared/ui/service-text';
import { Notice } from '@/shared/ui/states';
import { useUrlState } from '@/shared/url/use-url-state';
import type { Calculation, CashFlowAnswer } from './calculations';
import { FORMS, PARAMETERS } from './calculations';
import type { CashFlowResult, Figure } from './figures';
import { figuresOf, hasDirection, leadOf } from './figures';
import { PeriodTable } from './period-table';
import styles from '@/shared/ui/answer.module.css';

interface FigureProps {
  readonly calculation: Calculation;
  readonly figure: Figure;
  readonly envelope: CashFlowAnswer;
}

function useFigureText(): (figure: Figure) => string {
  const format = useFormatter();
  return (figure) => {
    if (figure.value === null) return BLANK;
    if (figure.kind === 'money') return format.money(figure.value);
    return figure.kind === 'count' ? format.number(figure.value, Number.isInteger(figure.value) ? 0 : 2) : format.signedPercent(figure.value);
  };
}

/** The field's name in the glossary, else in the page's words, else as the interface writes it. */
function useFigureName(calculation: Calculation): (figure: Figure) => string {
  const { t, i18n } = useTranslation('cash-flow');
  const lookup = useMetricLookup();
  return (figure) => {
    const key = `figure.${figure.name}`;
    if (i18n.exists(key, { ns: 'cash-flow' })) return t(key as 'figure.rate');
    return lookup(`${calculation}.${figure.name}`)?.words.name ?? figure.name;
  };
}

function FigureValue({ calculation, figure, envelope }: FigureProps) {
  const text = useFigureText()(figure);
  const name = useFigureName(calculation)(figure);
  const metric = useMetricLookup();
  const found = metric(`${calculation.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.${figure.name}`) ?? metric(`${calculation}.${figure.name}`) ?? metric(figure.name);
  const explained = envelope.explain?.[figure.name];
  const tone = hasDirection(figure) && figure.value !== null && figure.value !== 0 ? (figure.value > 0 ? styles['gain'] : styles['loss']) : undefined;
  return (
    <MetricPopover
      className={tone ?? ''}
      explanation={{
        name: found?.words.name ?? name,
        meaning: found?.words.meaning ?? name,
        formula: explained?.formula ?? found?.formula ?? null,
        substituted: explained?.substituted ?? null,
        convention: explained?.convention ?? null,
        source: found?.source ?? null,
        unavailable: figure.missing,
        exact: figure.value === null ? null : String(figure.value),
        ...(found ? { slug: found.slug } : {}),
      }}
    >
      {text}
    </MetricPopover>
  );
}

/** Every rate that solves the equation; that it is the only one is said where the rate is the answer itself. */
function rootsOf(result: CashFlowResult): { readonly roots: readonly number[]; readonly unique: boolean } {
  if ('roots' in result) return result;
  return { roots: 'moneyWeightedRoots' in result ? result.moneyWeightedRoots : [], unique: false };
}

function Roots({ envelope }: { readonly envelope: CashFlowAnswer }) {
  const { t } = useTranslation('cash-flow');
  const format = useFormatter();
  const { roots, unique } = rootsOf(envelope.result);
  // One rate that is not unique stands beside one that was left out: a note of the service says so.
  if (unique || roots.length < 2) return unique ? <p className={styles['note']}>{t('roots.unique')}</p> : null;
  return (
    <Notice tone="warning" title={t('roots.several', { count: roots.length })}>
      <p>{roots.map((root) => format.signedPercent(root, 4)).join(' · ')}</p>
      <p>{t('roots.meaning')}</p>
    </Notice>
  );
}

/** The flow timing that links a chain of returns over an idle time; the service names it where it does. */
const LINKING_TIMING = 'inStartOutEnd';

function LinkingTiming() {
  const { t } = useTranslation('cash-flow');
  const url = useUrlState(PARAMETERS);
  return (
    <Button small onClick={() => url.commit({ flowTiming: LINKING_TIMING })}>
      {t('useTiming', { timing: t(`timing.${LINKING_TIMING}`) })}
    </Button>
  );
}

/** The answer: the figure asked for, every root, the other figures, notes of the service. */
export function Result({ calculation, envelope }: { readonly calculation: Calculation; readonly envelope: CashFlowAnswer }) {
  const { t } = useTranslation('cash-flow');
  const name = useFigureName(calculation);
  const figures = figuresOf(envelope.result);
  const lead = leadOf(figures, calculation === 'annuity' ? 'value' : FORMS[calculation].lead);
  return (
    <div className={styles['result']}>
      {lead ? (
        <div className={styles['lead']}>
          <p className={styles['leadName']}>{name(lead)}</p>
          <p className={styles['leadValue']}>
            <FigureValue calculation={calculation} figure={lead} envelope={envelope} />
          </p>
          {lead.missing ? <p className={styles['note']}>{lead.missing}</p> : null}
          {lead.name === 'gap' && lead.value !== null ? <p className={styles['note']}>{t(`gapMeaning.${lead.value > 0 ? 'gain' : lead.value < 0 ? 'loss' : 'none'}`)}</p> : null}
        </div>
      ) : null}
      <Roots envelope={envelope} />
      {envelope.notes.map((note) => (
        <Notice key={note.code}>
          <p>
            <ServiceText text={note.message} />
          </p>
          {note.code === 'CHAIN_BROKEN' && note.message.includes(LINKING_TIMING) ? <LinkingTiming /> : null}
        </Notice>
      ))}
      <dl className={styles['figures']}>
        {figures
          .filter((figure) => figure !== lead)
          .map((figure) => (
            <div key={figure.name}>
              <dt>{name(figure)}</dt>
              <dd>
                <FigureValue calculation={calculation} figure={figure} envelope={envelope} />
                {figure.missing ? <small>{figure.missing}</small> : null}
              </dd>
            </div>
          ))}
      </dl>
      <PeriodTable result={envelope.result} caption={t('periods.name')} />
    </div>
  );
}
