// Takes the packages that only the build needs out of npm's list of components (CycloneDX on standard input), and writes the
// rest. npm's own "--omit dev" also leaves out what the page and a tool of the build share, such as React.
// Usage: npm sbom --sbom-format cyclonedx | node shipped.mjs PACKAGE.JSON
// Exit:  0 written, 1 a dependency of the page is missing in the list.
import { readFileSync } from 'node:fs';

const ofTheBuild = (component) => (component.properties ?? []).some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

export function shipped(list) {
  const components = list.components.filter((component) => !ofTheBuild(component));
  const kept = new Set([list.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = (list.dependencies ?? [])
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return { ...list, components, dependencies };
}

function main([file]) {
  const list = shipped(JSON.parse(readFileSync(0, 'utf8')));
  const named = new Set(list.components.map(({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//, '').replace(/@[^@]*$/, ''))));
  const missing = Object.keys(JSON.parse(readFileSync(file, 'utf8')).dependencies).filter((name) => !named.has(name));
  if (missing.length > 0) {
    console.error(`npm does not list ${missing.join(', ')}`);
    process.exitCode = 1;
  } else console.log(JSON.stringify(list, null, 2));
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) main(process.argv.slice(2));
