import { useTranslation } from '@/shared/i18n/translation';
import { Dialog } from '@/shared/ui/dialog';
import styles from './help-dialog.module.css';

const KEYS = [
  { id: 'search', keys: ['/', 'Ctrl K', '⌘ K'] },
  { id: 'help', keys: ['?'] },
  { id: 'close', keys: ['Esc'] },
  { id: 'chart', keys: ['←', '→', '+', '−', 'Home', 'End'] },
  { id: 'undo', keys: ['Ctrl Z', '⌘ Z'] },
] as const;

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <p>{t('help.lead')}</p>
      <dl className={styles['keys']}>
        {KEYS.map((row) => (
          <div key={row.id}>
            <dt>{t(`help.key.${row.id}`)}</dt>
            <dd>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
