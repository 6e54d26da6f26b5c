import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useLocation } from 'react-router';
import type { Metric } from '@/shared/api/glossary';
import { glossaryQuery } from '@/shared/api/glossary';
import { useFieldWords } from '@/shared/conventions/use-field-words';
import { FieldFrame } from '@/shared/form/field';
import { useSettings } from '@/shared/settings/settings';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Empty, Loading, ProblemNotice } from '@/shared/ui/states';
import { textParameter } from '@/shared/url/parameters';
import { useUrlState } from '@/shared/url/use-url-state';
import styles from './docs.module.css';

/** The words that ranges of values hold beside numbers. */
type RangeWord = 'base date' | 'last date' | 'population' | 'or' | 'no' | 'yes';
const RANGE_WORD = /base date|last date|population|\b(?:or|no|yes)\b/g;

const PARAMETERS = { search: textParameter('q') };

function matches(metric: Metric, text: string): boolean {
  const place = [metric.slug, metric.figure, metric.zh.name, metric.en.name, metric.zh.meaning, metric.en.meaning].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => place.includes(word));
}

function Entry({ metric }: { readonly metric: Metric }) {
  const { t } = useTranslation('docs');
  const { language } = useSettings();
  const other = language === 'zh' ? 'en' : 'zh';
  const words = metric[language];
  const fields = useFieldWords();
  const rangeText = (range: string): string => range.replace(RANGE_WORD, (word) => t(`metrics.rangeWord.${word as RangeWord}`));
  const conventionNames = ({ conventions }: Metric): string => [...new Set(conventions.map((convention) => fields.name(/^\w+/.exec(convention)?.[0] ?? '')))].filter((name) => name !== null).join(' · ');
  const rows = [
    ['symbols', words.symbols],
    ['unit', words.unit],
    ['range', rangeText(metric.range)],
    ['unavailable', words.unavailable],
    ['convention', conventionNames(metric)],
    ['source', <cite lang="en">{metric.source}</cite>],
    ['field', <code>{metric.figure}</code>],
  ] as const;
  return (
    <article id={metric.slug} className={styles['entry']} tabIndex={-1}>
      <h3>
        <a href={`#${metric.slug}`} className={styles['anchor']}>
          {words.name}
        </a>
        <span className={styles['otherName']} lang={other === 'zh' ? 'zh-CN' : 'en'}>
          {metric[other].name}
        </span>
      </h3>
      <p>{words.meaning}</p>
      {metric.formula ? <p className={styles['formula']} data-code="">
          {metric.formula}
        </p> : null}
      <dl className={styles['facts']}>
        {rows.map(([row, text]) =>
          text ? (
            <div key={row}>
              <dt>{t(`metrics.${row}`)}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </article>
  );
}

/** Goes to the entry that the address names, once the entries are there. */
function useAnchor(ready: boolean): void {
  const { hash } = useLocation();
  const done = useRef('');
  useEffect(() => {
    if (!ready || hash === '' || done.current === hash) return;
    done.current = hash;
    const entry = document.getElementById(decodeURIComponent(hash.slice(1)));
    entry?.scrollIntoView();
    entry?.focus({ preventScroll: true });
  }, [ready, hash]);
}

/** Every figure with meaning, formula and source in both languages: the same text as in the popovers. */
export function MetricsScreen() {
  const { t, i18n } = useTranslation(['docs', 'shell']);
  const { data, error, refetch } = useQuery(glossaryQuery());
  const { language } = useSettings();
  const url = useUrlState(PARAMETERS);
  const search = url.state.search.trim();
  useAnchor(data !== undefined);
  const found = data?.filter((metric) => search === '' || matches(metric, search)) ?? [];
  const families = [...new Set(found.map((metric) => metric.family))];
  const entriesOf = (family: string): readonly Metric[] => found.filter((metric) => metric.family === family);
  const familyName = (family: string): string => (i18n.exists(`family.${family}`, { ns: 'docs' }) ? t(`docs:family.${family}` as 'docs:family.performance') : family);
  return (
    <>
      <ScreenTitle title={t('docs:metrics.title')} lead={t('docs:metrics.lead')} />
      <div className={styles['search']}>
        <FieldFrame id="metric-search" label={t('docs:metrics.search')} hint={data ? t('docs:metrics.count', { shown: found.length, all: data.length }) : undefined}>
          <input id="metric-search" type="search" value={url.state.search} aria-describedby="metric-search-hint" onChange={(event) => url.replace({ search: event.target.value })} />
        </FieldFrame>
      </div>
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading height={480} /> : null}
      {data && found.length === 0 ? <Empty title={t('docs:metrics.none', { text: search })} /> : null}
      {families.length === 0 ? null : (
        <nav className={styles['sections']} aria-label={t('docs:sections')}>
          {families.map((family) => (
            <div key={family}>
              <a href={`#family-${family}`}>{t('docs:metrics.section', { name: familyName(family), count: entriesOf(family).length })}</a>
              <ul>
                {entriesOf(family).map((metric) => (
                  <li key={`${metric.slug} ${metric.figure}`}>
                    <a href={`#${metric.slug}`}>{metric[language].name}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      )}
      {families.map((family) => (
        <section key={family} id={`family-${family}`} className={styles['family']} aria-label={familyName(family)}>
          <h2>{familyName(family)}</h2>
          <div className={styles['entries']}>
            {entriesOf(family).map((metric) => (
              <Entry key={`${metric.slug} ${metric.figure}`} metric={metric} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
