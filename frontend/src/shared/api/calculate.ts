import { isRecord, listAt, numberAt, recordAt, textAt } from './json';
import type { JsonRecord } from './json';
import { ApiProblem, problemOf } from './problem';
import type { Answer } from './request';
import { fetchWithLanguage, metaOf } from './request';

export interface AnswerNote {
  readonly code: string;
  readonly message: string;
}

/** The envelope that every calculation answers with, whatever its result holds. */
export interface Envelope {
  readonly result: JsonRecord;
  readonly conventions: JsonRecord;
  readonly engineVersion: string | null;
  readonly inputFingerprint: string | null;
  readonly series: readonly { readonly name: string; readonly source: string | null; readonly from: string; readonly to: string; readonly observations: number; readonly dropped: number }[];
  readonly notes: readonly AnswerNote[];
  readonly explain: JsonRecord;
  readonly raw: JsonRecord;
}

function envelopeOf(body: JsonRecord): Envelope {
  const provenance = recordAt(body, 'provenance');
  return {
    result: recordAt(body, 'result'),
    conventions: recordAt(body, 'conventions'),
    engineVersion: textAt(provenance, 'engineVersion'),
    inputFingerprint: textAt(provenance, 'inputFingerprint'),
    series: listAt(provenance, 'series').map((series) => ({
      name: textAt(series, 'name') ?? '',
      source: textAt(series, 'source'),
      from: textAt(series, 'from') ?? '',
      to: textAt(series, 'to') ?? '',
      observations: numberAt(series, 'observations') ?? 0,
      dropped: numberAt(series, 'dropped') ?? 0,
    })),
    notes: listAt(body, 'notes').map((note) => ({ code: textAt(note, 'code') ?? '', message: textAt(note, 'message') ?? '' })),
    explain: recordAt(body, 'explain'),
    raw: body,
  };
}

/** Posts a calculation whose result is shown field by field; screens that know their fields use the typed client. */
export async function calculate(path: string, request: unknown, signal: AbortSignal): Promise<Answer<Envelope>> {
  const started = performance.now();
  const response = await fetchWithLanguage(
    new Request(new URL(path, window.location.origin), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(request), signal }),
  );
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    throw problemOf(null, response);
  }
  if (!response.ok) throw problemOf(body, response);
  if (!isRecord(body)) throw new ApiProblem('unreadable', response.status);
  return { body: envelopeOf(body), meta: metaOf(response.headers, started) };
}
