import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { sizeIn } from './values.ts';

const things =
  '(?:uploads?|files?|data|reports?|exports?|imports?|attachments?|images?|pictures?|photos?|media|documents?|invoices?|state|archives?|models?|artifacts?|recordings?|content|assets|orders|results|dumps|videos)';
const what = String.raw`(?:(?:the|our|its|their|all|user|users'?|customer|generated|uploaded|daily|exported|persistent|application|app)\s){0,3}${things}`;
const put = String.raw`(?:(?:is|are|gets?|be|should|must|will|have\sto|has\sto|needs?\sto|can)\s){0,4}(?:written|stored|kept|saved|put|placed|persisted|go(?:es)?|land|lands|live|lives|ends?\sup|belongs?|stays?|sits?)\s(?:in|into|to|under|at|on|below)`;
const keeping = String.raw`(?<who>it|(?:the|our|this)\s[\w-]{1,60}|[\w-]{1,60})\s(?:writes|stores|keeps|saves|puts)\s${what}\s(?:in|into|to|under|at|on|below)`;
const disk = String.raw`(?:it\s(?:keeps|stores)\s${what}\s(?:on|in)\s)?(?:an?\s|the\s|its\s|one\s)?(?:(?:persistent|data)\s)?(?:volume|disk|pvc|volume\sclaim|storage)(?:\sfor\s${what})?\s(?:(?:is|should\sbe|must\sbe|gets?|mounted|attached)\s){0,3}(?:at|on|to|under|in|into)`;
const path = String.raw`["'\x60]?(?<path>(?:/[\w.-]{1,60}){1,6}(?<!\.))["'\x60]?(?![\w/-]|\.\w)`;
const survives = String.raw`(?:,?\s(?:(?:and|it|they|these|this|that|which)\s){0,2}(?:must|should|has\sto|have\sto|needs?\sto)\s(?:survive\s(?:(?:a|pod|any)\s){0,2}restarts?|not\s(?:get|be)\slost|persist|be\s(?:kept|persistent)))?`;
const mark = String.raw`(?:\s?[,;(]\s?|\s?[.]\s{1,2}|\s)`;
const ahead = String.raw`(?:(?:and|with|it|they|this|that|these|there|we|i|size|sized|of|the|its|volume|disk|is|are|must|should|should\sbe|needs?|will\sneed|expects?|space|for\sthat|give\sit|give\sthem|about|around|roughly|limited\sto|at\s(?:the\s)?most|max(?:imum)?(?:\sof)?|up\sto|no\smore\sthan)\s?[:=]?\s){0,5}`;
const amount = String.raw`(?<size>\d{1,5}\s?[GMT]i?B?)(?![\w/])`;
const behind = String.raw`(?:\s(?:(?:is|are|will|should|would|be|do)\s){0,2}(?:plenty|enough|sufficient|fine|ok(?:ay)?|max(?:imum)?|at\s(?:the\s)?most|will\sdo|do|suffices?|to\sstart\swith|for\snow|of\s(?:disk|space|storage)(?:\sspace)?|disk(?:\sspace)?|storage|in\stotal)){0,3}`;
const end = String.raw`\)?${survives}(?=\s?(?:[,;\n]|\.(?:\s|$)|$))`;

/** `Uploads go to /data, at most 5 GB`, `it keeps its files on a volume at /data. 10Gi are plenty.`: what is kept has the size that is told behind it, and no memory. */
export const keptSizeWordings: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<=^|[.;,\n:]\s{0,3}|(?:^|\n)\s{0,6}[-*•]\s|(?<!\w)(?:and|with|needs|wants|uses|has)\s)(?:${what}\s${put}|${keeping}|${disk})\s${path}${survives}${mark}${ahead}${amount}${behind}${end}`,
    ),
    (said, ...found) => {
      const { who, path: at, size = '' } = found.at(-1) as unknown as Groups;
      if (fleeting.test(said)) return said;
      const whose = who === undefined || nobody.test(who) ? '' : `${who} with `;
      return `${whose}a volume of ${sizeIn(size)} at ${at}`;
    },
  ],
  // How much of them may come at once is no room.
  [
    anyCase(
      String.raw`(?<=(?<!\w)(?:uploads?|uploaded|attachments?)(?!\w)[^.;\n]{0,100}[,;.(]\s?)(?:at\s(?:the\s)?most|max(?:imum)?|up\sto|no\smore\sthan)\s(?<size>\d{1,5}\s?[GMT]i?B?)\s(?:each|apiece|(?:per|a|an)\s(?:file|upload|image|attachment|request|document))(?![\w-])`,
    ),
    (...found) => `max upload ${(found.at(-1) as unknown as Groups).size ?? ''}`,
  ],
];

type Groups = { readonly who?: string; readonly path: string; readonly size?: string };

const fleeting = /(?<!\w)(?:te?mp|temporary|scratch|caches?d?|emptydir|ephemeral|memory|ram)(?!\w)/iu;
const nobody = /^(?:it|(?:the|our|this)\s(?:app|application|service|program|pod|container|server))$/iu;
