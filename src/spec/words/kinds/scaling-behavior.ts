import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { toSeconds } from '../numbers.ts';
import { compile } from '../phrase.ts';
import { on } from '../say.ts';
import type { Claim, Reader } from '../wish.ts';
import { policiesIn } from './scaling-paces.ts';

type Direction = 'scaleDown' | 'scaleUp';

const directions = new RegExp(
  overLines`
    (?<down>
      scal(?:e|es|ing|ed)[ -]?(?:it |them )?down|scale-?in|go(?:es|ing)?[ ]down|downscal\w*|shrink\w*|remov(?:e|es|ing|al)|
      缩容|缩减|缩小|移除|减少|删除
    )|
    (?<up>
      scal(?:e|es|ing|ed)[ -]?(?:it |them )?(?:up|out)|go(?:es|ing)?[ ]up|upscal\w*|grow\w*|expand\w*|add(?:s|ing)?(?!\w)|
      扩容|扩大|增加|添加
    )
  `,
  'giu',
);

const windows: readonly RegExp[] = [
  compile('(?<=scale ?-?(?:down|up|in|out)[ :,(]{1,3})stabili[sz]ation{is}{time}'),
  compile('(?<![A-Za-z] )(?:an? |with an? )?window{is}(?:(zero)(?: seconds)?|{time})'),
  compile(
    '(?<=scal(?:e ?-?|ing ?-?)(?:down|up|in|out)[ :,(]{1,3}(?:with )?(?:an? )?)window{is}(?:(zero)(?: seconds)?|{time})',
  ),
  compile('(no|without(?: an?)?) stabili[sz]ation(?: window)?'),
  compile(
    '(?:with |and |a |an |the |use |uses |using |wait |of |has |its )*stabili[sz]ation ?-?(?:window ?-?(?:seconds)?|period|time){is}{time}',
  ),
  compile(
    '(?:wait(?:s|ing)? |with |and |a |an |the |for )*{time} ?-?(?:of )?stabili[sz]ation(?: window| period)?',
  ),
  compile('{time}~?的?稳定(?:化)?(?:窗口|时间|期)'),
  compile('looks? (?:back )?(?:at )?(?:the last )?{time}(?: back)?'),
  compile('(?:(?:it|the autoscaler) )?waits? (?:for )?{time}(?: before [a-z ]{1,30})?'),
  compile('(?:稳定(?:化)?(?:窗口|时间|期)(?:期|时间)?(?:的)?(?:秒数)?)(?:设置?)?(?:为|是|:)*~{time}'),
  compile('(?:不需要|没有|无)(稳定)(?:化)?(?:窗口|期)?'),
];

/** As `told/` says what is known whole: `scaleRule@scaleUp@0@Pods/4/15@Max`. */
const rule = compile('scaleRule@(scaleUp|scaleDown)@(\\d{0,5})@([\\w/|]{0,120})@(Max|Min|Disabled)?');

const select = compile('select ?-?policy{is}(Max|Min|Disabled)');

/** `whichever is larger` */
const choices: readonly (readonly [policy: string, pattern: RegExp])[] = [
  ['Max', 'larger|more|bigger|higher|greater|most|largest|大|多'],
  ['Min', 'smaller|less|fewer|lower|least|smallest|小|少'],
].map(([policy = '', more = '']) => [
  policy,
  compile(
    `(?:whichever (?:is|gives|adds|allows|removes|of [a-z]{3,5} is)(?: the)? (?:${more})|(?:and |take |taking |use |using )?the (?:${more}) (?:value|one|of (?:the )?(?:two|both))(?: (?:of (?:the )?(?:two|both)|applies|counts|wins))*|(?:[取以](?:两者|二者)?|两者|二者)(?:中|之中)~(?:较|更|最)(?:${more})(?:的|者|值)*(?:为准)?)`,
  ),
]);

/** How fast it may scale: each of the direction that was named nearest to it. */
export const behaviors: Reader = {
  id: 'behavior',
  read: (words) => [
    ...[...words.matchAll(rule)].map((match) => ruleOf(match)),
    ...windows.flatMap((pattern) =>
      [...words.matchAll(pattern)].flatMap((match) =>
        claimOf(words, match, {
          stabilizationWindowSeconds: toWindow(match.slice(1).find((one) => one !== undefined) ?? ''),
        }),
      ),
    ),
    ...policiesIn(words).flatMap(({ match, policies }) => claimOf(words, match, { policies })),
    ...choices.flatMap(([policy, pattern]) =>
      [...words.matchAll(pattern)].flatMap((match) => claimOf(words, match, { selectPolicy: policy })),
    ),
    ...[...words.matchAll(select)].flatMap((match) =>
      claimOf(words, match, { selectPolicy: capital(match[1] ?? '') }),
    ),
  ],
};

function ruleOf(match: RegExpExecArray): Claim {
  const [said, direction = '', window = '', rates = '', choice = ''] = match;
  const policies = rates.split('|').flatMap((one) => {
    const [type = '', value, period] = one.split('/');
    return value === undefined ? [] : [{ type, value: Number(value), periodSeconds: Number(period) }];
  });
  const set = {
    ...(window !== '' && { stabilizationWindowSeconds: Number(window) }),
    ...(policies.length > 0 && { policies }),
    ...(choice !== '' && { selectPolicy: choice }),
  };
  const meaning = on('HorizontalPodAutoscaler', {
    behavior: { [`scale${direction.slice(5, 6).toUpperCase()}${direction.slice(6)}`]: set },
  });
  return {
    ...meaning,
    start: match.index,
    end: match.index + said.length,
    subject: { en: 'Autoscaling', zh: '自动扩缩' },
  };
}

function toWindow(said: string): number {
  return /\d|[一二三五]|one|two|five|ten/iu.test(said) ? toSeconds(said) : 0;
}

function claimOf(words: string, match: RegExpExecArray, set: JsonMap): Claim[] {
  const end = match.index + match[0].length;
  const start = match.index - ledBy(words, match.index);
  const direction = directionOf(words, match.index, end);
  if (direction === undefined) return [];
  const meaning = on('HorizontalPodAutoscaler', { behavior: { [direction]: set } });
  return [{ ...meaning, start, end, subject: { en: 'Autoscaling', zh: '自动扩缩' } }];
}

const led =
  /(?<![\w-])scal(?:e|es|ing)[ -]?(?:down|up|in|out)(?: (?:by|with|at|of|policy|only|only by)){0,2}[:,]?\s?$/iu;

/** The direction itself, where it stands before what is said of it. */
function ledBy(words: string, start: number): number {
  return led.exec(words.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
}

const after = /^,? ?(?:when|for|on|while|during|if|to) (?:it |the |is )*(?=scal|shrink|grow)/iu;

/** The last one before it in its sentence, unless one follows that it is for. */
function directionOf(words: string, start: number, end: number): Direction | undefined {
  const before = words.slice(0, start).replace(/^[^]*(?:[.](?=\s)|[。\n])/u, '');
  const behind = words.slice(end).replace(/(?:[.;](?=\s)|[。;\n])[^]*$/u, '');
  const last = [...before.matchAll(directions)].at(-1);
  const next = [...behind.matchAll(directions)][0];
  const found = last === undefined || after.test(behind) ? (next ?? last) : last;
  if (found === undefined) return undefined;
  return found.groups?.['down'] === undefined ? 'scaleUp' : 'scaleDown';
}

function capital(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1).toLowerCase();
}
