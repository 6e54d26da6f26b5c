import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Loading, ProblemNotice } from '@/shared/ui/states';
import { languageOf } from './chinese';
import { contractQuery } from './contract';
import styles from './docs.module.css';
import { EndpointCard } from './endpoint-card';

/** The HTTP reference, drawn from the contract that the service itself ships. */
export function ApiScreen() {
  const { t } = useTranslation('docs');
  const { language } = useSettings();
  const { data, error, refetch } = useQuery(contractQuery(language));
  return (
    <>
      <ScreenTitle title={t('api.title')} lead={t('api.lead')} actions={<a href="/openapi.json">{t('api.document')}</a>} />
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading height={480} /> : null}
      {data ? (
        <>
          <p className={styles['about']} lang={languageOf(data.description)}>
            {data.description}
          </p>
          <nav aria-label={t('api.endpoints')}>
            <ul className={styles['index']}>
              {data.endpoints.map((endpoint) => (
                <li key={endpoint.id}>
                  <a href={`#${endpoint.id}`}>
                    <span className={styles['method']}>{endpoint.method}</span> <code>{endpoint.path}</code>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {data.endpoints.map((endpoint) => (
            <EndpointCard key={endpoint.id} contract={data} endpoint={endpoint} />
          ))}
        </>
      ) : null}
    </>
  );
}
