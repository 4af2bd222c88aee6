import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { labelsSaid, pickedBy, type Shown } from './shown.ts';
import { besideOf, heardWhole, part, type Heard, type Pieces } from './wholly.ts';

const name = '["\'`]?([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,5})["\'`]?(?![\\w-])';
const count = '(\\d{1,3}|one|two|three|four|five|[一二两三四五])';
const pods = '(?:pods?|members?|replicas?|instances?|of them|of its pods|of the pods)';
const down = '(?:down|unavailable|missing|gone|away|disrupted|evicted)';
const said = (pattern: string): RegExp => new RegExp(pattern, 'iu');
const pieces: Pieces = {
  name: [
    said(
      `(?:pod ?disruption ?budget|(?<!\\w)pdb|budget)(?:,? (?:is )?(?:called|named)|,|:)? [（(]?${name}[）)]?`,
    ),
    said(
      `(?:PDB|PodDisruptionBudget)\\s?(?:名为|叫做?|名称为)?\\s?${name}|名为\\s?${name}\\s?的\\s?(?:PDB|PodDisruptionBudget)`,
    ),
  ],
  most: [
    said(
      `(?:at most|never more than|no more than|not more than|only) ${count}(?: ${pods})?(?: (?:is|are|may be|can be|may|can|at a time|at once|ever|simultaneously|go){1,3})? ?(?:${down}(?: at (?:a time|once|any time))?)?`,
    ),
    said(
      `(?:may|can) (?:take(?: away)?|remove|evict|disrupt) ${count} ${pods}(?: (?:at a time|at once))?(?: and no more)?`,
    ),
    said(
      `不可用的?\\s?(?:Pod|副本|实例)\\s?(?:任何时候|同时|随时)?(?:最多|至多|不超过)\\s?(?:只?能?有)?\\s?${count}\\s?个`,
    ),
    said(
      `(?:同一?时间?|任何时候|随时)?(?:最多|至多|不超过)\\s?(?:只?能?|允许|只允许)(?:有|少|停|驱逐)?\\s?${count}\\s?个\\s?(?:Pod|副本|实例)?\\s?(?:不可用|被驱逐|中断|下线)?`,
    ),
  ],
  least: [
    said(
      `(?:at least )?${count}(?: ${pods})? (?:have to|must|should|shall|need to|always) (?:always )?(?:stay|remain|be|keep)(?: (?:up|available|running|alive))+`,
    ),
    said(`at least ${count}(?: ${pods})?(?: (?:up|available|running|alive))*`),
    said(`至少\\s?(?:要|保留|保持|有)?\\s?${count}\\s?个\\s?(?:Pod|副本|实例)?\\s?(?:可用|运行|在线)?`),
  ],
};
const idle = new RegExp(
  overLines`
    (?<![\w-])(?:we|you|they|next\sweek|tomorrow|soon|drain(?:s|ed|ing)?|upgrad\w{1,4}|nodes?|not|lose|losing|quorum|its?|so|such|because|due|voluntary|disruptions?|evictions?|whatever|gets?|when|while|during|one|budget|guarantees?|ensures?|at|any|time|no|more|up)(?![\w-])|
    下周|明天|我们|要|将|腾空|升级|维护|节点|不希望|不能|丢失|仲裁|保证|确保|任何时候|自愿中断|因|而|驱逐时?|时|同一时间|请|drain|ZooKeeper
  `,
  'giu',
);

const about = /disruption\s?budget|(?<!\w)pdb(?!\w)|(?<!\w)budget,?\s(?:called|named|[a-z]+-)|PDB/iu;
/** What runs in it is no image that anybody wants. */
const program = /(?<=的\s?)[A-Z][A-Za-z]{2,20}\s(?=StatefulSet|Deployment)/gu;

/** `never more than one pod is down`: a budget for what is quoted, where every word is known. */
export function allowanceTold(words: string, run: Shown): string | undefined {
  const heard = about.test(words) ? heardWhole(words.replaceAll(program, ''), pieces, idle) : undefined;
  const labels = labelsSaid(pickedBy(run));
  const bound = boundIn(heard);
  if (heard?.['name'] === undefined || labels === undefined || bound === undefined) return undefined;
  const many = / and |, /u.test(labels) ? 's' : '';
  return `Create a PodDisruptionBudget named ${heard['name']}${besideOf(run)} with ${bound} for pods with the label${many} ${labels}.\n`;
}

/** It has one bound. */
function boundIn(heard: Heard | undefined): string | undefined {
  const [most, least] = [heard?.['most'], heard?.['least']];
  if ((most === undefined) === (least === undefined)) return undefined;
  return most === undefined
    ? part(least, (few) => `minAvailable ${String(toCount(few))}`)
    : `maxUnavailable ${String(toCount(most))}`;
}
