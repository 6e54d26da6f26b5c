import type { ReadTask } from './read-source';
import { readTask } from './read-source';

self.onmessage = (event: MessageEvent<ReadTask>) => {
  self.postMessage(readTask(event.data));
};
