import { isRecord } from '@/shared/api/json';
import { ApiProblem, problemOf } from '@/shared/api/problem';
import { currentSettings } from '@/shared/settings/settings';
import type { Dataset, FileReading, UploadOptions } from './dataset';
import { markUploaded } from './mark';
import { whileFull } from './room';
import { oneAtATime } from './turns';

export interface Upload {
  readonly file: Blob;
  readonly fileName: string;
  readonly options: UploadOptions;
  readonly signal: AbortSignal;
  /** Share of the file that has left, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Takes a data set that was made although the upload was cancelled: all of it had left already. */
  readonly onLate: (dataset: Dataset) => void;
}

function answerOf(request: XMLHttpRequest): Dataset {
  let body: unknown = null;
  try {
    body = JSON.parse(request.responseText);
  } catch {
    // A proxy's page instead of an answer; told as unreadable below.
  }
  const headers = new Headers();
  for (const name of ['X-Request-Id', 'Retry-After']) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  const response = new Response(null, { status: request.status, headers });
  if (request.status !== 201 || body === null) throw problemOf(body, response);
  markUploaded();
  // In the shape of the committed contract.
  return body as Dataset;
}

/** What a refusal tells of the file it refuses; null for any other failure. */
export function readingOf(problem: unknown): FileReading | null {
  const reading = problem instanceof ApiProblem ? problem.body['reading'] : null;
  // In the shape of the committed contract.
  return isRecord(reading) ? (reading as unknown as FileReading) : null;
}

const inTurn = oneAtATime();

/**
 * Sends a file and returns the data set made of it. One at a time: the first upload of a visitor begins the session, and
 * others beside it would each begin their own, of which the browser keeps one.
 */
export function sendUpload(upload: Upload): Promise<Dataset> {
  return inTurn(() => whileFull(upload.signal, () => send(upload)), upload.signal);
}

/** By XMLHttpRequest, for `fetch` tells nothing about what has left. */
function send({ file, fileName, options, signal, onProgress, onLate }: Upload): Promise<Dataset> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let left = false;
    const form = new FormData();
    form.append('options', new Blob([JSON.stringify(options)], { type: 'application/json' }));
    form.append('file', file, fileName);
    request.open('POST', '/upload');
    request.setRequestHeader('Accept-Language', currentSettings().language === 'zh' ? 'zh-CN' : 'en');
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.upload.onload = () => {
      left = true;
    };
    request.onerror = () => reject(new ApiProblem('unreachable', null));
    request.onload = () => {
      try {
        const dataset = answerOf(request);
        if (signal.aborted) onLate(dataset);
        resolve(dataset);
      } catch (problem) {
        reject(problem instanceof Error ? problem : new ApiProblem('unreadable', request.status));
      }
    };
    const cancel = (): void => {
      // What has left completely is read by the service whether or not the page listens: only by listening is it found.
      if (!left) request.abort();
      reject(new DOMException('cancelled', 'AbortError'));
    };
    signal.addEventListener('abort', cancel, { once: true });
    request.onloadend = () => signal.removeEventListener('abort', cancel);
    request.send(form);
  });
}
