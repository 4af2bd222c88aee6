import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../text/rewriting.ts';

const path = String.raw`["'\x60]?(\/[\w./-]{0,120}\w)["'\x60]?`;
const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?(?![\w-])`;
const volume = String.raw`(?:(?:with|as|using|under|through|via|and)\s)?(?:(?:the|a)\s)?volume(?:\s(?:is|named|called|name|name:|name\sis|is\scalled|is\snamed|mount\snamed))+:?\s${name}`;
const place = String.raw`(?:\s(?:in|into|inside|to|on)\s(?:this|that|the)\s(?:[a-z]+\s)?(?:deployment|pod|statefulset|stateful\sset|daemonset|container|workload|job)(?:\s(?:shown|below|above|quoted|given|here)){0,2})?`;
const at = String.raw`(?:(?:at|under|on|to|into)\s)?(?:(?:the\s)?(?:mount\s?)?path:?\s)?`;

const isClaim = (words: string): boolean => /pvc|claim/iu.test(words);
const said = (mountPath: string, called: string): string =>
  ` let the container mount it at ${mountPath}; the volume is called ${called}`;

/** A new claim is mounted by a volume of its own name, wherever that is said. */
export const claimMounted: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<=(?:^|[,.;]|(?<!\w)and)\s?)(?:then\s)?mount\sit${place},?\s(?:${volume},?\s(?:and\s)?${at}${path}|${at}${path}${place},?\s${volume})
      `,
      'giu',
    ),
    (...[, named = '', where = '', there = '', called = '']) => said(where || there, named || called),
    isClaim,
  ],
  [
    new RegExp(
      String.raw`(?:以|用|通过)(?:名为|叫做?)\s?${name}\s?的(?:卷|volume)\s?(?:来)?挂载(?:到|在|至)?\s?${path}`,
      'giu',
    ),
    '通过卷 $1 挂载到 $2',
    isClaim,
  ],
  [
    new RegExp(
      String.raw`挂载(?:到|在|至)\s?${path}\s?(?:[,，]\s?|[(（])(?:卷名?(?:称)?|volume)(?:为|是|叫|[:：])?\s?${name}\s?[)）]?`,
      'giu',
    ),
    '通过卷 $2 挂载到 $1',
    isClaim,
  ],
];
