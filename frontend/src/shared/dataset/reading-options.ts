import type { UploadOptions } from './dataset';

/** Options with one topic chosen; null leaves it to be found out again. */
export function withChoice(options: UploadOptions, topic: string, value: string | number | boolean | null): UploadOptions {
  const rest = Object.fromEntries(Object.entries(options).filter(([name]) => name !== topic));
  return value === null ? rest : { ...rest, [topic]: value };
}

/** Options with those of an answer added; of two for the same column the answer's counts. */
export function withAnswer(options: UploadOptions, answer: UploadOptions): UploadOptions {
  const columns = (answer.columns ?? []).reduce((chosen, { index, role }) => withRole(chosen, index, role), options).columns;
  const confirmed = [...new Set([...(options.confirmed ?? []), ...(answer.confirmed ?? [])])];
  return { ...options, ...answer, ...(columns ? { columns } : {}), ...(confirmed.length > 0 ? { confirmed } : {}) };
}

/** Options with the role of one column chosen; no two columns are the same but those that are not read. */
export function withRole(options: UploadOptions, index: number, role: string): UploadOptions {
  const others = (options.columns ?? []).filter((column) => column.index !== index && (role === 'ignored' || column.role !== role));
  return { ...options, columns: [...others, { index, role }].sort((left, right) => left.index - right.index) };
}
