// Runs before the first paint, so that a stored theme or colour scheme never flashes the other one.
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
})();
