import { lazyPart } from '@/shared/loading/lazy-part';
import { useTranslation } from '@/shared/i18n/translation';
import { SearchDialog } from '@/shared/search/search-dialog';
import { ScreenBoundary } from '../screen-boundary';

const PaletteResults = lazyPart(async () => (await import('./palette-results')).PaletteResults);

interface PaletteProps {
  readonly initial: string;
  readonly onClose: () => void;
}

/** The search box that leads everywhere: funds, own data, samples, figures, pages and actions. */
export function Palette({ initial, onClose }: PaletteProps) {
  const { t } = useTranslation('shell');
  return (
    <SearchDialog id="palette" title={t('search.title')} placeholder={t('search.placeholder')} initial={initial} onClose={onClose}>
      {(props) => (
        <ScreenBoundary>
          <PaletteResults {...props} />
        </ScreenBoundary>
      )}
    </SearchDialog>
  );
}
