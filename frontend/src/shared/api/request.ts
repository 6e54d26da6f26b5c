import { currentSettings } from '@/shared/settings/settings';
import { ApiProblem, problemOf } from './problem';

const TIMEOUT_MILLISECONDS = 30_000;

/** Where an answer came from and how long the service took; shown in the provenance drawer. */
export interface AnswerMeta {
  readonly requestId: string | null;
  readonly cacheStatus: string | null;
  readonly serverTiming: string | null;
  readonly appVersion: string | null;
  readonly milliseconds: number;
}

export interface Answer<T> {
  readonly body: T;
  readonly meta: AnswerMeta;
}

export function metaOf(headers: Headers, started: number): AnswerMeta {
  return {
    requestId: headers.get('X-Request-Id'),
    cacheStatus: headers.get('Cache-Status'),
    serverTiming: headers.get('Server-Timing'),
    appVersion: headers.get('X-App-Version'),
    milliseconds: Math.round(performance.now() - started),
  };
}

/** `fetch` with the page's language, a time limit and one kind of failure: {@link ApiProblem}. */
export async function fetchWithLanguage(request: Request): Promise<Response> {
  // Joined by hand, because AbortSignal.any is newer than the oldest browsers of vite.config.ts. The limit holds while the
  // body is read, too.
  const either = new AbortController();
  const stop = () => either.abort(request.signal.reason);
  if (request.signal.aborted) stop();
  else request.signal.addEventListener('abort', stop, { once: true });
  setTimeout(() => either.abort(new ApiProblem('timeout', null)), TIMEOUT_MILLISECONDS);
  const headers = new Headers(request.headers);
  headers.set('Accept-Language', currentSettings().language === 'zh' ? 'zh-CN' : 'en');
  try {
    return await fetch(new Request(request, { headers, signal: either.signal }));
  } catch (problem) {
    if (request.signal.aborted || problem instanceof ApiProblem) throw problem;
    throw new ApiProblem('unreachable', null);
  }
}

interface Fetched<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** Unwraps a typed call of the generated client: its body with meta data, or a thrown {@link ApiProblem}. */
export async function answerOf<T>(call: Promise<Fetched<T>>): Promise<Answer<T>> {
  const started = performance.now();
  let fetched: Fetched<T>;
  try {
    fetched = await call;
  } catch (problem) {
    if (problem instanceof SyntaxError) throw new ApiProblem('unreadable', null);
    throw problem;
  }
  if (fetched.data === undefined) throw problemOf(fetched.error, fetched.response);
  return { body: fetched.data, meta: metaOf(fetched.response.headers, started) };
}
