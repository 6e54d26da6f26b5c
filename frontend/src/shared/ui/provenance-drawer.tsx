import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
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

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value ?? null));
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string | null | undefined])[] }) {
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
  const request = usePortable(provenance);
  const curl = curlOf(provenance.path, request, window.location.origin);
  return (
    <Dialog title={t('provenance.title')} look="drawer" onClose={onClose}>
      <Facts
        rows={[
          [t('provenance.engine'), provenance.engineVersion],
          [t('provenance.fingerprint'), provenance.inputFingerprint],
          [t('provenance.time'), typeof provenance.milliseconds === 'number' ? t('provenance.milliseconds', { value: provenance.milliseconds }) : null],
          [t('provenance.cache'), provenance.cacheStatus],
          [t('provenance.request'), provenance.requestId],
        ]}
      />
      {provenance.series.map((series) => (
        <section key={series.name} className={styles['part']}>
          <h3>{series.name}</h3>
          <Facts
            rows={[
              [t('provenance.source'), series.source],
              [t('provenance.range'), `${format.date(series.from)} – ${format.date(series.to)}`],
              [t('provenance.observations'), format.days(series.observations)],
              [t('provenance.dropped'), series.dropped ? format.days(series.dropped) : null],
            ]}
          />
        </section>
      ))}
      <section className={styles['part']}>
        <h3>{t('provenance.conventions')}</h3>
        <Facts rows={Object.entries(provenance.conventions).map(([name, value]) => [name, valueText(value)])} />
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
