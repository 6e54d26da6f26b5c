// Runs before the first paint, so that a stored theme or colour scheme never flashes the other one, and so that what the
// first route needs is asked for at once.
(function () {
  var root = document.documentElement;
  var stored = {};
  try {
    stored = JSON.parse(localStorage.getItem('fundcalc.settings') || '{}');
  } catch {
    stored = {};
  }
  var asked = new URLSearchParams(location.search).get('lang');
  var language = asked === 'zh' || asked === 'en' ? asked : stored.language || (/^zh/i.test(navigator.language) ? 'zh' : 'en');
  var dark = stored.theme === 'dark' || (stored.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.scheme = stored.scheme || (/^zh/i.test(navigator.language) ? 'red-up' : 'green-up');
  root.dataset.density = stored.density || 'comfortable';

  // A failure before the frame stands leaves the page empty: index.html then says so, and the page loads again when the
  // device is back online. Later failures have notices of their own.
  function empty() {
    var frame = document.getElementById('root');
    return !frame || frame.childElementCount === 0;
  }
  function fail() {
    // React takes a broken frame away before or after it reports the error.
    setTimeout(function () {
      if (empty()) root.dataset.failed = '';
    });
  }
  addEventListener('error', fail, true);
  addEventListener('unhandledrejection', fail);
  addEventListener('online', function () {
    if ('failed' in root.dataset && empty()) location.reload();
  });

  // Asks for what the tear sheet needs while the page's own script is still on its way: scripts, styles, words and, on the
  // first visit, the shipped sheet. index.html names the files; the language is chosen above.
  var place = document.currentScript.dataset.files;
  var path = location.pathname;
  if (!place || !(path === '/' || path.indexOf('/fund/') === 0)) return;
  var files = JSON.parse(place);
  function ask(file, rel, as) {
    var link = document.createElement('link');
    link.rel = rel;
    if (as) link.as = as;
    link.crossOrigin = 'anonymous';
    link.href = file;
    document.head.append(link);
  }

  files.all.concat(files[language]).forEach(function (file) {
    if (/\.css$/.test(file)) ask(file, 'preload', 'style');
    else ask(file, 'modulepreload');
  });
  var wanted = new URLSearchParams(location.search);
  ['lang', 'v', 'show', 'log'].forEach(function (name) {
    wanted.delete(name);
  });
  if (path === '/' && wanted.toString() === '') ask('/samples/tear-sheet.' + language + '.json', 'preload', 'fetch');
})();
