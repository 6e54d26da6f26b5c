/** What a paste brought. */
export interface Pasted {
  readonly text: string;
  readonly files: readonly File[];
}

export function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** What was pasted beside every field; a field takes what is pasted into it. */
export function pastedOf({ target, clipboardData }: ClipboardEvent): Pasted | null {
  if (clipboardData === null || (target instanceof Element && target.closest('input, textarea, select') !== null)) return null;
  return { text: clipboardData.getData('text'), files: [...clipboardData.files] };
}
