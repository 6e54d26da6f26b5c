import { pastedArrival, type Arrival } from '@/shared/import/arrivals';

/** Two rows with dates and numbers: a history or statement, not a word or a list of codes. */
const TABLE = /\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}[^\n]*\d[^\n]*\n[^\n]*\d{1,4}[-/.年]\d{1,2}/;

/** What of a paste can be imported: its cells, else its files; a spreadsheet puts a picture of the cells beside them. */
export function pastedArrivals(text: string, files: readonly File[], name: string): readonly Arrival[] {
  if (TABLE.test(text)) return [pastedArrival(text, name)];
  return files.filter(({ type }) => !type.startsWith('image/')).map((file) => ({ name: file.name, file }));
}
