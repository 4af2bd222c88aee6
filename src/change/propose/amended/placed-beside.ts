import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';
import { taken } from './pieces.ts';
import { apart } from './shared-volume.ts';
import { spelt } from './paths.ts';

const putting =
  /^(?:[\s,]*(?:please|and|then)\s)*(?:add|put|place|run|insert|include|attach)\s(?:an?other|an?|one more|the|another)?\s?(?:second\s|additional\s|log[\w ]{0,20}\s|helper\s)?(?:side-?car|container)(?:\scontainer)?(?!\w)/iu;
const name =
  /^(?:,|:)?\s?(?:(?:named|called|with the name)\s)?["'`]?(?<name>[a-z0-9][a-z0-9-]{0,40})["'`]?(?=[\s,:(（]|$)/u;
const image =
  /(?<![\w/])(?<image>(?:[\w.-]{1,60}(?::\d{2,5})?\/){0,4}[a-z][\w.-]{0,60}:[a-z\d][\w.-]{0,60})(?![\w/])/iu;
const command =
  /(?:commands?|runs?|running|executes?|executing|which runs)(?:\sis|\s?[:=])?\s(?:["'`](?<quoted>[^"'`]{2,200})["'`]|(?<plain>[a-z][\w-]{1,20}(?:\s[\w./-]{1,80}){1,6}?)(?=\s?(?:[.,;)]|\sand\s|$)))/iu;
const filler =
  /^(?:(?:beside|next|to|it|the|app|main|other|existing|container|image|with|based|on|from|of|which|that|is|and|uses?|using|in|inside|this|same|pod|an?)(?!\w)|[\s,:()（）])*$/iu;

/** `place another container, x, beside it which is based on y`: a container more, in the words that are read. */
export function placedBeside(given: Given): Given {
  const own = given.documents.flatMap((one) => namesIn(one));
  if (own.length === 0) return given;
  const parts = given.words.split(apart);
  const words = parts.map((part) => besideIn(part, own) ?? part).join('');
  return words === given.words ? given : { ...given, words };
}

function namesIn({ spec }: JsonMap): string[] {
  const pod = mapOf(spec)['containers'] === undefined ? mapOf(mapOf(spec)['template'])['spec'] : spec;
  const containers = mapOf(pod)['containers'];
  return Array.isArray(containers) ? containers.map((one) => spelt(mapOf(one)['name'])) : [];
}

function besideIn(part: string, own: readonly string[]): string | undefined {
  const put = putting.exec(part);
  const after = put === null ? undefined : taken(part.slice(put[0].length), name);
  const run = after && taken(after.rest, image);
  if (after === undefined || run === undefined) return undefined;
  const doing = taken(run.rest, command) ?? taken(run.rest, commandAlone) ?? { said: {}, rest: run.rest };
  if (!filler.test(doing.rest.replaceAll(withNames(own), ' '))) return undefined;
  const says = Object.entries({ ...after.said, ...run.said, ...doing.said });
  const [called, of, does] = says.flatMap(([_key, one]) => one ?? []);
  const runs = does === undefined ? '' : ` that runs "${does}"`;
  return ` Add a second container named ${spelt(called)} with the image ${spelt(of)}${runs}`;
}

/** `(busybox:1.36, tail -F /logs/app.log)`. */
const commandAlone =
  /(?<=[,，(（]\s{0,3})(?<plain>[a-z][\w-]{1,20}(?:\s-{1,2}[\w-]{1,30}|\s\/[\w./-]{1,80}){1,5})(?=\s?[,)）]|\s?$)/u;

function withNames(names: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?<![\w-])["'\x60]?(?:${names.map((one) => one.replaceAll(/[^\w-]/gu, '.')).join('|')})["'\x60]?(?![\w-])`,
    'gu',
  );
}
