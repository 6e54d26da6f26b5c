import { useTranslation } from '@/shared/i18n/translation';
import { Button } from '@/shared/ui/button';
import type { ChoiceName } from '../model/parameters';
import { defaultConventions } from '../model/request';
import type { ConventionsFormProps } from './conventions-form';
import { DatedRatesField } from './dated-rates-field';
import { ChoiceField, NumberField } from './fields';
import styles from '../tear-sheet.module.css';

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

/** Every convention beside the four in sight, in groups. */
export function AdvancedFields({ state, bad, used, commit, replace }: Omit<ConventionsFormProps, 'request' | 'result'>) {
  const { t } = useTranslation('performance');
  const badText = (name: string): string | undefined => bad.find((parameter) => parameter.name === name)?.text;
  return (
    <>
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
    </>
  );
}
