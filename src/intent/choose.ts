const ordinals: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
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
  const short = reply.replace(leading, '').replace(trailing, '');
  if (last.test(short)) return options.at(-1);
  if (everyOne.test(short)) return options.find((option) => option === everything);
  const meant = options.find((option) => plain(option) === short) ?? options[(placeOf(short) ?? 0) - 1];
  return meant ?? namedIn(short, options);
}

/** The option that means each of the others. */
export const everything = 'all';
const everyOne =
  /^(?:(?:for |on )?(?:both|all|each|every one|everything)(?: of (?:them|those|these))?(?: (?:services|ones))?|(?:两个|三个|所有|全部|全都?|都)(?:都)?(?:要|是|改|加)?)$/u;

/** The only one that is named, where little else is said. */
function namedIn(short: string, options: readonly string[]): string | undefined {
  if (short.length > 40 || refusing.test(short)) return undefined;
  const words = new Set(short.split(/[^\w-]+/u));
  const [only, ...others] = options.filter((option) => /[a-z]/u.test(option) && words.has(plain(option)));
  return others.length === 0 ? only : undefined;
}

const refusing = /\b(?:not|no|don't|except|but|without|neither)\b|不|别|除/u;

const leading =
  /^(?:(?:answer|option|number|no\.|let'?s (?:take|use|go with)|(?:i(?:'d| would)? )?(?:take|use|pick|choose|prefer|go with)|please|回答|选项|选择|我?选|就?用|就|要|那就)\s*){1,3}/u;
const trailing = /(?:[,，]?\s?(?:please|pls|thanks|thank you|谢谢|吧|好了|那个))+$/u;
const last = /^(?:(?:the )?(?:last|latter)(?: one| option)?|后者|最后(?:那?一)?个)$/u;

/** Without what people put around an answer. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/^[\s`'"“”「」#(（]+|[\s`'"“”「」.。!！)）]+$/gu, '');
}

function placeOf(reply: string): number | undefined {
  const [, number] =
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th|号|\uFE0F?\u20E3)?(?: one| option)?$/u.exec(reply) ?? [];
  if (number !== undefined) return Number(number);
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
