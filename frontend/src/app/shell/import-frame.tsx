import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '@/shared/loading/lazy-part';
import { ScreenBoundary } from '../screen-boundary';
import { carriesFiles, pastedOf, type Pasted } from './import-events';

const ImportOverlay = lazyPart(async () => (await import('./import-overlay')).ImportOverlay);

/** The whole window takes data: files dropped or pasted and cells pasted anywhere lead to the import. What takes them comes with the first. */
export function ImportFrame() {
  const [first, setFirst] = useState<Pasted | 'dragged' | null>(null);

  useEffect(() => {
    if (first !== null) return;
    const drag = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setFirst('dragged');
    };
    const paste = (event: ClipboardEvent): void => setFirst(pastedOf(event));
    window.addEventListener('dragover', drag);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('paste', paste);
    };
  }, [first]);

  return first === null ? null : (
    <ScreenBoundary>
      <Suspense>
        <ImportOverlay first={first} />
      </Suspense>
    </ScreenBoundary>
  );
}
