import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '@/shared/i18n/translation';
import { announceArrivals } from '@/shared/import/arrivals';
import styles from './import-frame.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** The whole window takes files: dropped anywhere, they lead to the import. */
export function ImportFrame() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [over, setOver] = useState(false);

  useEffect(() => {
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
      if (files.length === 0) return;
      event.preventDefault();
      announceArrivals(files.map((file) => ({ name: file.name, file })));
      void navigate('/data/import');
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [navigate]);

  return over ? <div className={styles['over']}>{t('dropHere')}</div> : null;
}
