import { han, matter, piece, type Told } from '../sentence.ts';
import { count, counted, percent, percentIn } from '../values.ts';

const small = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** How far it grows and when: `scale out to ten pods once CPU goes above 70 percent, but always keep two around`. */
export const growth = matter(
  'minReplicas|maxReplicas|scal|grow|hpa|burst|percent|per cent|%|add |扩|伸缩|弹性',
  [
    piece(
      'lower',
      '(?:(?:drop|fall|shrink)s?(?: back)?(?: down)?|(?:go|goes|come|comes|scale|scales|return|returns) (?:back )?down|(?:go|goes|come|comes|return|returns) back|back) to',
    ),
    piece(
      'grow',
      '(?:a |an |the )?new (?:one|ones|pods?|cop(?:y|ies)|replicas?|instances?)|another(?: (?:one|pod|copy|replica|instance))?|one more(?: pod| replica| copy)?|(?:our |the )?bottleneck|(?:be )?(?:added|started|launched|spun up)|start(?:s)?|launch(?:es)?|spin up|used|busy|utili[sz]ed|full|loaded|again',
    ),
    piece(
      'grow',
      String.raw`(?:horizontal(?:ly)? |auto-?)?(?:scal(?:e|es|ing)|grow(?:s|ing)?|expand(?:s|ing)?|burst(?:s|ing)?)(?: out| up| down| itself| horizontally| automatically)?|(?:horizontal pod )?auto-?scal(?:e|er|ing)|hpa|add(?: more)?|expect(?:s)?|automatically|elastic(?:ally)?|under load|on demand|load|peaks?|as needed|more|goes|go|ranges?|vary|varies|kicks? in|depending on|based on|driven by|according to|handles?|cope with|holds?|sits|traffic|demand|during the day|during office hours|in the evenings?|at night|at peak(?: times)?|by day|traffic`,
    ),
    piece(
      'lower',
      'at least|(?:a )?(?:floor|lower bound)(?: of)?|min(?:imum)?(?: of)?|never (?:fewer|less|below|under)(?: than)?|(?:but )?not (?:fewer|less|below|under)(?: than)?|no (?:fewer|less) than|keep(?:s|ing)?|starting (?:from|at|with)|from|(?:and |but )?(?:should |must |may )?never (?:drop(?:ping|s)?|falls?|goes?|shrinks?|gets?|scales?(?: down)?|be) (?:below|under|fewer than|less than|lower than)(?: to)?|(?:but )?always(?: (?:have|keep|run))?',
    ),
    piece(
      'upper',
      'up to|at (?:the )?most|(?:a )?(?:ceiling|upper bound)(?: of)?|max(?:imum)?(?: of)?|no more than|not more than|never (?:more|above|beyond)(?: than)?|but not (?:more|above|beyond)(?: than)?|cap(?:ped)?(?: at)?|limit(?:ed)?(?: to)?|to',
    ),
    String.raw`(?<percent>(?<=(?:target|average|at|of)\s(?:the\s)?(?:cpu|memory)(?:\s(?:of|at|usage|utili[sz]ation)){0,2}\s)\d{2}(?![\w%.]|\s?(?:%|percent|pods?|replicas|m(?!\w)|cores?)))`,
    String.raw`(?<percent>(?<=targetCPUUtilizationPercentage[\s:=]{1,2})\d{2}(?![\w.]))`,
    piece('cpu', 'targetCPUUtilizationPercentage'),
    piece('lower', 'minReplicas'),
    piece('upper', 'maxReplicas'),
    piece('grow', '(?:instead of|rather than|and not)(?: by| on)?(?: the)? cpu|scaled(?: out| up)?'),
    piece('above', 'target(?:s|ing)?'),
    piece('both', '(?:somewhere |anywhere )?between'),
    piece(
      'range',
      String.raw`\d{1,3}\s?(?:-|–|to|and|\.\.)\s?\d{1,3}(?![\w%.]|\s?%)|(?:${small})\sto\s(?:${small})(?![\w%]|\s?%)`,
    ),
    piece('cpu', '(?:average |avg |mean )?(?:cpus?|processors?)(?: usage| utili[sz]ation| load)?'),
    piece('memory', '(?:average |avg |mean )?(?:memory|ram|mem)(?: usage| utili[sz]ation| consumption)?'),
    piece(
      'above',
      String.raw`as soon as|goes (?:above|over|beyond|past)|(?:gets |is |climbs |rises )?past|pass(?:es)?|exceeds?|is (?:above|over|higher than|more than)|gets (?:above|over)|above|over|higher than|more than|reach(?:es)?|hits?|cross(?:es)?|target(?:ing|s)?|climbs? (?:above|over)|rises? (?:above|over)|once|whenever|if`,
    ),
    piece('copies', 'cop(?:y|ies)|replicas?|instances?|pods?|around|running|run|up|of them|number of'),
    String.raw`(?<range>\d{1,3}\s?(?:到|至|~)\s?\d{1,3}(?![\w%.]|\s?%))`,
    han('grow', '自动(?:扩缩容?|扩容|伸缩|弹性)|扩缩容?|扩容|扩到|扩展|伸缩|弹性|按照?|根据'),
    han('lower', '至少|最少|不少于|保留|保持|从|下限|最低'),
    han('upper', '最多|至多|不超过|上限|最高|到'),
    han('memory', '内存(?:使用率|占用|利用率)?'),
    han('above', '超过|高于|达到|大于|使用率|利用率|占用|平均|目标|以上|就'),
    han('time', '高峰期?|低峰期?|白天|晚上|忙时|闲时'),
    han('copies', '副本数?|实例数?|pod数?'),
    percent,
    count,
  ],
  scaled,
);

