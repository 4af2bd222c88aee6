import { environmentNames } from './environment-sayings.ts';
import { ofAll } from './valued.ts';
import type { Rewriting } from '../text/rewriting.ts';

const { pattern, nameOf } = environmentNames;
const unit = String.raw`(?:\s(?:environment|env|cluster|stage))?`;
const place = String.raw`(?:the\s|our\s)?(?<name>${pattern})${unit}`;
const asked = String.raw`(?:(?:please|can|could|would|you|let's|we|i|'d|want|like|need|to|and|then|first|just|only|hi|hey)[,\s]\s?){0,6}`;
const verb = String.raw`(?:deploy|ship|release|roll\sout|bring|put|set\sup|run|push|need|want|install|host)`;
const what = String.raw`\s(?:(?:it|this|that)(?:\s(?:app|service|repo(?:sitory)?|project|one|up|out|running))?|everything|the\s(?:app|service|whole\sthing))`;
const begin = String.raw`(?<=^|[.;!?\n]\s?|^\s{0,4}[-*•]\s)`;
const to = String.raw`\s(?:(?:only|just|first|up|out)\s)?(?:to|in|into|on|onto|for)\s`;

const said: readonly RegExp[] = [
  // `deploy this to staging with 1 replica`, `deploy to staging, 1 replica`
  String.raw`${begin}(?<aim>${asked}${verb}(?:${what})?)${to}${place}(?:\s(?:only|alone|first))?(?:\s?[,:]\s|,?\s(?=(?:with|using|having)\s))(?<rest>(?:[^.;\n]|\.(?=\S)){3,300})`,
  // `deploy this with 2 replicas in staging`
  String.raw`${begin}(?<aim>${asked}${verb}(?:${what})?)\s(?<rest>(?:with|using|having)\s[^.;\n]{3,300}?)${to}${place}(?=\s?(?:[.;!\n]|$))`,
  // `For the dev environment: 1 replica`, before all else
  String.raw`(?<=^(?:please\s)?)(?<aim>for|in|on)\s${place}\s?[:,]\s?(?:please[,\s]\s?)?(?<rest>[^.;\n]{3,300})`,
].map((source, at) => new RegExp(source, at === 2 ? 'giu' : 'gimu'));

/** `deploy this with 2 replicas in staging` is aimed at it as a whole: where everything goes is a sentence of its own. */
export const aimedApart: readonly Rewriting[] = said.map((one) => [one, apart, isOfOne]);

const ofUsers = /^(?:prod|live)/u;
const anywhere = new RegExp(pattern, 'giu');

function isOfOne(words: string): boolean {
  const names = new Set([...words.matchAll(anywhere)].map(([name]) => nameOf(name)));
  return names.size === 1 && ![...names].some((name) => ofUsers.test(name));
}

function apart(...found: readonly unknown[]): string {
  const { aim = '', name = '', rest = '' } = found.at(-1) as Readonly<Record<string, string>>;
  if (ofAll.test(rest)) return String(found[0]);
  const deploy = /(?<!\w)(?:for|in|on|need|want|run|host)(?!\w)/iu.test(aim) ? 'Deploy this' : aim;
  return `${deploy} to ${name}. ${rest.replace(/^(?:with|using|having)\s/iu, '')}`;
}
