import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useSettings } from '@/shared/settings/settings';
import { evaluateAmount } from './arithmetic';
import styles from './field.module.css';
import { inRegion } from './region-number';

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  readonly unit?: string | undefined;
  readonly children: ReactNode;
}

/** Label above, unit inside, hint and error below; the error stands beside the field it belongs to. */
export function FieldFrame({ id, label, hint, error, unit, children }: FieldFrameProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['control']} data-invalid={error ? true : undefined}>
        {children}
        {unit ? (
          <span className={styles['unit']} aria-hidden="true">
            {unit}
          </span>
        ) : null}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface NumberFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  /** Words for a text that is no number. */
  readonly invalid: string;
  /** An amount of money, hidden while the reader hides amounts. */
  readonly money?: boolean;
  /** With a point before the decimals, whatever the region. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Called on blur and Enter with the number, or null for an empty or wrong text. */
  readonly onCommit?: (value: number | null) => void;
  /** What is wrong with the value that the link gave; it goes once the reader types. */
  readonly bad?: string | undefined;
}

/** A number with arithmetic and suffixes; checked when the reader leaves the field, not while typing. */
export function NumberField({ id: givenId, label, unit, hint, invalid, money = false, value, onChange, onCommit, bad }: NumberFieldProps) {
  const { region, privacy } = useSettings();
  const ownId = useId();
  const id = givenId ?? ownId;
  const [left, setLeft] = useState(false);
  const number = evaluateAmount(value);
  const error = left && value.trim() !== '' && number === null ? invalid : (bad ?? null);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].join(' ').trim();
  const commit = (): void => {
    setLeft(true);
    onCommit?.(number);
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} unit={unit === '%' && /[%％]/.test(value) ? undefined : unit}>
      <input
        id={id}
        data-masked={money && privacy}
        inputMode="text"
        autoComplete="off"
        value={inRegion(value, region)}
        aria-invalid={error !== null}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange(inRegion(event.target.value, region))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </FieldFrame>
  );
}

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** What is wrong with the value that the link gave. */
  readonly bad?: string | undefined;
}

export function SelectField<T extends string>({ label, options, value, onChange, bad }: SelectFieldProps<T>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} error={bad}>
      <select
        id={id}
        value={value}
        aria-invalid={bad !== undefined}
        aria-describedby={bad === undefined ? undefined : `${id}-error`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
