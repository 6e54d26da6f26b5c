import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '@/shared/i18n/translation';
import { announceArrivals, type Arrival } from '@/shared/import/arrivals';
import { pastedArrivals } from './pasted-arrivals';
import { carriesFiles, pastedOf, type Pasted } from './import-events';
import styles from './import-frame.module.css';

/** Takes what is dragged over the window or pasted into it to the import, from the first event on. */
export function ImportOverlay({ first }: { readonly first: Pasted | 'dragged' }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const waiting = useRef<Pasted | 'dragged' | null>(first);
  const [over, setOver] = useState(first === 'dragged');

  useEffect(() => {
    const take = (arrivals: readonly Arrival[]): void => {
      if (arrivals.length === 0) return;
      announceArrivals(arrivals);
      void navigate('/data/import');
    };
    const allow = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) event.preventDefault();
      take(files.map((file) => ({ name: file.name, file })));
    };
    const takePasted = ({ text, files }: Pasted): void => take(pastedArrivals(text, files, t('pasted')));
    const paste = (event: ClipboardEvent): void => {
      const pasted = pastedOf(event);
      if (pasted) takePasted(pasted);
    };
    if (waiting.current !== 'dragged' && waiting.current !== null) takePasted(waiting.current);
    waiting.current = null;
    window.addEventListener('paste', paste);
    window.addEventListener('dragover', allow);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('paste', paste);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [navigate, t]);

  return over ? <div className={styles['over']}>{t('dropHere')}</div> : null;
}
