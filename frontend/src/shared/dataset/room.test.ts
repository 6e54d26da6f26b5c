import { afterEach, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { whileFull } from './room';

function refusal(code: string, seconds: string): ApiProblem {
  return new ApiProblem('answered', 429, { errors: [{ pointer: '', code, message: '' }] }, new Headers({ 'Retry-After': seconds }));
}

afterEach(() => {
  vi.useRealTimers();
});

it('sends again after the seconds that the service names while it has no room', async () => {
  vi.useFakeTimers();
  const send = vi.fn().mockRejectedValueOnce(refusal('UPLOADS_OF_CALLER', '2')).mockResolvedValueOnce('kept');
  const done = whileFull(new AbortController().signal, send);

  await vi.advanceTimersByTimeAsync(1900);
  expect(send).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(100);
  await expect(done).resolves.toBe('kept');
});

it('tells every other refusal at once', async () => {
  const send = vi.fn().mockRejectedValue(refusal('STORE_FULL', '2'));

  await expect(whileFull(new AbortController().signal, send)).rejects.toBeInstanceOf(ApiProblem);
  expect(send).toHaveBeenCalledTimes(1);
});

it('stops waiting when it is cancelled', async () => {
  const controller = new AbortController();
  const send = vi.fn().mockRejectedValue(refusal('TOO_MANY_UPLOADS', '60'));
  const done = whileFull(controller.signal, send);
  const cancelled = expect(done).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));

  controller.abort();
  await cancelled;
});
