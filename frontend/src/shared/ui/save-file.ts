const BYTE_ORDER_MARK = '\uFEFF';

/** Offers text as a download. CSV starts with a byte order mark, without which spreadsheets misread Chinese. */
export function saveFile(name: string, type: string, text: string): void {
  const content = type.startsWith('text/csv') ? BYTE_ORDER_MARK + text : text;
  saveBlob(name, new Blob([content], { type: `${type};charset=utf-8` }));
}

export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own reference by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
