import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Loading, ProblemNotice } from '@/shared/ui/states';
import { languageOf } from './chinese';
import { contractQuery, type Endpoint } from './contract';
import styles from './docs.module.css';
import { EndpointCard } from './endpoint-card';
import { Prose } from './prose';

const SECTIONS = ['performance', 'cashFlow', 'fees', 'dca', 'data', 'reference', 'operation'] as const;
type Section = (typeof SECTIONS)[number];

function sectionOf({ path }: Endpoint): Section {
  if (path.includes('/performance/')) return 'performance';
  if (path.includes('/cash-flow/')) return 'cashFlow';
  if (path.includes('/fees/')) return 'fees';
  if (path.includes('/dca/')) return 'dca';
  if (/\/(?:datasets|funds|sources|upload)\b/.test(path)) return 'data';
  return path.startsWith('/api/') ? 'reference' : 'operation';
}

/** The HTTP reference, drawn from the contract that the service itself ships. */
export function ApiScreen() {
  const { t } = useTranslation('docs');
  const { language } = useSettings();
  const { data, error, refetch } = useQuery(contractQuery(language));
  const sections = SECTIONS.map((section) => ({ section, endpoints: (data?.endpoints ?? []).filter((endpoint) => sectionOf(endpoint) === section) })).filter(({ endpoints }) => endpoints.length > 0);
  return (
    <>
      <ScreenTitle title={t('api.title')} lead={t('api.lead')} actions={<a href="/openapi.json">{t('api.document')}</a>} />
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading height={480} /> : null}
      {data ? (
        <>
          <p className={styles['about']} lang={languageOf(data.description)}>
            <Prose text={data.description} />
          </p>
          <nav className={styles['sections']} aria-label={t('sections')}>
            {sections.map(({ section, endpoints }) => (
              <div key={section}>
                <a href={`#section-${section}`}>{t(`api.section.${section}`)}</a>
                <ul className={styles['index']}>
                  {endpoints.map((endpoint) => (
                    <li key={endpoint.id}>
                      <a href={`#${endpoint.id}`}>
                        <span className={styles['method']}>{endpoint.method}</span> <code>{endpoint.path}</code>
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
          {sections.map(({ section, endpoints }) => (
            <section key={section} id={`section-${section}`} className={styles['family']} aria-label={t(`api.section.${section}`)}>
              <h2>{t(`api.section.${section}`)}</h2>
              {endpoints.map((endpoint) => (
                <EndpointCard key={endpoint.id} contract={data} endpoint={endpoint} />
              ))}
            </section>
          ))}
        </>
      ) : null}
    </>
  );
}
