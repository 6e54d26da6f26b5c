import { useTranslation } from '@/shared/i18n/translation';
import { Button } from './button';
import { copyText } from './copy-text';
import { showToast } from './toasts';

/** Copies text and says so; where the clipboard is closed to pages it says that instead. */
export function CopyButton({ text, label }: { readonly text: string | (() => string | Promise<string>); readonly label: string }) {
  const { t } = useTranslation('shared');
  const copy = async (): Promise<void> => {
    const copied = await copyText(typeof text === 'string' ? text : await text());
    showToast(copied ? { message: t('copy.done') } : { message: t('copy.refused'), tone: 'warning' });
  };
  return (
    <Button small icon="copy" onClick={() => void copy()}>
      {label}
    </Button>
  );
}
