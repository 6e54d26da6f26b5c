const PREFIX = 'dataset:';

/** The name of an uploaded series in the page's addresses; `reference` is what requests call it. */
export function datasetFundId(reference: string): string {
  return PREFIX + reference;
}

/** The reference of a data set in an address; null for any other fund. */
export function datasetReferenceOf(id: string): string | null {
  return /^dataset:[\w-]+(:.{1,80})?$/.test(id) ? id.slice(PREFIX.length) : null;
}
