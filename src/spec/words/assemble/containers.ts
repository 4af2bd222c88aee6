import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import { castOf } from '../mentions/cast.ts';
import { listed } from '../text/listed.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Span } from '../span.ts';

const namings = [
  /(?<!\w)containers?,? (?:(?:is |that is |should be )?(?:named|called) )?["'`]?([a-z][a-z0-9-]{1,60})["'`]?(?=[\s,;.:(]|$)/giu,
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

/** Containers that the words name elsewhere, where a clause begins with the name: `web should have ...`. */
export function containerMentions(
  text: string,
  claims: readonly Span[],
  given: readonly string[] = [],
): Mention[] {
  const plain = several.exec(text);
  const told = plain !== null && plain[1] === undefined ? [...namings, withImage] : namings;
  const said = told.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  const inPod =
    isOnePod.test(text) && !/init|初始化/iu.test(text) ? castOf(text).flatMap(({ names: own }) => own) : [];
  const named = [...said, ...inPod, ...(given.length > 1 ? given : [])];
  const names = [...new Set(named)].filter((name) => !noName.test(name));
  return names
    .flatMap((name) => subjectsOf(text, name))
    .filter((span) =>
      isFree(
        span,
        claims.filter((one) => !isJust(one, span)),
      ),
    )
    .map(toMention);
}

/** Containers that are told in a row after a word for several. */
export function listedContainers(
  text: string,
  claims: readonly Span[],
  mentions: readonly Mention[],
): Mention[] {
  const parts = mentions.filter(
    ({ kind }) => kind === 'Container' || kind === 'InitContainer' || kind === 'Volume',
  );
  return listed({ text, claims }, parts).map((span) => ({
    ...toMention(span),
    kind: span.kind,
    article: 'new' as const,
  }));
}

/** `the first is called web`, where the words have told of several containers. */
export function ordinalMentions(text: string, claims: readonly Span[]): Mention[] {
  const told = several.exec(text);
  if (told === null) return [];
  const kind = told[1] === undefined ? 'Container' : 'InitContainer';
  const inTurn = turns(text, told.index + told[0].length).filter((one) => isFree(one, claims));
  const named = [...text.matchAll(ordinalSaid)].flatMap((match) => {
    const [said, en, name, isName, zh, zhName] = match;
    const span = present({
      start: match.index,
      end: match.index + said.length,
      name: name ?? isName ?? zhName,
    });
    const ordinal = ordinals.indexOf((en ?? zh ?? '').toLowerCase()) % 3;
    const isSaid = span.start >= told.index && isFree(span, claims);
    return isSaid ? [{ ...toMention(span), kind, ordinal }] : [];
  });
  return named.length > 0 ? named : inTurn;
}

const several =
  /(?<!\w)(?:two|three|four|several|\d) (init(?:iali[sz]ation)?[ -]?)?containers|[两三四多]个\s?(init\s?|初始化)?容器/iu;
const does = String.raw`(?:is|uses|runs|has|should|must|named|called|mounts|writes|reads|executes|takes|listens|serves|prints|keeps|tails|starts|based)`;
const ordinalSaid = new RegExp(
  overLines`
    (?<=(?<!\w)the )(first|second|third)(?: one| container)?(?:
      , ["'\x60]?([a-z][a-z0-9-]{0,40})["'\x60]?,(?= (?:which |that )?${does}(?!\w))| is (?!named|called|the|an?(?!\w))(?:["'\x60]?([a-z][a-z0-9-]{0,40})["'\x60]?)(?= \()|
      (?= ${does}(?!\w))
    )|
    第([一二三])个(?:容器)?(?:,?\s?([a-z][a-z0-9-]{0,40})\s?(?=使用|运行|,))?(?=名为|使用|运行|是|叫|,)
  `,
  'giu',
);

/** `one running redis and one running nginx`, in turn. */
function turns(text: string, from: number): Mention[] {
  const found = text
    .slice(from)
    .matchAll(
      /(?<!\w)(?:one|another|the other)(?: one| container)? is ["'`]?(?!running|based|named|called|an?|the)([a-z][a-z0-9-]{1,40})["'`]?(?=\s\(|,\s)|(?<!\w)(?:one|another|the other)(?= (?:running|runs?|with|using|uses|of|for|that|is|named|called)(?!\w)| (?:an? )?["'`]?(?!replica|volume|pod|port|init|side)[a-z][\w./-]{1,60}(?::[\w.-]{1,40})?["'`]? (?:exposing|exposes|listening|listens|that|which|with|running|serving|writing|reading|container|on port|mounting|and one|and another)(?!\w))|另?一个(?=运行|使用|是|名为)/giu,
    );
  return [...found].map(({ index, 0: said, 1: name }, ordinal) => {
    const start = from + index;
    return { ...toMention(present({ start, end: start + said.length, name })), ordinal };
  });
}

const ordinals = ['first', 'second', 'third', '一', '二', '三'];

/** Nothing but the name was claimed: it was taken for a program. */
export function isJust(claim: Span, { start, end }: Span): boolean {
  return claim.start >= start - 1 && claim.start < end && claim.end > start && claim.end <= end + 1;
}

type Named = Span & { readonly name?: string };

function subjectsOf(text: string, name: string): Named[] {
  const pattern = new RegExp(
    String.raw`(?<=^|[.;:,]\s|\n|(?:and|while|whereas|but|which|before|it|In)\s|[。；,;、]|而|和)["'\x60]?${name}["'\x60]?${verbs}`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + name.length, name }));
}

const verbs = overLines`
  (?=
    \s(?:
      should|must|needs?|has|have|gets?|is|mounts?|runs?|uses?|requests?|listens?|will|serves?|opens|
      writes|reads|appends|prints|sends|picks|collects|tails|sleeps|executes|exposes|takes|shares|
      downloads|waits|logs|copies|starts|keeps|loads
    )(?!\w)|
    \s\([a-z0-9][\w.-]*[:/]|\sat\s/|:\s|\s?(?:将|的|应|使用|挂载|有|需要)
  )
`;

function toMention({ start, end, name }: Named): Mention {
  return {
    kind: 'Container',
    from: start,
    start,
    end,
    article: 'known',
    isPlural: false,
    isTarget: false,
    ...(name === undefined ? {} : { name }),
  };
}

function isFree({ start, end }: Span, others: readonly Span[]): boolean {
  return others.every((other) => other.end <= start || end <= other.start);
}
