/** What the recorded source answers with. */
export type RecordedMode = 'serve' | 'dead' | 'forbidden' | 'html' | 'empty';

export interface RecordedSource {
  /** Where it serves, for FUNDCALC_EASTMONEY_URL. */
  readonly url: string;
  become(mode: RecordedMode): void;
  /** Calls so far, controls not counted. */
  calls(): number;
  close(): Promise<void>;
}

export function startRecordedSource(port?: number): Promise<RecordedSource>;
