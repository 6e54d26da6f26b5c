import { queryOptions } from '@tanstack/react-query';
import type { JsonRecord } from '@/shared/api/json';
import { isRecord, listAt, recordAt, textAt } from '@/shared/api/json';
import { problemOf } from '@/shared/api/problem';
import { answerOrCopy } from '@/shared/api/reference';
import { fetchWithLanguage } from '@/shared/api/request';
import type { Language } from '@/shared/settings/settings';
import { describedIn, textsFor } from './chinese';

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** Name of the schema behind the field, to look further. */
  readonly schema: string | null;
}

export interface Example {
  readonly name: string;
  readonly body: unknown;
}

export interface Endpoint {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly request: string | null;
  readonly answer: string | null;
  readonly examples: readonly Example[];
  readonly statuses: readonly { readonly status: string; readonly description: string }[];
}

export interface Contract {
  readonly description: string;
  readonly version: string;
  readonly endpoints: readonly Endpoint[];
  readonly schemas: JsonRecord;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

function schemaName(schema: unknown): string | null {
  const direct = textAt(schema, '$ref');
  if (direct) return direct.split('/').pop() ?? null;
  const inside = [recordAt(schema, 'items'), ...listAt(schema, 'anyOf'), ...listAt(schema, 'allOf')].map((part) => textAt(part, '$ref')).find((ref) => ref !== null);
  return inside?.split('/').pop() ?? null;
}

function typeOf(schema: unknown): string {
  const name = schemaName(schema);
  const own = isRecord(schema) ? schema['type'] : undefined;
  const types = (Array.isArray(own) ? own : [own]).filter((type) => typeof type === 'string');
  if (types.includes('array')) return `${name ?? typeOf(recordAt(schema, 'items'))}[]${types.includes('null') ? ' | null' : ''}`;
  const values = listAt(schema, 'enum').filter((value) => typeof value === 'string');
  if (values.length > 0) return values.map((value) => `"${value}"`).join(' | ');
  const forms = listAt(schema, 'anyOf');
  if (name) return forms.length > 0 ? `${name} | null` : name;
  if (forms.length > 0) return forms.map(typeOf).join(' | ');
  const format = textAt(schema, 'format');
  return `${types.join(' | ') || 'any'}${format && format !== 'double' && format !== 'int32' ? ` (${format})` : ''}`;
}

/** The fields of a named schema. */
export function fieldsOf(contract: Contract, name: string): readonly Field[] {
  const schema = recordAt(contract.schemas, name);
  const required = new Set(listAt(schema, 'required'));
  return Object.entries(recordAt(schema, 'properties')).map(([field, inner]) => {
    const inside = schemaName(inner);
    const description = textAt(inner, 'description') ?? (inside ? textAt(recordAt(contract.schemas, inside), 'description') : null);
    return { name: field, type: typeOf(inner), required: required.has(field), description: description ?? '', schema: inside && Object.keys(recordAt(recordAt(contract.schemas, inside), 'properties')).length > 0 ? inside : null };
  });
}

function endpointOf(path: string, method: string, operation: JsonRecord): Endpoint {
  const media = recordAt(recordAt(recordAt(operation, 'requestBody'), 'content'), 'application/json');
  const responses = recordAt(operation, 'responses');
  const answer = recordAt(recordAt(recordAt(responses, '200'), 'content'), 'application/json');
  const named = Object.entries(recordAt(media, 'examples')).map(([name, example]) => ({ name: textAt(example, 'summary') ?? name, body: isRecord(example) ? example['value'] : null }));
  const single = media['example'] === undefined ? [] : [{ name: '', body: media['example'] }];
  return {
    id: `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`,
    method: method.toUpperCase(),
    path,
    summary: textAt(operation, 'summary') ?? '',
    description: textAt(operation, 'description') ?? '',
    request: schemaName(recordAt(media, 'schema')),
    answer: schemaName(recordAt(answer, 'schema')),
    examples: [...named, ...single],
    statuses: Object.entries(responses).map(([status, response]) => ({ status, description: textAt(response, 'description') ?? '' })),
  };
}

/** The committed contract as the reference shows it. */
export function contractOf(document: JsonRecord): Contract {
  const info = recordAt(document, 'info');
  const endpoints = Object.entries(recordAt(document, 'paths')).flatMap(([path, item]) =>
    METHODS.filter((method) => isRecord(item) && isRecord(item[method])).map((method) => endpointOf(path, method, recordAt(item, method))),
  );
  return { description: textAt(info, 'description') ?? '', version: textAt(info, 'version') ?? '', endpoints, schemas: recordAt(recordAt(document, 'components'), 'schemas') };
}

async function contractDocument(signal: AbortSignal): Promise<JsonRecord> {
  const response = await fetchWithLanguage(new Request(new URL('/openapi.json', window.location.origin), { signal }));
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || !isRecord(body)) throw problemOf(body, response);
  return body;
}

export function contractQuery(language: Language) {
  return queryOptions({
    queryKey: ['contract', language],
    queryFn: async ({ signal }) => {
      const body = await answerOrCopy(contractDocument(signal), 'openapi', signal);
      return contractOf(describedIn(await textsFor(language, 'interface'), body) as JsonRecord);
    },
  });
}
