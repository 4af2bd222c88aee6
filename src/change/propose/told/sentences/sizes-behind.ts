import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { sizeIn } from './values.ts';

const within = String.raw`(?:[^.;\n]|\.(?=\S))`;
const path = String.raw`(?<![\w.:/-])/[a-z][\w/-]{1,80}(?![\w/])`;
const size = String.raw`(?<size>\d{1,5}\s?[GMT]i?B?)(?![\w/])`;
const maybe = String.raw`(?:(?:i\s(?:think|guess)|we\s(?:think|guess)|probably|about|around|roughly|say|maybe|for\s(?:now|a\sstart),?)\s){0,3}`;
const enough = String.raw`(?:(?:is|are|will|should|would|ought\sto|be|do|probably|really|more\sthan|quite)\s){0,4}(?:plenty|enough|sufficient|fine|ok(?:ay)?|good|do|suffices?|sufficient)(?:\s(?:to\sstart\swith|(?:for|as)\s(?:now|a\sstart|the\sstart|the\sbeginning|that|it|them|those)))?`;
const large = String.raw`(?:its\s|the\s)?(?:size|capacity)\s?(?:(?:is|should\sbe|must\sbe|of)\s|[:=]\s?)`;
const end = String.raw`(?=\s?(?:[.;,\n]|$))`;

/** `we need a volume at /data. 20Gi will do`: how much room there is, of what the sentence before keeps. */
export const sizesBehind: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<=^|[.;\n]\s{0,3})(?<kept>${within}{0,160}?${path}${within}{0,120})(?<joint>[.;]\s{1,2})(?:${maybe}${size}\s${enough}|${large}${size.replace('<size>', '<sized>')})${end}`,
    ),
    (said, ...found) => {
      const { kept = '', size: plain, sized = plain ?? '' } = found.at(-1) as unknown as Groups;
      if (!keeping.test(kept) || otherwise.test(kept)) return said;
      const isVolume = volume.test(kept);
      return isVolume
        ? kept.replace(volume, `$& of ${sizeIn(sized)}`)
        : `${kept.trimEnd()}, ${sizeIn(sized)} are enough`;
    },
  ],
];

type Groups = { readonly kept?: string; readonly size?: string; readonly sized?: string };

const volume =
  /(?<![\w-])(?:persistent\s|data\s)?(?:volume|disk|pvc)(?:\sclaim)?(?=\s(?:\w{1,12}\s){0,3}["'`]?\/)/iu;
const keeping =
  /(?<![\w-])(?:volumes?|disk|pvc|persist\w*|surviv\w*|restarts?|stor(?:e[ds]?|age)|kept|keeps?|writes?|written|saved?|saves|lost|uploads?|uploaded|files?|media|data)(?![\w-])/iu;
/** It has a size, or room of another kind. */
const otherwise =
  /\d\s?[KMGT]i?B?(?![\w/])|(?<![\w-])(?:memory|ram|te?mp|temporary|scratch|emptydir|caches?d?|metrics|probe|health|image)(?![\w-])/iu;
