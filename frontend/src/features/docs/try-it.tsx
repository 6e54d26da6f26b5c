import { useId, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { problemOf } from '@/shared/api/problem';
import { fetchWithLanguage } from '@/shared/api/request';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';
import type { Endpoint } from './contract';
import styles from './docs.module.css';

const SHOWN_CHARACTERS = 6000;

type State = { readonly kind: 'idle' | 'running' } | { readonly kind: 'answered'; readonly status: number; readonly text: string; readonly cache: string | null } | { readonly kind: 'failed'; readonly problem: unknown };

async function send(endpoint: Endpoint, body: string): Promise<State> {
  const request = new Request(new URL(endpoint.path, window.location.origin), {
    method: endpoint.method,
    ...(endpoint.method === 'GET' ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
  });
  try {
    const response = await fetchWithLanguage(request);
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) return { kind: 'failed', problem: problemOf(answer, response) };
    return { kind: 'answered', status: response.status, text: JSON.stringify(answer, null, 2), cache: response.headers.get('Cache-Status') };
  } catch (problem) {
    return { kind: 'failed', problem };
  }
}

/** The call against this very service, with a body one may change. */
export function TryIt({ endpoint, body }: { readonly endpoint: Endpoint; readonly body: unknown }) {
  const { t } = useTranslation('docs');
  const [text, setText] = useState(body === null ? '' : JSON.stringify(body, null, 2));
  const [state, setState] = useState<State>({ kind: 'idle' });
  const id = useId();
  const run = async (): Promise<void> => {
    setState({ kind: 'running' });
    setState(await send(endpoint, text));
  };
  return (
    <div className={styles['try']}>
      {endpoint.method === 'GET' ? null : (
        <>
          <label htmlFor={id}>{t('api.body')}</label>
          <textarea id={id} rows={8} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
        </>
      )}
      <div>
        <Button small look="primary" onClick={() => void run()}>
          {t('api.try')}
        </Button>
      </div>
      {state.kind === 'failed' ? <ProblemNotice problem={state.problem} /> : null}
      {state.kind === 'answered' ? (
        <>
          <p role="status">
            {t('api.answered', { status: state.status })} {state.cache ? <code>{state.cache}</code> : null}
          </p>
          <pre className={styles['code']} tabIndex={0} role="region" aria-label={`${t('api.answerText')} ${endpoint.method} ${endpoint.path}`}>
            {state.text.length > SHOWN_CHARACTERS ? `${state.text.slice(0, SHOWN_CHARACTERS)}\n…` : state.text}
          </pre>
        </>
      ) : null}
    </div>
  );
}
