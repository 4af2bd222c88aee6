import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from './environment-sayings.ts';

const { pattern: place } = environmentNames;
const unit = String.raw`(?:\s(?:environment|env|cluster|stage))?`;
const value = String.raw`(?:\d|=\S|\b(?:one|two|three|four|five|six|half|debug|info|warn|trace|true|false|on|off|enabled|disabled|no|without|from)\b)`;

/** `1 replica in staging`, `LOG_LEVEL=debug on dev`: a value that ends with its place. */
const inOne = new RegExp(
  String.raw`(?<=(?<head>[^.;!?\n]{1,200}))\s(?:in|on|for)\s(?:the\s|our\s)?(?<name>${place})(?![\w-])${unit}(?=\s?(?:[.,;!?\n]|$)|\s(?:and|but|while)\s)`,
  'giu',
);
/** `staging needs 2 replicas`, `on dev the log level is debug`: a place that opens a clause about a value. */
const opening = new RegExp(
  overLines`
    (?<=^|[.;,!\n]\s?|(?:^|\n)\s{0,4}[-*•]\s|\b(?:and|but|while)\s)
    (?:(?:the\s)?(?<name>${place})${unit}\s(?:gets?|has|needs?|uses?|should|must|runs?|wants?|requires?|scales?|takes?|can\sdo\swith)(?![\w-])
    |(?:in|on|for)\s(?:the\s|our\s)?(?<place>${place})(?![\w-])${unit},?\s(?!(?:please|deploy|ship|release|run|we\s(?:need|want)|i\s(?:need|want))\b)(?=\w))
    (?<rest>[^.;\n]{1,120})
  `,
  'giu',
);
const chinese = new RegExp(
  String.raw`(?<=^|[。；，,;\n]\s?)在?(?<name>${place})(?!\s?(?:这个)?\s?(?:命名空间|空间|namespace|ns(?![a-z])))(?:环境)?(?:里|中|上|下)?(?:的|用|要|只要|只|给|为|是|开|跑|需要|有)?(?<rest>(?![。；，,;:：\n]|上线|部署|发布)[^。；，,;\n]{2,40})`,
  'giu',
);
const aimed =
  /^(?:[\s,]|[-*•]|\b(?:please|can|could|would|you|let's|we|i|want|like|need|to|and|first|just|only|hi|hey|then)\b){0,8}(?:deploy|ship|release|roll\sout|bring|put|set\sup|run|push|need|want|install|host|create|make|generate|write)(?![\w-])/iu;
const valued = new RegExp(value, 'iu');
const valuedInChinese = /\d|[一两二三四五六七八九十半]|=\S|开|关|不|[a-z]{4}/iu;

/**
 * The environment that a value is told of, where the words are not all aimed at it: `3 replicas. Memory limit 1Gi in
 * staging.` says nothing of the memory elsewhere.
 */
export function valuedIn(words: string): string | undefined {
  if (ofObject.test(words)) return undefined;
  return ways.flatMap(([pattern, isMeant]) =>
    [...words.matchAll(pattern)].flatMap(({ groups = {} }) =>
      isMeant(groups) ? [groups['name'] ?? groups['place']] : [],
    ),
  )[0];
}

/** Who calls objects by their names, or says what images they run, tells of no repository: the place is a namespace. */
const ofObject =
  /(?<![\w-])(?:limit\s?range|(?:resource\s?)?quota|default\s(?:limits?|requests?))(?![\w-])|配额|默认(?:资源|申请|请求|限制|上限)|(?<![\w-])(?:config\s?-?map|secret|containers?|deployment|service|role|account|claim|job|set|pod)\s(?:called|named|:)|(?<![\w./-])[a-z0-9][\w.-]{0,60}\/[a-z0-9][\w./-]{0,80}:v?\d/iu;

type Groups = Readonly<Record<string, string | undefined>>;

const ways: readonly (readonly [RegExp, (groups: Groups) => boolean])[] = [
  [
    inOne,
    ({ head = '' }) =>
      (!aimed.test(sentence(head)) || ofAll.test(sentence(head))) && valued.test(lastPart(head)),
  ],
  [opening, ({ rest = '' }) => valued.test(rest)],
  [chinese, ({ rest = '' }) => valuedInChinese.test(rest)],
];

/** Beside what counts everywhere, a place is told apart. */
export const ofAll =
  /(?<![\w-])(?:every ?where|by default|globally|in general|(?:in|for|on) (?:all|every)(?: of)?(?: (?:the|them|environments?|envs?|stages?|clusters?|places?))*)(?![\w-])/iu;

function lastPart(head: string): string {
  return head.split(/,\s|\s(?:and|but|while|plus)\s/u).at(-1) ?? '';
}

function sentence(head: string): string {
  return head.split(/[.;!?\n]\s/u).at(-1) ?? head;
}
