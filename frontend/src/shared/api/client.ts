import createClient from 'openapi-fetch';
import { fetchWithLanguage } from './request';
import type { paths } from './schema';

/** The typed client of the service; paths, bodies and answers come from the committed contract. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: fetchWithLanguage });
