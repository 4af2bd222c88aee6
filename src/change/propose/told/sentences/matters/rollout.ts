import { han, matter, piece, type Told } from '../sentence.ts';
import { count, counted } from '../values.ts';

const roll =
  '(?:roll-?outs?|roll(?:ing|s|ed)?(?: it)? out|deploy(?:ment|ments|ing|ed|s)?|releas(?:e|es|ing)|updat(?:e|es|ing|ed)|up-?grad(?:e|es|ing)|rolling updates?)';

/** How the old makes room for the new: `one extra pod may be started, but none may be missing`. */
export const rollout = matter(
  'roll|deploy|releas|updat|surge|new version|replac|swap|old|extra|additional|发布|更新|升级|部署|上线|替换|滚动|旧|老',
  [
    piece(
      'roll',
      `(?:(?:when(?:ever)?|while|during|on|in|for|at|with|if) )?(?:(?:we|you|i|it|they|a|an|the|each|every|any|new|is|are|gets?|being) )*(?:${roll}|new (?:version|release)s?(?: (?:is|gets|are) (?:rolled out|deployed|released))?)`,
    ),
    piece(
      'replace',
      'replac(?:e|ed|es|ing)|swap(?:ped|s|ping)?|exchang(?:e|ed|es|ing)|updat(?:e|ed|es)|roll(?:ed)?|renew(?:ed)?',
    ),
    piece(
      'single',
      '(?:only |just |strictly )?(?:one at a time|one by one|one after (?:the other|another)|pod by pod|one pod at a time|one (?:copy|replica|instance) at a time|one pod after (?:the other|another))',
    ),
    piece(
      'none',
      '(?:but )?(?:without (?:losing|ever losing|taking down|dropping) (?:any|a single one|one)|(?:never|not) (?:a single one|one|any) may be missing|(?:a single one|one|any) may not be missing|none (?:of (?:them|the old ones) )?(?:may|must|should|can|is allowed to) (?:ever )?(?:be )?(?:missing|down|lost|unavailable|go|gone|taken down|stopped)|(?:never|no) (?:fewer|less) than (?:we have|now|before|usual)|no (?:pod|copy|replica|instance|one) (?:may|must|should|can) be (?:missing|down|lost|unavailable)|zero unavailable|at full capacity)',
    ),
    piece(
      'extra',
      '(?:extra|additional|surplus|more|on top|in addition|surge)(?: (?:pods?|cop(?:y|ies)|replicas?|instances?|ones?))?(?: than (?:usual|normal|before|now))?(?: (?:is|are) (?:fine|ok|okay|allowed|possible))?',
    ),
    piece(
      'missing',
      '(?:(?:may|can|could|might|be|go|is|are) )*(?:missing|un-?available|down|gone|less|fewer|too few|offline|out)(?: (?:pods?|cop(?:y|ies)|replicas?|instances?))?(?: than (?:usual|normal|before|now))?',
    ),
    piece('strategy', '(?:roll-?out |update |deployment )?strategy|rolling'),
    piece('most', 'at most|no more than|up to|a maximum of|max(?:imum)?(?: of)?|only'),
    piece('start', 'start(?:ed)?|created?|added?|allowed|spun up|brought up|permitted|there'),
    piece(
      'never',
      '(?:no|without(?: a)?|not a|do not use|don.t use|never) (?:rolling updates?|roll-?outs?|surge)',
    ),
    piece('copies', 'cop(?:y|ies)|replicas?|instances?|pods?'),
    han('roll', '(?:滚动)?(?:发布|更新|升级|部署|上线|发版)(?:新版本)?'),
    han('replace', '替换|更新|更换|换|滚动'),
    han(
      'single',
      '一个(?:接着?)?一个地?|一个个地?|逐个地?|逐一|一次(?:只)?(?:能)?(?:换|替换|更新)?一个|每次(?:只)?(?:能)?(?:换|替换|更新)?一个|挨个',
    ),
    han(
      'none',
      '(?:但|而且|且)?(?:一个(?:旧的|老的)?(?:都|也)?不能少|一个(?:都|也)?不(?:能|许|得)(?:少|停|缺|掉)|不能少(?:任何)?一个|不能有不可用的|可用数量?不能(?:减少|下降))',
    ),
    String.raw`(?<extra>多(?:起|启动|开|拉起|出|加)|额外(?:起|启动|开|拉起|多起)?)`,
    han('most', '最多|至多|只能?|允许|可以'),
    han('copies', 'pod'),
    count,
  ],
  replaced,
);

function replaced(told: Told): string | undefined {
  if (told.has('never')) return told.hasOneOf('none', 'extra') ? undefined : 'strategy Recreate';
  if (!told.hasOneOf('roll', 'replace', 'strategy')) return undefined;
  if (told.has('missing')) return told.hasOneOf('single', 'none') ? undefined : both(told);
  if (told.all('count').length > 1) return undefined;
  if (told.has('single'))
    return told.hasOneOf('extra', 'none', 'count') ? undefined : 'RollingUpdate with maxUnavailable 1';
  return surging(told);
}

/** `two extra pods may be started and one may be missing`. */
function both(told: Told): string | undefined {
  const all = told.marked(['count'], ['extra', 'missing']);
  const [one, other] = all;
  if (one === undefined || all.length > 2 || told.all('missing').length > 1) return undefined;
  const marks = new Set(all.map(({ mark }) => mark));
  const isEach = marks.size === all.length && (other !== undefined || !told.has('extra'));
  return isEach
    ? all
        .map(
          ({ said, mark }) => `${mark === 'extra' ? 'maxSurge' : 'maxUnavailable'} ${String(counted(said))}`,
        )
        .join(', ')
    : undefined;
}

function surging(told: Told): string | undefined {
  const extra = told.one('count');
  if (told.has('extra') !== (extra !== undefined)) return undefined;
  const none = told.has('none') ? ['maxUnavailable 0'] : [];
  const said = extra === undefined ? none : [`maxSurge ${String(counted(extra))}`, ...none];
  return said.length === 0 ? undefined : said.join(', ');
}
