// Writes src/shared/api/schema.d.ts from the committed contract; skips the work when it is already up to date.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../backend/app/openapi.json', import.meta.url);
const target = fileURLToPath(new URL('../src/shared/api/schema.d.ts', import.meta.url));

if (!existsSync(contract)) {
  console.warn('backend/app/openapi.json is missing: run the contract test of backend/app, which writes it.');
  writeFileSync(target, 'export type paths = Record<never, never>;\nexport interface components { schemas: Record<never, never> }\n');
} else if (!existsSync(target) || statSync(target).mtimeMs < statSync(contract).mtimeMs) {
  const ast = await openapiTS(JSON.parse(readFileSync(contract, 'utf8')), { alphabetize: true, defaultNonNullable: false });
  writeFileSync(target, `// Generated from backend/app/openapi.json; not committed.\n${astToString(ast)}`);
}
