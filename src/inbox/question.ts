/**
 * A question that wants to know and not to have: nothing is proposed for it. "Could you deploy it?" and
 * "how do I run this?" want to have, so only those are taken that cannot mean it.
 */
export function isQuestion(text: string): boolean {
  if (!/[?？]\s*$/u.test(text) || /\b(?:possible|please|about)\b/iu.test(text)) return false;
  return openings.some((opening) => opening.test(text));
}

const openings = [
  /^what(?:'s|’s| is| are| was| does| do| did| happens| happened) /iu,
  /^(?:which|where|when|who|whose|does|did) /iu,
  /^(?:is|are|was|were) (?:the|this|that|it|there|my|our|any)\b/iu,
  /^(?:什么是|为什么|为啥|哪个|哪些|哪里|谁)/u,
  /是(?:什么|啥|哪个|多少)\s*[？?]\s*$/u,
];
