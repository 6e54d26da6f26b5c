import { useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { languageOf } from './chinese';
import type { Contract } from './contract';
import { fieldsOf } from './contract';
import { Prose } from './prose';
import styles from './docs.module.css';

interface FieldTableProps {
  readonly contract: Contract;
  readonly schema: string;
  readonly title: string;
}

const DEEPEST = 5;

function Fields({ contract, schema, depth }: { readonly contract: Contract; readonly schema: string; readonly depth: number }) {
  const { t } = useTranslation('docs');
  return (
    <ul className={styles['fields']}>
      {fieldsOf(contract, schema).map((field) => (
        <li key={field.name}>
          <code className={styles['fieldName']}>{field.name}</code> <code className={styles['type']}>{field.type}</code>
          {field.required ? <span className={styles['required']}>{t('api.required')}</span> : null}
          {field.description ? <p lang={languageOf(field.description)}><Prose text={field.description} /></p> : null}
          {field.schema && depth < DEEPEST ? <Inside contract={contract} schema={field.schema} depth={depth + 1} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** The fields inside a field, unfolded on demand, so that long answers stay readable. */
function Inside({ contract, schema, depth }: { readonly contract: Contract; readonly schema: string; readonly depth: number }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <code>{schema}</code>
      </summary>
      {open ? <Fields contract={contract} schema={schema} depth={depth} /> : null}
    </details>
  );
}

/** The fields of a request or answer. */
export function FieldTable({ contract, schema, title }: FieldTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['schema']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open ? <Fields contract={contract} schema={schema} depth={0} /> : null}
    </details>
  );
}
