import { expect, it } from 'vitest';
import { oneAtATime } from './turns';

const never = new AbortController().signal;

function held(): { task: () => Promise<string>; begun: () => boolean; finish: (value: string) => void; fail: () => void } {
  let begun = false;
  let resolve: (value: string) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<string>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return {
    task: () => {
      begun = true;
      return promise;
    },
    begun: () => begun,
    finish: (value) => resolve(value),
    fail: () => reject(new Error('as told')),
  };
}

/** Lets everything that is ready go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('begins a task when the one before it has ended, however it ended', async () => {
  const inTurn = oneAtATime();
  const [first, second, third] = [held(), held(), held()];
  const answers = [inTurn(first.task, never), inTurn(second.task, never), inTurn(third.task, never)] as const;
  await settle();
  expect([first, second, third].map((each) => each.begun())).toEqual([true, false, false]);

  first.fail();
  await expect(answers[0]).rejects.toThrow('as told');
  await settle();
  expect([second, third].map((each) => each.begun())).toEqual([true, false]);

  second.finish('b');
  third.finish('c');
  expect(await answers[1]).toBe('b');
  expect(await answers[2]).toBe('c');
});

it('gives up a place without beginning its task, and keeps the order of the others', async () => {
  const inTurn = oneAtATime();
  const [first, given, third] = [held(), held(), held()];
  const controller = new AbortController();
  void inTurn(first.task, never);
  const cancelled = inTurn(given.task, controller.signal);
  const last = inTurn(third.task, never);

  controller.abort();
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  await settle();
  expect(third.begun()).toBe(false);

  first.finish('a');
  third.finish('c');
  expect(await last).toBe('c');
  expect(given.begun()).toBe(false);
});
