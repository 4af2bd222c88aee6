import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';

const kept =
  (when: 'whenDeleted' | 'whenScaled') =>
  (...said: readonly string[]): Meaning => {
    const isGone = /del|remov|go(?:es)?|删|清/iu.test(said.find((one) => one !== '') ?? '');
    return on('StatefulSet', {
      controller: { persistentVolumeClaimRetentionPolicy: { [when]: isGone ? 'Delete' : 'Retain' } },
    });
  };

const fate =
  '(?:(?:is|are|be|being|get|gets|should|shall|must|will|to|but|and|they|it|also) ){0,5}(deleted?|removed?|retained?|kept|preserved|keep|stay|stays|go(?:es)?|survive)(?: too| as well)?';
const set = '(?:the |its )?(?:stateful ?set|set|it|whole thing)';
const gone = '(?:(?:is|gets|was) )?(?:deleted|removed|goes away|gone|disappears)';
const less = '(?:(?:is|gets|was) )?(?:scaled (?:down|in)|shrinks|shrunk|scales down|reduced)';
const claims =
  '(?:(?:its |the |their |all )?(?:pvcs?|(?:persistent volume |volume )?claims?|volumes|disks|data) )?';

/** Where the numbers of the pods begin, and what becomes of their claims. */
export const ordinals: readonly Phrase[] = [
  [
    [
      '(?:whose |its |the |with )*ordinals?(?:\\.start)?(?: (?:start|begin)(?:s|ing)?)?(?: at| from| with)?{is}{int}',
      '(?:number|count)(?:ed|s|ing)?(?: (?:them|the pods|its pods|pods))? from {int}(?: on(?:wards)?| up)?',
      '(?:起始)?(?:序号|编号|ordinals?)(?:的起始值)?(?:从|为|是)?~{int}~?(?:开始|起)?',
    ],
    (said = '') => on('StatefulSet', { controller: { ordinals: { start: Number(said) } } }),
  ],
  [
    [
      `${claims}${fate} when ${set} ${gone}`,
      `when ${set} ${gone},? ${claims}${fate}`,
      '(?:当|在)?删除~?(?:StatefulSet|该集合|它)~?(?:时|后)(?:也|一并|自动|,|应|要)*(删除|保留|清理)(?:其|掉|相应的?|对应的?)*~?(?:PVC|存储卷声明|卷声明|存储卷?|数据)?',
    ],
    kept('whenDeleted'),
  ],
  [
    [
      `${claims}${fate} when ${set} ${less}`,
      `(?:but |and )?when ${set} ${less},? ${claims}${fate}`,
      '(?:当|在)?(?:缩容|缩减(?:副本)?)~?(?:时|后)(?:也|则|,|应|要)*(删除|保留|清理)(?:其|掉|相应的?|对应的?)*~?(?:PVC|存储卷声明|卷声明|存储卷?|数据)?',
    ],
    kept('whenScaled'),
  ],
  [
    [
      "(?:do not|don't|never|not) start(?:ed)?(?: them| pods)? (?:one after (?:the other|another)|one by one|in order|in sequence)(?:,? but (?:all )?(?:in parallel|at once|together))?",
      'all (?:the )?(?:pods|replicas) (?:start|are started|come up) (?:at once|at the same time|together|in parallel)',
    ],
    () => on('StatefulSet', { controller: { podManagementPolicy: 'Parallel' } }),
  ],
];
