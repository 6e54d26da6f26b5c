/** A text file's content in the encoding that the service found; null where this browser does not know that encoding. */
export async function textOf(file: Blob, encoding: string): Promise<string | null> {
  try {
    return new TextDecoder(encoding).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
