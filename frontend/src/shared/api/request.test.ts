import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './problem';
import { fetchWithLanguage } from './request';

/** A server that never answers: `fetch` ends when its signal does, with the signal's reason. */
function silentServer() {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request);
    return new Promise((_, reject) => {
      const end = () => reject(request.signal.reason as Error);
      if (request.signal.aborted) end();
      else request.signal.addEventListener('abort', end);
    });
  });
  return asked;
}

describe('fetchWithLanguage', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // Browsers of the declared age have no AbortSignal.any.
    vi.spyOn(AbortSignal, 'any').mockImplementation(() => {
      throw new TypeError('AbortSignal.any is not a function');
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('tells a time limit of 30 seconds from an unreachable service', async () => {
    silentServer();
    const outcome = fetchWithLanguage(new Request('http://localhost/api')).catch((problem: unknown) => problem);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(await Promise.race([outcome, Promise.resolve('waiting')])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toEqual(new ApiProblem('timeout', null));

    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(fetchWithLanguage(new Request('http://localhost/api'))).rejects.toEqual(new ApiProblem('unreachable', null));
  });

  it('ends with the caller, whose reason goes on to them', async () => {
    const asked = silentServer();
    const caller = new AbortController();
    const outcome = fetchWithLanguage(new Request('http://localhost/api', { signal: caller.signal })).catch((problem: unknown) => problem);
    caller.abort(new DOMException('left the page', 'AbortError'));
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  it('asks nothing for a caller that has already gone', async () => {
    silentServer();
    const outcome = fetchWithLanguage(new Request('http://localhost/api', { signal: AbortSignal.abort() }));
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('asks in the language of the page', async () => {
    vi.stubGlobal('fetch', (request: Request) => Promise.resolve(new Response(request.headers.get('Accept-Language'))));
    const response = await fetchWithLanguage(new Request('http://localhost/api'));
    expect(await response.text()).toMatch(/^(zh-CN|en)$/);
  });
});
