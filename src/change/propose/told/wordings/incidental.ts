import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const variable = String.raw`[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}`;

/** What is said in passing of variables, of copies at the same time and of where things lie, as readers know it. */
export const incidental: readonly Rewriting[] = [
  // SPRING_PROFILES_ACTIVE=prod,k8s. The end of the sentence is none of the value.
  [
    /(?<![\w."'`-])([A-Z][A-Z0-9_]{1,60})=([a-z0-9][\w:/-]{0,60}(?:,[a-z0-9][\w:/-]{0,60}){1,6})(?=\.(?:\s|$))/gu,
    '$1="$2"',
  ],
  // The session secret comes from secret web-secrets, key SESSION_SECRET. Of a key that any program could have it is not known who reads it.
  [
    new RegExp(
      overLines`
        (?<![\w./-])(?:[Tt]he|[Oo]ur|[Ii]ts)\s(?:[a-z-]{2,20}\s){1,4}(?:comes?|is|are|taken|read|lives?|stored)\s(?:(?:taken|read|stored|kept|found)\s)?(?:from|in)\s(?:the\s)?secret\s["'\x60]?([a-z0-9][\w.-]{0,60}\w)["'\x60]?,?\s
        (?:(?:under|with|in|its|the)\s){0,2}key\s["'\x60]?(?!(?:SECRET|API|ACCESS|PRIVATE|PUBLIC|SIGNING|ENCRYPTION)_KEY(?!\w))(${variable})["'\x60]?(?=\s?(?:[.,;)\n]|$|and\s))
      `,
      'gu',
    ),
    '$2 from secret $1 key $2',
  ],
  // It must never run twice at the same time, so no rolling update.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:it|they|and|so|we|this)\s){0,2}(?:(?:must|should|may|can)(?:\snot|not|\snever)|never)\s(?:be\s)?(?:run(?:ning)?|exist|started)\stwice(?:\s(?:at\s(?:the\ssame\stime|once)|in\sparallel|concurrently))?|
        (?<![\w-])(?:there\s(?:must|may|should)\snever\sbe\stwo(?:\sof\s(?:it|them))?|never\stwo)\sat\s(?:the\ssame\stime|once)
      `,
    ),
    'strategy Recreate',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:so|therefore|and|please|it\sgets|with)\s){0,2}(?:no|without(?:\sa)?|(?:do\snot|don't|never)\s(?:do|use|want)(?:\sa)?)\srolling\supdates?(?!\w)`,
    ),
    'strategy Recreate',
  ],
  [
    /(?:所以|因此|请|绝对|一定)*(?:(?:不要|不能|不用|别用?|禁止)(?:用|做|使用)?滚动(?:更新|升级|发布)|不(?:能|许|得|可以?)同时(?:有|跑|运行|存在)(?:两个|2\s?个|多个))/gu,
    '更新策略用 Recreate',
  ],
  // Logs are written to /app/logs, put an emptyDir there.
  [
    anyCase(
      overLines`
        (?<![\w-])[a-z][a-z\s]{1,40}\s(?:are|is|gets?|get)\s(?:written|stored|kept|saved|put|cached)\s(?:to|in|into|under|below)\s(/[\w./-]{1,80}[\w]),?\s(?:(?:so|and|please|then)\s){0,3}
        (?:give|mount|add|put|attach|use|create)\s(?:(?:it|us|there)\s)?an?\s(emptyDir|empty\sdir)\s(?:there|for\s(?:that|it|this|those|them))
      `,
    ),
    '$2 mounted at $1',
  ],
  // Pod annotation a/b: "c"
  [
    anyCase(
      String.raw`(?<=^|[.;,\n]\s?)(?:(?:the|and|add)\s)*pods?\sannotations?:?\s(?=["'\x60]?([\w./-]{2,100})["'\x60]?\s?[:=]\s?(["'\x60]?[\w./-]{1,80}["'\x60]?))["'\x60]?[\w./-]{2,100}["'\x60]?\s?[:=]\s?["'\x60]?[\w./-]{0,79}[\w"'\x60]`,
    ),
    'The pods have the annotation $1: $2',
  ],
  // Sessions are in memory: of the program, and of no volume.
  [
    anyCase(
      String.raw`(?<=^|[.;,\n]\s?)(?:the\s|our\s|user\s|login\s)*(?:sessions?|state|carts?|caches?)\s(?:are|is|live|lives|stay|stays)\s(?:(?:kept|held|stored|only|just)\s)*in\s(?:memory|ram),\s(?:so|and|therefore|hence)\s`,
    ),
    '',
  ],
  // Sessions are kept in Redis, please run one: that is what is wanted.
  [
    anyCase(
      String.raw`(?<=^|[.;,\n]\s?)(?:the\s|our\s|user\s|login\s)*(?:sessions?|state|carts?|caches?)\s(?:are|is|lives?|stays?)\s(?:(?:kept|held|stored)\s)?in\s(redis|valkey|memcached)[.,;]\s(?:(?:so|and|please|just)\s){0,3}(?:run|add|deploy|start|set\sup|bring)\s(?:one|it|that)(?=\s?(?:[.,;\n]|$)|\s(?:with|for)\s)`,
    ),
    'please add a $1',
  ],
  // Put result on the nodes with disk=ssd: who runs there is told first.
  [
    anyCase(
      String.raw`(?<=^|[.;,\n]\s?)(?:please\s|and\s)?(?:put|place|run|schedule|keep|pin|deploy)\s(?:the\s)?(?!(?:it|them|this|that|these|all|both|everything|only|pods?|each)(?![\w-]))([a-z][\w-]{1,30})\s(?:only\s)?(?:on|onto|to)\s(?=(?:the\s)?(?:nodes?|machines?)\s(?:with|labell?ed|having|that\shave))`,
    ),
    '$1 runs on ',
  ],
  // A server takes a variable: it is what the program runs on.
  [
    anyCase(
      String.raw`(?<=^|[.;,，。；\n]\s?|(?:^|\n)[-*•]\s)(?:the\s)?(?:tomcat|jetty|undertow|gunicorn|uvicorn|puma|nginx|apache|php-fpm|kestrel|jvm|node)\s?(?:用|使用|要|需要|设置|加上?|gets|needs|uses|takes|wants|with)\s?(?=[A-Z][A-Z0-9_]{2,40}=)`,
    ),
    '',
  ],
];
