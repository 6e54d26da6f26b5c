import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import type { Formatter } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { DateInput } from '@/shared/form/date-input';
import { inRegion } from '@/shared/form/region-number';
import type { readTyped } from '@/shared/form/typed-number';
import { useSettings } from '@/shared/settings/settings';
import { CHOICES, PARAMETERS, type ChoiceName, type Chosen, type SheetState } from '../model/parameters';
import type { Conventions } from '../model/sheet';
import styles from '../tear-sheet.module.css';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** Label above, control, and below it what is wrong with it. */
function Field({ id, label, problem, children }: FieldProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
      {problem === undefined ? null : (
        <p id={`${id}problem`} className={styles['fieldProblem']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface ChoiceFieldProps<N extends ChoiceName> {
  readonly name: N;
  readonly state: SheetState;
  readonly used: Conventions | undefined;
  readonly bad: string | undefined;
  readonly choose: (value: Chosen<N>) => void;
}

/** One of the contract's choices; the first entry leaves it to the profile and says what that means now. */
export function ChoiceField<N extends ChoiceName>({ name, state, used, bad, choose }: ChoiceFieldProps<N>) {
  const { t } = useTranslation(['performance', 'shared']);
  const id = useId();
  const choices: readonly ChoiceName[] | readonly string[] = CHOICES[name];
  const words = (choice: string): string => t(`choice.${name}.${choice}` as 'choice.profile.default');
  const now = used === undefined || name === 'profile' ? null : inForce(used, name);
  return (
    <Field id={id} label={t(`convention.${name}`)} problem={bad === undefined ? undefined : t('shared:link.bad', { text: bad })}>
      <select
        id={id}
        value={state[name]}
        aria-invalid={bad !== undefined}
        aria-describedby={bad === undefined ? undefined : `${id}problem`}
        onChange={(event) => choose(PARAMETERS[name].read(event.target.value) ?? '')}
      >
        {name === 'profile' ? null : (
          <option value="">{now === null ? t('form.asProfile') : t('form.asProfileNow', { value: words(now) })}</option>
        )}
        {choices.map((choice) => (
          <option key={choice} value={name === 'profile' && choice === 'default' ? '' : choice}>
            {words(choice)}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** What the answer used, in the form's own words. */
function inForce(used: Conventions, name: ChoiceName): string {
  if (name === 'annualiseShort') return used.annualiseShort ? 'yes' : 'no';
  return String(used[name]);
}

type ReadTyped = typeof readTyped;

interface NumberFieldProps {
  readonly name: 'riskFree' | 'mar' | 'confidence' | 'periodsPerYear' | 'calmarWindow' | 'rollingWindow';
  readonly unit: string;
  readonly value: number | null;
  readonly used: Conventions | undefined;
  readonly bad: string | undefined;
  readonly type: (value: number | null) => void;
}

/** A number typed freely; what cannot be read is said beside it and not sent. */
export function NumberField({ name, unit, value, used, bad, type }: NumberFieldProps) {
  const { t } = useTranslation(['performance', 'shared']);
  const format = useFormatter();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  // Sums and per-cent signs are read by a part of the page that comes when the first is typed.
  const [reader, setReader] = useState<{ readonly readTyped: ReadTyped } | null>(null);
  const { region } = useSettings();
  const shown = text ?? (value === null ? '' : inRegion(String(value), region));
  const numberOf = (typed: string, readTyped: ReadTyped | undefined): number | null | undefined =>
    PARAMETERS[name].read(readTyped?.(typed, region, unit === '%') ?? inRegion(typed, region));
  const unreadable = text !== null && text.trim() !== '' && numberOf(text.trim(), reader?.readTyped) === undefined;
  const problem = unreadable ? t('form.notNumber', { text }) : bad === undefined ? undefined : t('shared:link.bad', { text: bad });

  function change(next: string): void {
    setText(next);
    const trimmed = next.trim();
    const number = trimmed === '' ? null : numberOf(trimmed, undefined);
    if (number !== undefined) type(number);
    else {
      void import('@/shared/form/typed-number').then((loaded) => {
        setReader(loaded);
        const typed = numberOf(trimmed, loaded.readTyped);
        if (typed !== undefined) type(typed);
      });
    }
  }

  return (
    <Field id={id} label={t(`convention.${name}`)} problem={problem}>
      <span className={styles['unitBox']}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          placeholder={hintOf(name, used, format)}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}problem`}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            if (!unreadable) setText(null);
          }}
        />
        {unit === '' || shown.includes('%') ? null : <span aria-hidden="true">{unit}</span>}
      </span>
    </Field>
  );
}

/** The number in force, as a hint inside the empty field. */
function hintOf(name: NumberFieldProps['name'], used: Conventions | undefined, format: Formatter): string {
  if (used === undefined || name === 'rollingWindow') return '';
  if (name === 'calmarWindow') return typeof used.calmarWindow === 'number' ? String(used.calmarWindow) : '';
  if (name === 'periodsPerYear') return format.number(used.periodsPerYear, 0);
  return format.number(used[name] * 100, 2);
}

interface DateFieldProps {
  readonly name: 'from' | 'to';
  readonly value: string | null;
  readonly bad: string | undefined;
  /** What is wrong with the two days together. */
  readonly problem?: string | undefined;
  readonly choose: (value: string | null) => void;
}

/** A day of the window; empty means as far as the data goes. */
export function DateField({ name, value, bad, problem, choose }: DateFieldProps) {
  const { t } = useTranslation(['performance', 'shared']);
  const id = useId();
  const fault = bad === undefined ? problem : t('shared:link.bad', { text: bad });
  return (
    <Field id={id} label={t(`window.${name}`)} problem={fault}>
      <DateInput
        id={id}
        value={value ?? ''}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}problem`}
        commit={(day) => choose(day === '' ? null : day)}
      />
    </Field>
  );
}
