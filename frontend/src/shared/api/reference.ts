import { isRecord } from './json';
import { ApiProblem } from './problem';

export type ReferenceCopy = 'glossary' | 'conformance.zh' | 'conformance.en' | 'openapi';

/** Whether the service did not answer at all; what it refused, it refused for a reason. */
function isSilent(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.kind === 'unreachable' || problem.kind === 'timeout' || (problem.status ?? 0) >= 500);
}

/** The service's answer; while it does not answer, the copy that the page was built with. */
export async function answerOrCopy<T extends object>(answer: Promise<T>, copy: ReferenceCopy, signal: AbortSignal): Promise<T> {
  try {
    return await answer;
  } catch (problem) {
    if (!isSilent(problem)) throw problem;
    const response = await fetch(`/reference/${copy}.json`, { signal }).catch(() => null);
    const body: unknown = response?.ok === true ? await response.json().catch(() => null) : null;
    if (!isRecord(body)) throw problem;
    // Written by the service of this very build in the shape of its contract.
    return body as T;
  }
}
