// Packs the first route into a few chunks and names them in index.html, so that the browser asks for all of them at once.

const MAIN = '/src/app/main.tsx';
const SCREEN = '/src/features/performance/tear-sheet-screen.tsx';
const PLOT = '/src/shared/charts/plot/plot.ts';
const WORDS = /\/locales\/(zh|en)\/(?:shell|shared|performance|charts|figures)\.json$/;
const PACKAGES = /\/node_modules\/(?:react|react-dom|react-router|scheduler|@tanstack)\//;

/** Module ids carry the folder of the checkout and, for styles, a query. */
const pathOf = (id) => id.replaceAll('\\', '/').replace(/[?].*$/, '');

/** Every module that `root` imports at once, itself among them. */
function staticImports(root, graph, seen = new Set()) {
  if (seen.has(root)) return seen;
  seen.add(root);
  for (const next of graph.getModuleInfo(root)?.importedIds ?? []) staticImports(next, graph, seen);
  return seen;
}

/**
 * Groups for the bundler: a chunk of packages, one of the shell, one of what screens with a chart share, one of the sheet,
 * and one of words for each language. Dozens of small files compress worse and wait for each other.
 */
export function firstRouteGroups(folder) {
  const sets = new Map();
  const imports = (root, graph) => {
    if (!sets.has(root)) sets.set(root, staticImports(folder + root, graph));
    return sets.get(root);
  };
  const shell = (id, graph) => (imports(MAIN, graph).has(id) ? 'shell' : null);
  const sheet = (id, graph) => (!imports(SCREEN, graph).has(id) ? null : pathOf(id).includes('/src/shared/') ? 'common' : 'sheet');
  const ours = /\/src\/(?!.*\.json$)/;
  return [
    { name: 'vendor', test: PACKAGES, priority: 4 },
    { debugName: 'words', name: (id) => `words-${WORDS.exec(pathOf(id))?.[1]}`, test: WORDS, priority: 3 },
    { debugName: 'shell', name: shell, test: ours, priority: 2 },
    { debugName: 'sheet', name: sheet, test: ours, priority: 1 },
  ];
}

/** The chunk that holds a module of the source, with everything it imports at once, and their styles. */
function filesOf(bundle, module) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const root = chunks.find((chunk) => chunk.moduleIds.some((id) => pathOf(id).endsWith(module)));
  if (!root) throw new Error(`no chunk holds ${module}, so the first route cannot be named in index.html`);
  const seen = new Set();
  const collect = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of bundle[name].imports) collect(next);
  };
  collect(root.fileName);
  const styles = [...seen].flatMap((name) => [...(bundle[name].viteMetadata?.importedCss ?? [])]);
  return [...seen, ...styles].map((name) => `/${name}`);
}

/** Tells public/start.js which files the sheet needs besides those that index.html names already. */
export function earlyFiles() {
  return {
    name: 'early-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const known = new Set(filesOf(bundle, MAIN));
        const fresh = (module) => filesOf(bundle, module).filter((file) => !known.has(file));
        const early = {
          all: [...new Set([...fresh(SCREEN), ...fresh(PLOT)])],
          zh: fresh('/locales/zh/performance.json'),
          en: fresh('/locales/en/performance.json'),
        };
        return html.replace('src="/start.js"', `src="/start.js" data-files='${JSON.stringify(early)}'`);
      },
    },
  };
}
