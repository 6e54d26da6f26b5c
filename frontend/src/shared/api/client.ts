import type createClient from 'openapi-fetch';
import { ApiProblem } from './problem';
import { fetchWithLanguage } from './request';
import type { paths } from './schema';

type Client = ReturnType<typeof createClient<paths>>;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

let client: Promise<Client> | undefined;

/* The sheet of the first visit ships with the page, so its first paint needs no client. */
async function load(): Promise<Client> {
  try {
    const { default: create } = await import('openapi-fetch');
    return create<paths>({ baseUrl: window.location.origin, fetch: fetchWithLanguage });
  } catch {
    client = undefined;
    throw new ApiProblem('unreachable', null);
  }
}

function method<M extends Method>(name: M): Client[M] {
  const call = async (...args: unknown[]): Promise<unknown> => {
    client ??= load();
    const ask = (await client)[name] as (...args: unknown[]) => Promise<unknown>;
    return ask(...args);
  };
  return call as Client[M];
}

/** The typed client of the service; paths, bodies and answers come from the committed contract. */
export const api: Pick<Client, Method> = { GET: method('GET'), POST: method('POST'), PATCH: method('PATCH'), DELETE: method('DELETE') };
