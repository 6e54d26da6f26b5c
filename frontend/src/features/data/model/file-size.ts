/** The service reads no larger file (its setting `fundcalc.upload.limit`, 50 MB). */
export const MOST_FILE_BYTES = 50 * 1024 * 1024;

/** A file that is not sent, because the service would refuse it after all of it had been sent. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  readonly bytes: number;

  constructor(bytes: number) {
    super('file too large');
    this.bytes = bytes;
  }
}
