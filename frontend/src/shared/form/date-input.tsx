import { useEffect, useRef, type InputHTMLAttributes } from 'react';

interface DateInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'type' | 'onChange' | 'onBlur' | 'onKeyDown' | 'onPointerDown'> {
  /** The day as `2024-01-31`; empty for none. */
  readonly value: string;
  /** Receives another day than `value`, or nothing where the field was emptied. */
  readonly commit: (value: string) => void;
}

/** A date field. A day chosen in the calendar counts at once; one that is typed, when the reader leaves the field or presses Enter. */
export function DateInput({ value, commit, ...attributes }: DateInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const typing = useRef(false);
  // A new day from outside, as by Back, replaces what was typed.
  useEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);

  function settle({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void {
    // A date half typed is empty to the page but not to the browser.
    if (!currentTarget.validity.badInput && currentTarget.value !== value) commit(currentTarget.value);
  }

  return (
    <input
      {...attributes}
      ref={input}
      type="date"
      defaultValue={value}
      onChange={(event) => {
        if (!typing.current) settle(event);
      }}
      onPointerDown={() => {
        typing.current = false;
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        typing.current = true;
        if (event.key === 'Enter') settle(event);
      }}
    />
  );
}
