import { useTranslation } from '@/shared/i18n/translation';
import type { BadParameter } from '@/shared/url/url-state';
import { Button } from '@/shared/ui/button';
import type { ChoiceName, SheetState } from '../model/parameters';
import { chosenCount, defaultConventions } from '../model/request';
import type { Conventions } from '../model/sheet';
import { ChoiceField, DateField, NumberField } from './fields';
import { DatedRatesField } from './dated-rates-field';
import styles from '../tear-sheet.module.css';

interface ConventionsFormProps {
  readonly state: SheetState;
  readonly bad: readonly BadParameter[];
  /** What the last answer used, for the hints of fields left alone. */
  readonly used: Conventions | undefined;
  readonly commit: (change: Partial<SheetState>) => void;
  readonly replace: (change: Partial<SheetState>) => void;
}

const GROUPS: readonly { readonly title: 'returns' | 'ratios' | 'tail' | 'benchmark'; readonly choices: readonly ChoiceName[] }[] = [
  { title: 'returns', choices: ['basis', 'frequency', 'returns', 'annualization', 'annualiseShort'] },
  { title: 'ratios', choices: ['ddof', 'sharpe', 'downside', 'moments'] },
  { title: 'tail', choices: ['varMethod', 'cvarMethod'] },
  { title: 'benchmark', choices: ['alpha', 'informationRatio', 'capture'] },
];

const NUMBERS = {
  returns: ['periodsPerYear', 'rollingWindow'],
  ratios: ['mar', 'calmarWindow'],
  tail: ['confidence'],
  benchmark: [],
} as const;

/** Every choice the figures depend on: window, profile and risk-free rate in sight, the rest one click away. */
export function ConventionsForm({ state, bad, used, commit, replace }: ConventionsFormProps) {
  const { t } = useTranslation('performance');
  const count = chosenCount(state);
  const badText = (name: string): string | undefined => bad.find((parameter) => parameter.name === name)?.text;
  return (
    <form className={styles['form']} data-print="hide" aria-label={t('form.title')} onSubmit={(event) => event.preventDefault()}>
      <div className={styles['fields']}>
        <DateField name="from" value={state.from} bad={badText('from')} choose={(from) => commit({ from })} />
        <DateField name="to" value={state.to} bad={badText('to')} choose={(to) => commit({ to })} />
        <ChoiceField name="profile" state={state} used={used} bad={badText('profile')} choose={(profile) => commit({ profile })} />
        <NumberField name="riskFree" unit="%" value={state.riskFree} used={used} bad={badText('riskFree')} type={(riskFree) => replace({ riskFree })} />
      </div>
      <details className={styles['advanced']}>
        <summary>
          {t('form.more')}
          {count > 0 ? <span className={styles['count']}>{t('form.chosen', { count })}</span> : null}
        </summary>
        {GROUPS.map(({ title, choices }) => (
          <fieldset key={title}>
            <legend>{t(`form.group.${title}`)}</legend>
            <div className={styles['fields']}>
              {choices.map((name) => (
                <ChoiceField key={name} name={name} state={state} used={used} bad={badText(name)} choose={(value) => commit({ [name]: value })} />
              ))}
              {NUMBERS[title].map((name) => (
                <NumberField
                  key={name}
                  name={name}
                  unit={name === 'mar' || name === 'confidence' ? '%' : name === 'calmarWindow' ? t('form.months') : ''}
                  value={state[name]}
                  used={used}
                  bad={badText(name)}
                  type={(value) => replace({ [name]: value })}
                />
              ))}
              {title === 'ratios' ? <DatedRatesField rates={state.riskFreeSeries} bad={badText('riskFreeSeries')} choose={(riskFreeSeries) => commit({ riskFreeSeries })} /> : null}
            </div>
          </fieldset>
        ))}
        <Button small icon="undo" onClick={() => commit(defaultConventions())}>
          {t('form.reset')}
        </Button>
      </details>
    </form>
  );
}
