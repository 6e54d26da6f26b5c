import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { glossaryQuery } from '@/shared/api/glossary';
import { useFormatter } from '@/shared/format/use-formatter';
import { useSettings } from '@/shared/settings/settings';
import type { MetricExplanation } from '@/shared/ui/metric-popover';
import { nameIn } from '../model/figure-words';
import type { Figure, FigureKey } from '../model/figures';
import type { Missing, Sheet, SheetRequest } from '../model/sheet';
import { explainQuery } from '../queries';
import { useReason } from './use-reason';

interface Explaining {
  /** The figure's name; of a quantile with the confidence and the period that it is for. */
  readonly nameOf: (figure: Figure) => string;
  readonly explain: (figure: Figure, value: number | null, missing: Missing | undefined) => MetricExplanation;
}

/** Figures of one period's loss at a confidence. */
const QUANTILES: ReadonlySet<FigureKey> = new Set(['valueAtRisk', 'conditionalValueAtRisk']);

const ExplainingContext = createContext<Explaining | null>(null);

interface ExplanationsProps {
  readonly request: SheetRequest;
  readonly sheet: Sheet;
  readonly confidence: number;
  readonly children: ReactNode;
}

/**
 * Offers every figure of the sheet what its popover says. Formulas and the numbers behind them are fetched when the
 * reader first comes near a figure, so that the first paint carries none of it.
 */
export function Explanations({ request, sheet, confidence, children }: ExplanationsProps) {
  const { language } = useSettings();
  const root = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  const { data: glossary } = useQuery({ ...glossaryQuery(), enabled: wanted });
  const { data: explained } = useQuery({ ...explainQuery(request, language), enabled: wanted });
  const { t } = useTranslation(['performance', 'figures']);
  const format = useFormatter();
  const reason = useReason();
  const { period } = sheet;

  function nameOf(figure: Figure): string {
    const name = nameIn(t, language, figure);
    if (!QUANTILES.has(figure.name) || period.frequency === 'auto') return name;
    const share = format.percent(confidence, Number.isInteger(Math.round(confidence * 1e8) / 1e6) ? 0 : 1);
    return t('tail', { name, confidence: share, period: t(`onePeriod.${period.frequency}`) });
  }

  function explain(figure: Figure, value: number | null, missing: Missing | undefined): MetricExplanation {
    const metric = glossary?.find(({ family, figure: defined }) => family === 'performance' && defined === figure.definition);
    const words = metric?.[language];
    const numbers = explained?.[figure.definition];
    return {
      name: nameOf(figure),
      meaning: words?.meaning ?? t('definitionPending'),
      formula: numbers?.formula ?? metric?.formula ?? null,
      substituted: value === null ? null : (numbers?.substituted ?? null),
      observations: t('observations', { count: period.observations, value: format.days(period.observations), frequency: t(`frequency.${period.frequency}`) }),
      window: `${format.date(period.from)} – ${format.date(period.to)}`,
      convention: numbers?.convention ?? null,
      pitfalls: words?.unavailable ?? null,
      source: numbers?.source ?? metric?.source ?? null,
      unavailable: value === null ? reason(missing) : null,
      exact: value === null ? null : format.precise(value),
      ...(metric === undefined ? {} : { slug: metric.slug }),
    };
  }

  useEffect(() => {
    const near = (): void => setWanted(true);
    const element = root.current;
    element?.addEventListener('pointerover', near, { once: true });
    element?.addEventListener('focusin', near, { once: true });
    return () => {
      element?.removeEventListener('pointerover', near);
      element?.removeEventListener('focusin', near);
    };
  }, []);

  return (
    <ExplainingContext value={{ explain, nameOf }}>
      <div ref={root}>{children}</div>
    </ExplainingContext>
  );
}

export function useExplaining(): Explaining {
  const explaining = use(ExplainingContext);
  if (explaining === null) throw new Error('A figure stands outside its sheet.');
  return explaining;
}
