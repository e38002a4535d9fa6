/** The first character of each initial letter in the order of pinyin; no syllable begins with i, u or v. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'
const LETTERS = 'abcdefghjklmnopqrstwxyz'

let order: Intl.Collator | null | undefined

/** Chinese in the order of pinyin; a browser that does not know it finds by characters alone. */
function byPinyin(): Intl.Collator | null {
  if (order === undefined) {
    const known = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
    order = known.compare('阿', '吧') < 0 && known.compare('七', '西') < 0 ? known : null
  }
  return order
}

function initial(character: string): string {
  const known = byPinyin()
  if (!known || !/\p{Script=Han}/u.test(character)) return character.toLowerCase()
  let n = -1
  while (n + 1 < FIRST.length && known.compare(FIRST[n + 1], character) <= 0) n++
  return n < 0 ? character : LETTERS[n]
}

/** The first letters of the pinyin of each character, as people type them: 打架斗殴 is djdo. */
export const initials = (words: string): string => [...words].map(initial).join('')
