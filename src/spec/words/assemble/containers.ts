import { overLines } from '../../../kernel/over-lines.ts';
import { containerNames } from '../mentions/container-names.ts';
import { listed } from '../text/listed.ts';
import type { Mention } from '../mentions/mention.ts';
import { isClear, toMention, type Named } from '../mentions/pointer.ts';
import type { Span } from '../span.ts';

/** Containers that the words name elsewhere, where a clause begins with the name: `web should have ...`. */
export function containerMentions(
  text: string,
  claims: readonly Span[],
  given: readonly string[] = [],
): Mention[] {
  const names = containerNames(text, given);
  return names
    .flatMap((name) => [...subjectsOf(text, name), ...(names.length > 1 ? pointedOf(text, name) : [])])
    .filter((span) =>
      isClear(
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

/** Nothing but the name was claimed: it was taken for a program. */
export function isJust(claim: Span, { start, end }: Span): boolean {
  return claim.start >= start - 1 && claim.start < end && claim.end > start && claim.end <= end + 1;
}

function subjectsOf(text: string, name: string): Named[] {
  const pattern = new RegExp(
    String.raw`(?<=^|[.;:,]\s|\n|(?:and|while|whereas|but|which|before|it|In|[Oo]nly|[Jj]ust)\s|[。；,;、]|而|和)["'\x60]?${name}["'\x60]?${verbs}`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + name.length, name }));
}

/** `mounted at /out in the helper`, `web at /www and helper at /out`: by its name, where several have one. */
function pointedOf(text: string, name: string): Named[] {
  const own = String.raw`["'\x60]?${name}["'\x60]?`;
  const places = [
    String.raw`(?<=(?<!\w)(?:[Ii]n|[Ii]nside|into|of)\s(?:the\s(?:container\s)?)?)${own}(?:\s(?:container|one))?(?=[,.;)](?:\s|$)|$|\s(?:and|but|while|whereas)\s)`,
    String.raw`(?<=(?:[,;]|and|while|whereas|but)\s(?:the\s(?:container\s)?)?)${own}(?:\s(?:container|one))?(?=\s(?:(?:read-only\s)?(?:at|under)\s/|to\s\d|on\s\d|\d))`,
    String.raw`(?<=(?<!\w)[Tt]he\s)${own}(?:\s(?:container|one))?(?=\s(?:(?:only|just|also)\s)?(?:${does})(?!\w)|\s(?:read-only\s)?(?:at|under)\s/)`,
    String.raw`(?<=(?:在|到|于|由|给))${own}(?:容器)?(?=中|里|内|上|的/)`,
  ];
  return places.flatMap((place) =>
    [...text.matchAll(new RegExp(place, 'gu'))].map(({ index, 0: said }) => ({
      start: index,
      end: index + said.length,
      name,
    })),
  );
}

const does = overLines`
  should|must|needs?|has|have|gets?|is|mounts?|runs?|uses?|requests?|listens?|will|serves?|opens|may|can|
  writes|reads|appends|prints|sends|picks|collects|tails|sleeps|executes|exposes|takes|shares|sees|finds|
  downloads|waits|logs|copies|starts|keeps|loads|asks|wants|comes
`;
const verbs = overLines`
  (?=
    \s(?:${does})(?!\w)|
    \s\([a-z0-9][\w.-]*[:/]|\sat\s/|:\s|\s?(?:容器)?(?:将|的|应|使用|挂载|有|需要|监听|请求|申请|限制|运行|执行|分配|暴露|读取|写入|则|只|仅|最多|至少|CPU|内存)
  )
`;
