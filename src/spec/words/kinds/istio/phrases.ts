import { overLines } from '../../../../kernel/over-lines.ts';

/** A name, a service or an address, as Istio knows hosts. */
export const host = overLines`
  ["'\x60]?(?<![\w.-])(
    (?!
      \d{1,3}\s?(?:%|percent)|
      (?:
        is|are|the|an?|another|and|of|for|to|that|which|with|named|called|name|names|rule|header|subset|version|
        it|its|this|them|service|services|host|hosts|traffic|default|on|at|in|port|all|by|as|from|
        should|shall|must|will|be|same|one|two|three|four|five|six|seven|eight|nine|ten|times|up|other
      )(?![\w-])
    )(?:\*\.)?[a-z0-9][\w-]{0,60}(?:\.[\w-]{1,60}){0,6}|
    \*
  )["'\x60]?(?![\w/])
`;

export const hosts = `(${host.replace('((?!', '(?:(?!')}(?:(?:, ?and |, ?| and |和|、|以及)${host.replace('((?!', '(?:(?!')}){0,6})`;

export const subset = overLines`
  ["'\x60]?(?<![\w.-])(
    (?!
      (?:
        pods?|of|of that|with|named|called|and|the|is|for|in|to|uses?|after|before|once|while|when|if|then|but|only|until|except|without|instead|through|under|over|that|which|where|has|shall|
        should|by|on|labels?|two|three|four|five|both|each|every|first|second|subsets?|versions?|
        following|selected|hosts?|(?:destination|virtual) ?(?:rule|service)|are|it|all|a|an|or|form|from|at|with
      )(?![\w-])
    )[a-z0-9][\w.-]{0,40}\w|
    v\d
  )["'\x60]?(?![\w/])
`;

const tens = 'ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|one hundred|half|all';
export const share = `(\\d{1,3}(?=\\s?(?:%|percent|per cent))|(?<!\\w)(?:${tens})(?=\\s(?:percent|per cent)))\\s?(?:%|percent|per cent)`;

const spoken: Readonly<Record<string, number>> = {
  ten: 10,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 50,
};

export function toShare(said: string): number {
  return spoken[said.toLowerCase()] ?? (/^\d/u.test(said) ? Number(said) : 100);
}

/** `2s`, as Istio writes how long something may take. */
export function toSpan(said: string): string {
  const [, amount = '1', unit = 's'] = /^(\d+(?:\.\d+)?)\s?-?([^\d\s]*)$/u.exec(said.trim()) ?? [];
  if (/^m(?:s|illi)|毫秒/iu.test(unit)) return `${amount}ms`;
  return `${amount}${/^m|分/iu.test(unit) ? 'm' : /^h|小时/iu.test(unit) ? 'h' : 's'}`;
}

export const span =
  '["\'`]?(\\d{1,6}(?:\\.\\d{1,3})?\\s?-?(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h|毫秒|秒钟?|分钟|小时))["\'`]?(?![a-z])';
