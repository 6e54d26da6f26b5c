import { useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { Choice } from '@/shared/ui/choice';
import { CopyButton } from '@/shared/ui/copy-button';
import { languageOf } from './chinese';
import type { Contract, Endpoint } from './contract';
import styles from './docs.module.css';
import { FieldTable } from './field-table';
import type { Tool } from './snippets';
import { Prose } from './prose';
import { TOOLS, snippetOf } from './snippets';
import { TryIt } from './try-it';

function Code({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <pre className={styles['code']} tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
  );
}

/** One endpoint: what it does, its fields, ready calls in three languages, and a place to try it. */
export function EndpointCard({ contract, endpoint }: { readonly contract: Contract; readonly endpoint: Endpoint }) {
  const { t } = useTranslation('docs');
  const [tool, setTool] = useState<Tool>('curl');
  const [chosen, setChosen] = useState(0);
  const body = endpoint.examples[chosen]?.body ?? null;
  const snippet = snippetOf(tool, endpoint.method, window.location.origin + endpoint.path, body);
  return (
    <section id={endpoint.id} className={styles['endpoint']} aria-label={`${endpoint.method} ${endpoint.path}`}>
      <h3 className={styles['path']}>
        <span className={styles['method']}>{endpoint.method}</span> <code>{endpoint.path}</code>
      </h3>
      <p lang={languageOf(endpoint.summary)}><Prose text={[endpoint.summary, endpoint.description].filter((text) => text !== '').join(t('api.dash'))} /></p>
      <div className={styles['calls']}>
        {endpoint.examples.length > 1 ? (
          <Choice legend={t('api.example')} options={endpoint.examples.map((example, at) => ({ value: String(at), label: example.name }))} value={String(chosen)} onChange={(value) => setChosen(Number(value))} />
        ) : null}
        <Choice legend={t('api.tool')} options={TOOLS.map((value) => ({ value, label: t(`api.tools.${value}`) }))} value={tool} onChange={setTool} />
        <CopyButton text={snippet} label={t('api.copy')} />
      </div>
      <Code text={snippet} label={`${t('api.call')} ${endpoint.method} ${endpoint.path}`} />
      {!endpoint.path.includes('{') ? <TryIt key={chosen} endpoint={endpoint} body={body} /> : null}
      {endpoint.request ? <FieldTable contract={contract} schema={endpoint.request} title={t('api.request')} /> : null}
      {endpoint.answer ? <FieldTable contract={contract} schema={endpoint.answer} title={t('api.answer')} /> : null}
      <ul className={styles['statuses']} aria-label={t('api.statuses')}>
        {endpoint.statuses.map(({ status, description }) => (
          <li key={status}>
            <code>{status}</code> <span lang={languageOf(description)}>{description}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
