import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from '../chart.module.css';

/**
 * The chart on paper: a vector picture made when printing begins. A canvas would keep its width on the screen, its
 * pixels and its dark theme. The markup is our own, with every text in it escaped.
 */
export function PrintPicture({ draw }: { readonly draw: () => string }) {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    // The paper is laid out as soon as these handlers return.
    const before = (): void => flushSync(() => setPicture(draw()));
    const after = (): void => setPicture(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [draw]);
  return picture === null ? null : <div className={styles['onPaper']} aria-hidden="true" dangerouslySetInnerHTML={{ __html: picture }} />;
}
