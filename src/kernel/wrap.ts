/** Signs of East Asia, which a terminal shows in two columns and breaks a line behind. */
const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60`;
const everyWide = new RegExp(`[${wide}]`, 'gu');
/** Behind a space and behind a wide sign, but never in front of what closes a sentence. */
const breaks = new RegExp(String.raw`(?<= )(?! )|(?<=[${wide}])(?![，。、；：！？）」』》 ])`, 'u');

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  return (text.match(/\P{M}/gu)?.length ?? 0) + (text.match(everyWide)?.length ?? 0);
}

/** Breaks a text so that no line is wider than `width`, unless a single word is. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const out: string[] = [];
  let current = '';
  let room = width;
  for (const word of line.split(breaks)) {
    const needed = widthOf(word.trimEnd());
    if (needed > room && current !== '') {
      out.push(current.trimEnd());
      current = '';
      room = width;
    }
    current += word;
    room -= widthOf(word);
  }
  return [...out, current.trimEnd()];
}
