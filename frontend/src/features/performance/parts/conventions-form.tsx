import { Suspense, useState } from 'react';
import { lazyPart } from '@/shared/loading/lazy-part';
import { useTranslation } from '@/shared/i18n/translation';
import type { BadParameter } from '@/shared/url/url-state';
import { isReversed, type SheetState } from '../model/parameters';
import { chosenCount } from '../model/request';
import type { Conventions, Sheet, SheetRequest } from '../model/sheet';
import { ChoiceField, DateField, NumberField } from './fields';
import styles from '../tear-sheet.module.css';

/** Fields outside the part that unfolds; a fault of any other one unfolds it. */
const IN_SIGHT: readonly string[] = ['benchmark', 'from', 'to', 'profile', 'riskFree', 'logarithmic'];

/* Most readers never open them. */
const ConventionEffect = lazyPart(async () => (await import('./convention-effect')).ConventionEffect);
const AdvancedFields = lazyPart(async () => (await import('./advanced-fields')).AdvancedFields);

export interface ConventionsFormProps {
  readonly state: SheetState;
  readonly bad: readonly BadParameter[];
  /** What the last answer used, for the hints of fields left alone. */
  readonly used: Conventions | undefined;
  /** The last answer and the request it belongs to. */
  readonly request: SheetRequest | null;
  readonly result: Sheet | undefined;
  readonly commit: (change: Partial<SheetState>) => void;
  readonly replace: (change: Partial<SheetState>) => void;
}

/** Every choice the figures depend on: window, profile and risk-free rate in sight, the rest one click away. */
export function ConventionsForm({ state, bad, used, request, result, commit, replace }: ConventionsFormProps) {
  const { t } = useTranslation('performance');
  const [faulty] = useState(() => bad.some(({ name }) => !IN_SIGHT.includes(name)));
  const [opened, setOpened] = useState(faulty);
  const count = chosenCount(state);
  const reversed = isReversed(state) ? t('window.reversed', { from: state.from, to: state.to }) : undefined;
  const badText = (name: string): string | undefined => bad.find((parameter) => parameter.name === name)?.text;
  return (
    <form className={styles['form']} data-print="hide" aria-label={t('form.title')} onSubmit={(event) => event.preventDefault()}>
      <div className={styles['fields']}>
        <DateField name="from" value={state.from} bad={badText('from')} choose={(from) => commit({ from })} />
        <DateField name="to" value={state.to} bad={badText('to')} problem={reversed} choose={(to) => commit({ to })} />
        <ChoiceField name="profile" state={state} used={used} bad={badText('profile')} choose={(profile) => commit({ profile })} />
        <NumberField name="riskFree" unit="%" value={state.riskFree} used={used} bad={badText('riskFree')} type={(riskFree) => replace({ riskFree })} />
      </div>
      {/* The place is kept free: a list that appeared would push the sheet down. What does not fit is scrolled to. */}
      <div className={styles['effect']} role="region" aria-label={t('effect.name')} aria-live="polite" tabIndex={0}>
        {count === 0 ? <p>{t('effect.hint')}</p> : null}
        {count === 0 || request === null || result === undefined ? null : (
          <Suspense>
            <ConventionEffect request={request} result={result} />
          </Suspense>
        )}
      </div>
      <details className={styles['advanced']} open={faulty} onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}>
        <summary>
          {t('form.more')}
          {count > 0 ? <span className={styles['count']}>{t('form.chosen', { count })}</span> : null}
        </summary>
        {opened ? (
          <Suspense>
            <AdvancedFields state={state} bad={bad} used={used} commit={commit} replace={replace} />
          </Suspense>
        ) : null}
      </details>
    </form>
  );
}
