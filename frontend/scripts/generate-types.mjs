// Writes src/shared/api/schema.d.ts from the committed contract; skips the work when it is already up to date.
// Usage: node scripts/generate-types.mjs [contract [target]]
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [contract = here('../../backend/app/openapi.json'), target = here('../src/shared/api/schema.d.ts')] = process.argv.slice(2);

if (!existsSync(contract)) {
  console.error(`${contract} is missing, and the page's types come from it. It is committed: restore it from version control, or write it anew with`);
  console.error('  mvn -pl backend/app -am test -Dtest=OpenApiContractTest -Dcontract.write -Dsurefire.failIfNoSpecifiedTests=false -Dpage.skip');
  process.exit(1);
}
if (!existsSync(target) || statSync(target).mtimeMs < statSync(contract).mtimeMs) {
  const ast = await openapiTS(JSON.parse(readFileSync(contract, 'utf8')), { alphabetize: true, defaultNonNullable: false });
  writeFileSync(target, `// Generated from backend/app/openapi.json; not committed.\n${astToString(ast)}`);
}
