const MARK = 'fundcalc.uploads';

/** Whether this browser has ever read a file: only then is it worth asking what is there. The session's cookie is hidden from the page. */
export function hasUploaded(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return true;
  }
}

export function markUploaded(): void {
  try {
    localStorage.setItem(MARK, '1');
  } catch {
    // Without storage the question is asked each time.
  }
}
