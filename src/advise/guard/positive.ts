/** What somebody does not want is no request for it: `unprivileged`, `never on the host network`, `不要特权`. */
export function positive(words: string): string {
  return words.replaceAll(negated, ' ');
}

const negated =
  /\b(?:not?|non|never|without|avoid\w*|forbid\w*|disallow\w*|drop\w*|remov\w*|disabl\w*|prevent\w*|den(?:y|ies|ied)|block\w*|instead of|rather than|don't|mustn't|shouldn't|can't|cannot)\b(?:[\s-]{1,3}[a-z0-9/]{1,40}){1,4}|\bun[a-z]{4,20}\b|(?:禁止|不要|不得|不能|不用|不再|不许|移除|去掉|取消|关闭|避免|非(?=特权))[^,，。;；.]{0,12}/gu;
