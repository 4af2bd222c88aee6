import { overLines } from '../../../kernel/over-lines.ts';
import { wantsAnother } from '../../../spec/words/given/another.ts';
import { goalIn } from '../../../spec/words/given/goal.ts';
import { kinds } from '../../../spec/words/kinds.ts';
import type { Given } from './given-text.ts';
import { nodesIn, spelt, withAt } from './paths.ts';

const tag = String.raw`["'\x60]?(?<to>v?\d(?:[\w.-]{0,60}\w)?)["'\x60]?(?![\w/:-]|\.\d)`;
const former = String.raw`(?:\s(?:instead\sof|rather\sthan|in\splace\sof)\s(?:the\s)?(?:(?:present|current|old|existing)(?:\s(?:one|tag|version))?|[\w.-]{1,60}))?`;
const said = new RegExp(
  overLines`
    (?<![\w-])(?:(?:please\s)?(?:use|bump|move|upgrade|update|switch|change|set|raise|run)\s)?(?:it\s|them\s)?(?:(?:to|from|with|at|on)\s)?(?:the\s|its\s)?(?:same\s)?(?:
      image(?:,|:)?\s(?:(?:at|with|in|to)\s)?(?:the\s|its\s)?(?:tag|version)(?:\sto|\sis|:)?\s${tag}|
      tag(?:\sto|\sof\sthe\simage\sto|:)?\s${tag}(?:\sof\sthe\s(?:same\s)?image)?|
      version\s${tag}\sof\sthe\s(?:same\s)?image
    )${former}|
    (?:把|将)?\s?镜像(?:的)?\s?(?:标签|tag|版本)?\s?(?:号)?\s?(?:改|换|升级?|更新|设)\s?(?:为|成|到)\s?(?:tag|标签|版本)?\s?${tag}|
    (?:升级|更新|换|改)到\s?(?:镜像)?\s?(?:tag|标签)\s?${tag}
  `.replace(
    /\(\?<to>/gu,
    (() => {
      let at = 0;
      return () => `(?<to${String((at += 1))}>`;
    })(),
  ),
  'giu',
);
const another =
  /(?<!\w)(?:new|another|additional|second|init|extra)\s(?:[\w-]+\s)?(?:container|side-?car)|side-?car|(?<!\w)add\s[^.;\n]{0,40}container|(?:增加|添加|新增|加)[^，。；\n]{0,20}容器/iu;

/** `the same image at tag 1.27`, said in passing: of the only image that it can be. */
export function retagged(given: Given): Given {
  const { words, documents } = given;
  const [found, ...others] = [...words.matchAll(said)];
  const to = Object.values(found?.groups ?? {}).find((one) => one !== undefined);
  const images = nodesIn(documents).filter(
    ({ path, value }) => path.at(-1) === 'image' && typeof value === 'string',
  );
  const [image, ...more] = images;
  if (found === undefined || to === undefined || image === undefined || others.length + more.length > 0)
    return given;
  if (another.test(words) || isOfAnother(given)) return given;
  const next = `${spelt(image.value).replace(/(?::[\w.-]+)?(?:@[\w:]+)?$/u, '')}:${to}`;
  const left = `${words.slice(0, found.index)}\uE000${words.slice(found.index + found[0].length)}`;
  return {
    ...given,
    words: left
      .replace(gap, (...[, before = '', behind = '']: string[]) => (stop.test(before) ? before : behind))
      .replace(/^[\s,，、;；.。]+/u, '')
      .trim(),
    documents: withAt(documents, image.path, next),
    told: [...given.told, { said: found[0].trim(), value: next }],
  };
}

/** What parted it from the rest: one of both is enough. */
const gap =
  /((?:^\s?|[,，、;；:：.。\n])?\s?(?:(?<!\w)(?:and|with)\s)?)\uE000\s?((?:[,，、;；.。]\s?)?(?:and\s)?)/u;
const stop = /[:：.。\n]\s?$/u;

function isOfAnother({ words, documents }: Given): boolean {
  return (
    wantsAnother(words, documents, kinds) ||
    documents.some(({ kind }) => goalIn(words, kinds, spelt(kind)) !== undefined)
  );
}
