import { useEffect, useRef } from 'react';
import styles from './error-summary.module.css';

export interface FieldError {
  /** Id of the field, to which the summary leads. */
  readonly field: string;
  readonly message: string;
}

/** All errors of a form with links to their fields; takes the focus each time a form is refused (`attempt` counts). */
export function ErrorSummary({ title, errors, attempt }: { readonly title: string; readonly errors: readonly FieldError[]; readonly attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={styles['summary']} role="alert" tabIndex={-1}>
      <p>{title}</p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.field)?.focus();
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
