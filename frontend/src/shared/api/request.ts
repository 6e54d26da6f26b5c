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

/**
 * A signal that is aborted with the caller's, or when the time is over; it holds while the body is read, too. Built by
 * hand, because `AbortSignal.any` is newer than the oldest browsers of vite.config.ts.
 */
function timeLimit(caller: AbortSignal): { readonly signal: AbortSignal; readonly passed: () => boolean } {
  const controller = new AbortController();
  let passed = false;
  const followCaller = () => controller.abort(caller.reason);
  if (caller.aborted) followCaller();
  else caller.addEventListener('abort', followCaller, { once: true });
  setTimeout(() => {
    passed = !controller.signal.aborted;
    controller.abort(new DOMException('The time limit is over', 'TimeoutError'));
  }, TIMEOUT_MILLISECONDS);
  return { signal: controller.signal, passed: () => passed };
}

/** `fetch` with the page's language, a time limit and one kind of failure: {@link ApiProblem}. */
export async function fetchWithLanguage(request: Request): Promise<Response> {
  const limit = timeLimit(request.signal);
  const headers = new Headers(request.headers);
  headers.set('Accept-Language', currentSettings().language === 'zh' ? 'zh-CN' : 'en');
  try {
    return await fetch(new Request(request, { headers, signal: limit.signal }));
  } catch (problem) {
    if (request.signal.aborted) throw problem;
    throw new ApiProblem(limit.passed() ? 'timeout' : 'unreachable', null);
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