function scaled(told: Told): string | undefined {
  const bounds = boundsOf(told);
  const share = told.one('percent');
  if (bounds === undefined || (told.has('cpu') && told.has('memory'))) return undefined;
  if (share === undefined) return isBetween(told, bounds) ? `autoscale ${bounds} replicas` : undefined;
  const isAuto = told.all('grow').some((said) => /auto|hpa|自动/iu.test(said));
  if (!told.hasOneOf('cpu', 'memory') && !isAuto) return undefined;
  const of = told.has('memory') ? 'memory' : 'cpu';
  return `autoscale ${bounds} replicas at ${percentIn(share)}% ${of}`;
}

/** Between how many, as far as it is said without doubt. */
function boundsOf(told: Told): string | undefined {
  const [range, ...others] = told.all('range');
  if (range !== undefined) {
    const [low = '', high = ''] = range.split(/\s?(?:\.\.|[-–~到至]|to|and)\s?/iu);
    return others.length + told.all('count').length === 0 ? `${counted(low)}-${counted(high)}` : undefined;
  }
  if (told.all('count').length > 2) return undefined;
  return told.has('both') ? between(told) : markedIn(told);
}

function between(told: Told): string | undefined {
  const [low, high] = told.all('count');
  const isPlain = low !== undefined && high !== undefined && !told.hasOneOf('lower', 'upper');
  return isPlain ? `${counted(low)}-${counted(high)}` : undefined;
}

/** By what stands beside each of them: `at least`, `up to`. */
function markedIn(told: Told): string | undefined {
  const marked = told.marked(['count'], ['lower', 'upper']);
  const low = marked.find(({ mark }) => mark === 'lower');
  const [high, ...more] = marked.filter(({ mark }) => mark !== 'lower');
  if (high === undefined || more.length > 0 || (marked.length === 1 && high.mark !== 'upper'))
    return undefined;
  return low === undefined ? `up to ${counted(high.said)}` : `${counted(low.said)}-${counted(high.said)}`;
}

/** Between two numbers something grows; up to one it may be set, too. */
function isBetween(told: Told, bounds: string): boolean {
  const grows = told
    .all('grow')
    .some((said) => /scal|grow|expand|burst|hpa|elastic|扩|伸缩|弹性/iu.test(said));
  return grows && /\d-\d/u.test(bounds) && !told.hasOneOf('cpu', 'memory', 'time');
}
