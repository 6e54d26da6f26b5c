import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { sendUpload } from '@/shared/dataset/upload';
import { FileTooLarge, MOST_FILE_BYTES } from './file-size';
import { stageArrivals, useStaging } from './use-staging';

vi.mock('@/shared/dataset/upload', async (original) => ({ ...(await original<object>()), sendUpload: vi.fn() }));

it('sends nothing of a file that the service would refuse for its size', async () => {
  const { result } = renderHook(useStaging);
  const file = new Blob(['date,nav']);
  Object.defineProperty(file, 'size', { value: MOST_FILE_BYTES + 1 });
  stageArrivals([{ name: 'large.csv', file }], new Set());
  await waitFor(() => expect(result.current.files[0]?.phase.kind).toBe('failed'));
  expect(result.current.files[0]?.phase).toMatchObject({ problem: new FileTooLarge(MOST_FILE_BYTES + 1) });
  expect(sendUpload).not.toHaveBeenCalled();
});
