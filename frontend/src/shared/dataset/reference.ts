const PREFIX = 'dataset:';

/** The name of an uploaded series in the page's addresses; `reference` is what requests call it. */
export function datasetFundId(reference: string): string {
  return PREFIX + reference;
}

/** The reference of a data set in an address; null for any other fund. */
export function datasetReferenceOf(id: string): string | null {
  return /^dataset:[\w-]+(:.{1,80})?$/.test(id) ? id.slice(PREFIX.length) : null;
}

const ID_DIGITS = 16;

/** The name of a history in links, whatever file it came from: `u:` and the beginning of the digest of its values. */
export function valuesId(digest: string): string {
  return `u:${digest.slice(0, ID_DIGITS)}`;
}

export function isValuesId(id: string): boolean {
  return /^u:[0-9a-f]{16}$/.test(id);
}
