import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useFieldWords } from '@/shared/conventions/use-field-words';
import { useFormatter } from '@/shared/format/use-formatter';
import { Button } from './button';
import { CopyButton } from './copy-button';
import { Dialog } from './dialog';
import { saveFile } from './save-file';
import type { Provenance } from './provenance-button';
import styles from './provenance-drawer.module.css';

/** The request as one shell command; a quote inside the data cannot end the quoted text. */
export function curlOf(path: string, request: unknown, origin: string): string {
  const body = JSON.stringify(request).replaceAll("'", String.raw`'\''`);
  return `curl -sS '${origin}${path}' -H 'Content-Type: application/json' -d '${body}'`;
}

function codeOf(text: string | null | undefined): ReactNode {
  return text ? <code>{text}</code> : null;
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles['facts']}>
      {rows.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** The portable request once it is there; the plain one until then and where it cannot be had. */
function usePortable({ request, portable }: Provenance): unknown {
  const [written, setWritten] = useState<unknown>(request);
  const write = useEffectEvent(() => portable?.().then(setWritten, () => undefined));
  useEffect(() => void write(), []);
  return written;
}

/** Everything needed to compute a result again. */
export function ProvenanceDrawer({ provenance, onClose }: { readonly provenance: Provenance; readonly onClose: () => void }) {
  const { t } = useTranslation('shared');
  const format = useFormatter();
  const words = useFieldWords();
  const request = usePortable(provenance);
  const curl = curlOf(provenance.path, request, window.location.origin);
  return (
    <Dialog title={t('provenance.title')} look="drawer" onClose={onClose}>
      <Facts
        rows={[
          [t('provenance.engine'), provenance.engineVersion],
          [t('provenance.fingerprint'), codeOf(provenance.inputFingerprint)],
          [t('provenance.time'), typeof provenance.milliseconds === 'number' ? t('provenance.milliseconds', { value: provenance.milliseconds }) : null],
          [t('provenance.cache'), codeOf(provenance.cacheStatus)],
          [t('provenance.request'), codeOf(provenance.requestId)],
        ]}
      />
      {provenance.series.map((series) => (
        <section key={series.name} className={styles['part']}>
          <h3>{series.name}</h3>
          <Facts
            rows={[
              [t('provenance.source'), words.source(series.source ?? '') ?? codeOf(series.source)],
              [t('provenance.range'), `${format.date(series.from)} – ${format.date(series.to)}`],
              [t('provenance.observations'), format.days(series.observations)],
              [t('provenance.dropped'), series.dropped ? format.days(series.dropped) : null],
            ]}
          />
        </section>
      ))}
      <section className={styles['part']}>
        <h3>{t('provenance.conventions')}</h3>
        <Facts rows={Object.entries(provenance.conventions).map(([name, value]) => [words.name(name) ?? name, words.value(name, value)])} />
      </section>
      <section className={styles['part']}>
        <h3>{t('provenance.curl')}</h3>
        {/* Long code scrolls, so keyboards must reach it. */}
        <pre className={styles['curl']} tabIndex={0} role="region" aria-label={t('provenance.curl')}>
          {curl.length > 1500 ? `${curl.slice(0, 1500)}…` : curl}
        </pre>
      </section>
      <div className={styles['actions']}>
        <CopyButton text={curl} label={t('provenance.copyCurl')} />
        {provenance.shareable ? <CopyButton text={() => window.location.href} label={t('provenance.copyLink')} /> : null}
        <Button small icon="download" onClick={() => saveFile('fund-calc.json', 'application/json', JSON.stringify({ request, answer: provenance.answer }, null, 2))}>
          {t('provenance.download')}
        </Button>
      </div>
    </Dialog>
  );
}
