import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '@/shared/i18n/translation';
import { localDay } from '@/shared/format/moment';
import { useFormatter } from '@/shared/format/use-formatter';

/** The foot of every printed screen: the day of printing and the link that leads back. */
export function PaperFoot() {
  const { t } = useTranslation('shell');
  const format = useFormatter();
  const [printed, setPrinted] = useState(() => ({ day: localDay(new Date()), link: window.location.href }));
  useEffect(() => {
    // The paper is laid out as soon as this handler returns.
    const before = (): void => flushSync(() => setPrinted({ day: localDay(new Date()), link: window.location.href }));
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, []);
  return (
    <p data-print="only" data-paper="foot">
      {t('paper.printed', { date: format.date(printed.day) })} · <a href={printed.link}>{printed.link}</a>
    </p>
  );
}
