/**
 * Characters of fund names whose readings begin with several letters; the service's table for the funds of its sources
 * has the same ones. Every other character has the letter of its place in the browser's pinyin order.
 */
const SEVERAL: Readonly<Record<string, string>> = {
  长: 'cz', 重: 'zc', 行: 'xh', 乐: 'ly', 调: 'dt', 藏: 'cz', 厦: 'xs', 会: 'hk', 曾: 'zc', 单: 'dsc', 朝: 'cz', 参: 'cs', 盛: 'sc', 晟: 'sc',
  传: 'cz', 给: 'gj', 弹: 'td', 卡: 'kq', 系: 'xj', 校: 'xj', 率: 'ls', 省: 'sx', 折: 'zs', 车: 'cj', 便: 'bp', 蔚: 'wy', 沈: 'sc', 提: 'td',
  圈: 'qj', 屏: 'pb', 奇: 'qj', 宿: 'sx', 畜: 'xc', 石: 'sd', 降: 'jx', 解: 'jx', 种: 'zc', 识: 'sz', 万: 'wm', 贾: 'jg', 还: 'hx', 洗: 'xs',
};

/* The first character of each letter in pinyin order; no pinyin begins with i, u or v. */
const FIRST = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀');
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-u-co-pinyin');

/** First letters of a character's readings; empty for a sign, and a space for a space, which no run of initials crosses. */
function lettersOf(character: string): string {
  if (/[a-z\d]/i.test(character)) return character.toLowerCase();
  const several = SEVERAL[character];
  if (several !== undefined) return several;
  if (!/\p{Script=Han}/u.test(character)) return /\s/.test(character) ? ' ' : '';
  const after = FIRST.findIndex((first) => order.compare(first, character) > 0);
  return LETTERS.at(after === -1 ? -1 : after - 1) ?? '';
}

/** Whether what was typed is a run of a name's pinyin initials, in any reading of its characters. */
export function hasInitials(name: string, typed: string): boolean {
  if (!/^[a-z\d]+$/i.test(typed)) return false;
  const word = Array.from(typed.toLowerCase());
  const readings = Array.from(name, lettersOf).filter((letters) => letters !== '');
  return readings.some((_, from) => word.every((letter, at) => readings[from + at]?.includes(letter) === true));
}
