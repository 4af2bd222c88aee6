const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
};

/** Which of some options a short reply means, as people reply: "2", "b", "the second", 第二个, or its own words. */
export function choose(said: string, options: readonly string[]): string | undefined {
  const reply = plain(said);
  if (reply === '' || reply.length > 300) return undefined;
  const exact = options.find((option) => plain(option) === reply);
  if (exact !== undefined) return exact;
  const short = reply.replace(/^(?:answer|option|number|no\.|回答|选项|选择|选)\s*/u, '');
  return options.find((option) => plain(option) === short) ?? options[(placeOf(short) ?? 0) - 1];
}

/** Without what people put around an answer. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/^[\s`'"“”「」#(（]+|[\s`'"“”「」.。!！)）]+$/gu, '');
}

function placeOf(reply: string): number | undefined {
  if (/^\d{1,2}$/u.test(reply)) return Number(reply);
  if (/^[a-z]$/u.test(reply)) return reply.charCodeAt(0) - 96;
  const [, english] = /^(?:the )?([a-z]+)(?: one| option)?$/u.exec(reply) ?? [];
  if (english !== undefined) return ordinals[english];
  const [, chinese = '', digits] = /^第?([一二两三四五六]|(\d{1,2}))(?:个|项|种)?$/u.exec(reply) ?? [];
  return digits === undefined ? ordinals[chinese] : Number(digits);
}

/** Reactions that stand for the first options of a question; those that people give for other reasons are none of them. */
export const signs = [
  { content: 'rocket', emoji: '🚀' },
  { content: 'heart', emoji: '❤️' },
  { content: 'hooray', emoji: '🎉' },
  { content: 'eyes', emoji: '👀' },
] as const;
