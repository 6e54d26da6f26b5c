import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelReading, endStaged, stageArrivals } from './use-staging';

const { deleted } = vi.hoisted(() => ({ deleted: [] as string[] }));
vi.mock('@/shared/dataset/dataset', () => ({ deleteDataset: (id: string) => Promise.resolve(void deleted.push(id)) }));

/** Uploads that a test answers by itself. */
class HeldRequest {
  static sent: HeldRequest[] = [];
  readonly upload: { onprogress?: () => void; onload?: () => void } = {};
  onload?: () => void;
  onloadend?: () => void;
  status = 0;
  responseText = '';
  aborted = false;
  open(): void {}
  setRequestHeader(): void {}
  getResponseHeader(): null {
    return null;
  }
  send(): void {
    HeldRequest.sent.push(this);
  }
  abort(): void {
    this.aborted = true;
  }
  leave(): void {
    this.upload.onload?.();
  }
  answer(id: string): void {
    this.status = 201;
    this.responseText = JSON.stringify({ id });
    this.onload?.();
    this.onloadend?.();
  }
}

let keys = 0;

async function stage(known: readonly string[] = []): Promise<{ key: string; request: HeldRequest }> {
  const { renderHook } = await import('@testing-library/react');
  const { useStaging } = await import('./use-staging');
  keys += 1;
  const name = `late-${keys}.csv`;
  const before = HeldRequest.sent.length;
  stageArrivals([{ name, file: new Blob(['date,nav']) }], new Set(known));
  await vi.waitFor(() => expect(HeldRequest.sent).toHaveLength(before + 1));
  const { result } = renderHook(() => useStaging());
  const staged = result.current.files.find((file) => file.name === name);
  const request = HeldRequest.sent.at(-1);
  if (!staged || !request) throw new Error('nothing was sent');
  return { key: staged.key, request };
}

beforeEach(() => {
  HeldRequest.sent = [];
  deleted.length = 0;
  vi.stubGlobal('XMLHttpRequest', HeldRequest);
});
afterEach(() => vi.unstubAllGlobals());

describe('an upload that ends after its import', () => {
  it('is deleted when the file was discarded after all of it had left', async () => {
    const { key, request } = await stage();
    request.leave();
    await endStaged(key, false);
    expect(deleted).toEqual([]);
    request.answer('late');
    await vi.waitFor(() => expect(deleted).toEqual(['late']));
    expect(request.aborted).toBe(false);
  });

  it('is deleted when the reading was cancelled', async () => {
    const { key, request } = await stage();
    request.leave();
    cancelReading(key);
    request.answer('late');
    await vi.waitFor(() => expect(deleted).toEqual(['late']));
    await endStaged(key, false);
    expect(deleted).toEqual(['late']);
  });

  it('stays when it is a data set that was there before', async () => {
    const { key, request } = await stage(['old']);
    request.leave();
    await endStaged(key, false);
    request.answer('old');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(deleted).toEqual([]);
  });

  it('is cut off where a part of the file has not left', async () => {
    const { key, request } = await stage();
    await endStaged(key, false);
    expect(request.aborted).toBe(true);
  });
});
