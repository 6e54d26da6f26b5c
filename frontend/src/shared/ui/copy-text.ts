/** Copies text; pages served without TLS have no clipboard interface, there the selection serves. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  // Inside an open dialog everything else is inert, so the field must stand there.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  try {
    // The only way without the clipboard interface.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
