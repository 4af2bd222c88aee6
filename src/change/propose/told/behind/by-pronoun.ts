import { anyCase } from '../../../../kernel/any-case.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';
import { sizeIn } from '../sentences/values.ts';

const version = String.raw`(?:\s?v?(?:ersion\s)?\d{1,2}(?:\.\d{1,2}){0,2}(?!\w|\.\d|\s?[MGT]i?B?(?!\w)))?`;
const brought = String.raw`(?<![\w-])(?:(?:set|spin|bring|stand)\sup|bring|add|run|start|deploy|include|install|provision|create|launch|host|there\s(?:should|must|has\sto)\s(?:also\s)?be|(?:we|i)(?:\s(?:also|would|will)|['’]d){0,2}\s(?:need|want|like)|it\s(?:also\s)?(?:needs|gets|wants)|we\salso\shave)`;
const aside = String.raw`(?:\s(?:too|as\swell|(?:in|inside|within)\s(?:the|our|this)\s(?:same\s)?(?:cluster|namespace)|in-cluster|(?:(?:right\s)?next\sto|beside|alongside|together\swith|along\swith|with|for)\s(?:it|this|that|us|the\s[\w-]{1,40})|here|as\s(?:an?|the|our)\s(?:[\w-]{1,20}\s)?(?:cache|queue|broker|store|database))(?![\w-]))`;
const run = String.raw`(?<run>${brought}\s(?:(?:also|please|us|it|up|an?|the|its|our|own|small|single|one|to|have)\s){0,4}(?<app>${namesOf(behind)})${version}(?:\s(?:database|db|cache|instance|server))?${aside}{0,2})`;
const pronoun = String.raw`(?:it|that\sone|this\sone|that|this|the\s(?:database|db|cache|server|instance|broker|queue))`;
/** Without a subject only what no program has of itself is told of it. */
const fragment = String.raw`(?=(?:just|only|merely|purely)\s(?:an?\s)?(?:in-memory\s)?(?:cache|queue|broker)(?!\w)|(?:no|without)\s(?:persistence|persistent|volume|disk|storage|pvc))`;
const tail = String.raw`(?<tail>(?:[^.;!?\n]|\.(?=\d)){3,160})(?=[.;!?\n]|$)`;

const told = anyCase(
  String.raw`${run}\s?(?:[.;:!]\s{1,3}|\s[-–—]\s|,\s(?:and\s)?)(?=${pronoun}(?:['’\s])|${fragment})${tail}`,
);

const size = String.raw`\d{1,5}(?:\.\d)?\s?[MGT](?:i?B?|ig(?:s|abytes?)?)(?![\w/])`;
const most = String.raw`(?:(?:at\s(?:the\s)?most|up\sto|max(?:imum)?(?:\sof)?|no\smore\sthan|not\smore\sthan|more\sthan|limited\sto|capped\sat|a\slimit\sof)\s)?`;
const enough = String.raw`(?:\s(?:at\s(?:the\s)?most|max(?:imum)?|tops|limit|(?:is|are|will\sbe|should\sbe|would\sbe)\s(?:enough|plenty|fine|sufficient|okay?)|will\sdo|should\sdo|suffices?))?`;
const memory = '(?:memory|mem|ram)';
const disk = '(?:(?:persistent\\s)?(?:disk|storage|volume|data)(?:\\sspace)?|space)';
const pieces = new RegExp(
  [
    String.raw`(?<nowhere>(?:no|without(?:\sany|\sa)?|needs\sno|no\sneed\sfor)\s(?:(?:persistent|data|own|any|a|real)\s)?(?:disks?|volumes?|pvcs?|claims?|storage|persistence)(?:\s(?:is\s)?(?:needed|required|necessary))?|(?:does(?:n['’]t|\snot)|needn['’]t|need\snot|must\snot|should(?:n['’]t|\snot))\s(?:need\s(?:to\s)?|have\sto\s)?(?:be\s)?(?:an?\s)?(?:persist(?:ed|ent|ence)?|volume|disk|storage)|(?:nothing|no\sdata)\s(?:has|needs)\sto\sbe\s(?:kept|persisted|stored))`,
    String.raw`(?<memory>${most}${size}\s(?:of\s)?${memory}${enough}|${memory}\s?:?\s(?:limit\s)?(?:of\s|is\s)?${most}${size})`,
    String.raw`(?<disk>${most}${size}\s(?:of\s)?${disk}${enough}|${disk}\s?:?\s(?:of\s|is\s)?${size})`,
    String.raw`(?<cpu>${most}(?:\d{1,5}m(?![\w/])(?:\s(?:of\s)?cpu)?|(?:\d{1,2}(?:\.\d)?|one|two|three|four|half\sa)\s(?:v?cpus?|cores?))${enough})`,
    String.raw`(?<bare>${most}${size}${enough})`,
    String.raw`(?<between>(?:${pronoun}|['’]s|is|are|only|just|merely|purely|used|as|an?|the|our|in-memory|cache|queue|broker|session|sessions|store|so|and|but|with|gets?|has|have|needs?|must|should|shall|may|can|not|use|uses|take|takes|want|wants|be|given|give|too|please|for|to|also|more\sthan)(?![\w-])|[,\s]|['’]s)`,
  ].join('|'),
  'iuy',
);

/** `We need a Redis. It is only a cache, so no volume, and 512Mi of memory at most`: of what stands beside, and told in brackets behind its name. */
export const byPronoun: readonly Rewriting[] = [[told, bracketed]];

function bracketed(said: string, ...found: readonly unknown[]): string {
  const { run: own = '', app = '', tail: more = '' } = found.at(-1) as Readonly<Record<string, string>>;
  const parts = partsOf(
    more,
    /^(?:redis|valkey|memcached)$/iu.test(app) ||
      /more\sthan|(?<![\w-])(?:v?cpus?|cores?)(?![\w-])|\d\s?m(?!\w)/iu.test(more),
  );
  return parts === undefined || parts.length === 0 ? said : `${own} (${parts.join(', ')})`;
}

/** All that is told of it; one word that is no piece, and it is left as it is. A size alone is what is held, or what is kept. */
function partsOf(more: string, isHeld: boolean): readonly string[] | undefined {
  const parts: string[] = [];
  for (let at = 0; at < more.length;) {
    pieces.lastIndex = at;
    const match = pieces.exec(more);
    if (match === null || match[0] === '') return undefined;
    at += match[0].length;
    const part = partOf(match, isHeld);
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

function partOf({ 0: said, groups = {} }: RegExpExecArray, isHeld: boolean): string | undefined {
  if (groups['between'] !== undefined) return undefined;
  if (groups['nowhere'] !== undefined) return 'no persistence';
  if (groups['cpu'] !== undefined) return cpuOf(said);
  const isMemory = groups['memory'] !== undefined || (groups['bare'] !== undefined && isHeld);
  const amount = sizeIn(/\d[\d.]*\s?[MGT]i?B?/iu.exec(said)?.[0] ?? '');
  return isMemory ? `${amount} of memory` : `${amount} of disk`;
}

function cpuOf(said: string): string {
  const thousandths = /\d{1,5}m(?!\w)/iu.exec(said)?.[0];
  if (thousandths !== undefined) return `${thousandths} cpu`;
  if (/half\sa/iu.test(said)) return '500m cpu';
  const [, count = ''] = /(\d[\d.]*|one|two|three|four)\s(?:v?cpus?|cores?)/iu.exec(said) ?? [];
  return `${/^\d/u.test(count) ? count : String(toCount(count))} cpu`;
}
