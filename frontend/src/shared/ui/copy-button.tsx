import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { showToast } from './toasts';

/** Copies text and says so; where the clipboard is closed to pages it says that instead. */
export function CopyButton({ text, label }: { readonly text: string | (() => string); readonly label: string }) {
  const { t } = useTranslation('shared');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      showToast({ message: t('copy.done') });
    } catch {
      showToast({ message: t('copy.refused'), tone: 'warning' });
    }
  };
  return (
    <Button small icon="copy" onClick={() => void copy()}>
      {label}
    </Button>
  );
}
