import { isRecord, type JsonRecord } from './json';

/** One wrong place of a request, as the service names it. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export type ProblemKind = 'answered' | 'unreachable' | 'timeout' | 'unreadable';

interface ProblemDocument {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly requestId?: string;
  readonly errors?: readonly Fault[];
  readonly body?: JsonRecord;
}

/** A request that brought no result: what the service said, or why no answer came. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly kind: ProblemKind;
  readonly status: number | null;
  readonly code: string;
  readonly title: string | null;
  readonly requestId: string | null;
  readonly faults: readonly Fault[];
  readonly retryAfterSeconds: number | null;
  /** All that the service said; some problems tell more than the others. */
  readonly body: JsonRecord;

  constructor(kind: ProblemKind, status: number | null, document: ProblemDocument = {}, headers?: Headers) {
    super(document.detail ?? document.title ?? kind);
    this.kind = kind;
    this.status = status;
    this.code = document.code ?? kind.toUpperCase();
    this.title = document.title ?? null;
    this.requestId = document.requestId ?? headers?.get('X-Request-Id') ?? null;
    this.faults = document.errors ?? [];
    this.body = document.body ?? {};
    const wait = Number(headers?.get('Retry-After') ?? Number.NaN);
    this.retryAfterSeconds = Number.isFinite(wait) ? wait : null;
  }

  /** Text for a bug report: everything known, nothing of the person's data. */
  details(): string {
    const places = this.faults.map((fault) => `${fault.pointer} ${fault.code} ${fault.message}`);
    return [`${this.code} ${String(this.status ?? '')} ${this.message}`.trim(), `request ${this.requestId ?? '-'}`, ...places].join('\n');
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function faultsOf(value: unknown): Fault[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((fault) => ({
    pointer: textOf(fault['pointer']) ?? '',
    code: textOf(fault['code']) ?? '',
    message: textOf(fault['message']) ?? '',
  }));
}

/** Reads whatever came back with an error status; a proxy's HTML page counts as unreadable. */
export function problemOf(body: unknown, response: Response): ApiProblem {
  if (!isRecord(body)) return new ApiProblem(response.status >= 500 ? 'unreachable' : 'unreadable', response.status, {}, response.headers);
  const document: { -readonly [K in keyof ProblemDocument]: ProblemDocument[K] } = { errors: faultsOf(body['errors']), body };
  for (const key of ['title', 'detail', 'code', 'requestId'] as const) {
    const text = textOf(body[key]);
    if (text !== undefined) document[key] = text;
  }
  return new ApiProblem('answered', response.status, document, response.headers);
}
