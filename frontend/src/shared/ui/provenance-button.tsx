import { Suspense, useState } from 'react';
import { lazyPart } from '@/shared/loading/lazy-part';
import { useTranslation } from '@/shared/i18n/translation';
import { Button } from './button';

const ProvenanceDrawer = lazyPart(async () => (await import('./provenance-drawer')).ProvenanceDrawer);

/** One series that went into a result. */
export interface SeriesOrigin {
  readonly name: string;
  readonly source?: string | null;
  readonly from: string;
  readonly to: string;
  readonly observations: number;
  readonly dropped?: number;
}

/** How a result came about; everything needed to compute it again. */
export interface Provenance {
  readonly engineVersion: string | null;
  readonly inputFingerprint: string | null;
  readonly series: readonly SeriesOrigin[];
  readonly conventions: Readonly<Record<string, unknown>>;
  readonly milliseconds?: number | null;
  readonly cacheStatus?: string | null;
  readonly requestId?: string | null;
  /** Path of the calculation and its request, for the command line. */
  readonly path: string;
  readonly request: unknown;
  /** The request in a form that computes the same elsewhere, where `request` names data of this session alone. */
  readonly portable?: () => Promise<unknown>;
  /** The whole answer, for download. */
  readonly answer: unknown;
  /** Whether the address of the page holds the whole result, so that its link may be shared. */
  readonly shareable: boolean;
}

/** The button "how this was computed" and the drawer it opens. */
export function ProvenanceButton({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation('shared');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small look="quiet" icon="info" onClick={() => setOpen(true)}>
        {t('provenance.title')}
      </Button>
      <Suspense>{open ? <ProvenanceDrawer provenance={provenance} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
