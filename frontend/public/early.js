// Asks for what the tear sheet needs while the page's own script is still on its way: scripts, styles, words and, on the
// first visit, the shipped sheet. index.html names the files; appearance.js has chosen the language.
(function () {
  var place = document.currentScript.dataset.files;
  var path = location.pathname;
  if (!place || !(path === '/' || path.indexOf('/fund/') === 0)) return;
  var files = JSON.parse(place);
  var language = document.documentElement.lang === 'en' ? 'en' : 'zh';

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
  var asked = new URLSearchParams(location.search);
  asked.delete('lang');
  asked.delete('v');
  asked.delete('show');
  asked.delete('log');
  if (path === '/' && asked.toString() === '') ask('/samples/tear-sheet.' + language + '.json', 'preload', 'fetch');
})();
