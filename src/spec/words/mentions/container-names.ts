import { overLines } from '../../../kernel/over-lines.ts';
import { several } from './by-order.ts';
import { castOfPod } from './cast.ts';

/** What the containers are called that the words tell of, in the order of the ways to tell it. */
export function containerNames(text: string, given: readonly string[] = []): string[] {
  const plain = several.exec(text);
  const told = plain !== null && plain[1] === undefined ? [...namings, withImage] : namings;
  const said = told.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  const inPod =
    isOnePod.test(text) && !/init|初始化/iu.test(text)
      ? castOfPod(text).flatMap(({ names: own }) => own)
      : [];
  const named = [...said, ...inPod, ...(given.length > 1 ? given : [])];
  return [...new Set(named)].filter((name) => !noName.test(name));
}

const namings = [
  /(?<!\w)containers?,? (?!containers? )(?:(?:is |that is |should be )?(?:named|called) )?["'`]?([a-z][a-z0-9-]{1,60})["'`]?(?=[\s,;.:(]|$)/giu,
  /(?<!\w)side-?car(?: container)?,? (?:(?:named|called) )?["'`]?([a-z][a-z0-9-]{1,60})["'`]?(?= (?:from|of|that|which|with|using|uses|\()|[,;:])/giu,
  /(?:边车|侧车)(?:容器)?(?:名为|叫做?|为)?\s?["'`]?([a-z][a-z0-9-]{1,60})["'`]?(?=使用|运行|,|\()/gu,
  /(?<!\w)(?:first|second|third|other|one)(?: one)?(?: is| should be)? (?:named|called) ["'`]?([a-z][a-z0-9-]{1,60})["'`]?/giu,
  /(?<!\w)containers?(?:'s)? name(?:d| is| should be| of|:)? ["'`]?([a-z][a-z0-9-]{1,60})["'`]?(?=[\s,;.:(]|$)/giu,
  /(?<!\w)before ["'`]?([a-z][a-z0-9-]{1,60})["'`]? \([^()]{3,120}\) (?:begins|starts|runs|is started)(?!\w)/giu,
  /容器(?:名称?)?(?:名为|叫做?|为|是|,)?\s?["'`]?([a-z][a-z0-9-]{1,60})["'`]?/gu,
  /(?:名为|叫做?)\s?["'`]?([a-z][a-z0-9-]{1,60})["'`]?\s?的?(?:初始化|边车|主)?容器/gu,
  /(?<![\w-])["'`]?([a-z][a-z0-9-]{1,60})["'`]? \([^()]{2,90}\) (?:of|in) (?:the )?pod(?!\w)/giu,
  /(?<![\w-])["'`]?([a-z][a-z0-9-]{1,40})["'`]?(?:,? and ["'`]?[a-z][a-z0-9-]{1,40}["'`]?)? \(both /giu,
  /(?<![\w-])and ["'`]?([a-z][a-z0-9-]{1,40})["'`]? \(both /giu,
];
/** `count (busybox:1.28) appends ...`, where the words tell of several. */
const withImage = new RegExp(
  overLines`
    (?:^|[.;:,]\s|(?<!\w)(?:and|while|then)\s)["'\x60]?([a-z][a-z0-9-]{1,40})["'\x60]?\s\(
    (?:from |of |running |image )?(?=[a-z0-9][\w./-]{1,100}:[\w.-]+[),;]|[a-z0-9][\w.-]*/[\w./-]+[),;])
  `,
  'gu',
);
const noName = new RegExp(
  overLines`
    ^(?:
      with|that|which|and|from|in|on|of|for|to|is|has|should|must|will|can|runs?|running|uses?|using|
      image|port|ports|named|called|the|an?|listens?|exposes?|mounts?|at|by|as|are|have|gets?|it|its|
      based|be|needs?|only|named|registry|security|must|does|security|may|also|also|below|spec|section|
      so
    )$
  `,
  'u',
);

/** Of several that are told with their images within one pod, each is a container. */
const isOnePod = /(?<![\w-])pod(?!s|\w)|Pod(?!s|[\w])/u;
