import { overLines } from '../../../../../kernel/over-lines.ts';
import { oneOf, pod } from '../../../say.ts';
import type { Frame } from '../anyhow.ts';
import { named, none, told } from './told.ts';

const identity = { en: 'Identity', zh: '身份' };
const account = '(?:kubernetes |cluster )?service ?-?account|account';
const relation = overLines`
  acts?|acting|works?|talks?|speaks?|calls?|identit(?:y|ies)|identif(?:y|ies)|behalf|rights|permissions?|powers?|privileges|sees?|seen|authenticat\w+|logs?|
  runs?|running|uses?|using|take|as|under|is|have|has|by
`;
const server = '(?:kubernetes |k8s )?api(?: |-)?server|(?:kubernetes |cluster )?api|cluster';
const no = `${none}|out|away|off|withh(?:e|o)ld|omit(?:s|ted)?|spare|refuse`;
/** Who it is to the cluster, and what it has to log in with. */
export const identities: readonly Frame[] = [
  told({
    id: 'account-told',
    subject: identity,
    about: [account, relation],
    value: `(?<=account(?:,)?(?: (?:is|named|called|of|by the name of|that it (?:uses|runs as|runs under) is))? )${named}|${named}(?= (?:service ?-?)?account)|(?<=(?:use|uses|using|take|takes|taking|choose|with|has|have|be) )${named}(?= (?:as|for) (?:its|the|their)(?: own)? (?:service ?)?account)`,
    sense: overLines`
      ${account}|${server}|acts?|acting|works?|talks?|speaks?|calls?|identit(?:y|ies)|identif(?:y|ies)|behalf|rights|permissions?|powers?|privileges|comes?|sees?|
      seen|authenticat\w+|logs? in|log|runs?|running|uses?|using|known|knows?|recogni[sz]ed?|
      runs? as|have|has|take|takes|existing|inherits?|shows?|presents?|towards|to|that|the
    `,
    never: `bind\\w*|binding|roles?|subjects?|called|named|want|we|i|in it|create|creates|creating|new|cannot|token|registry|secret|${no}`,
    mean: (serviceAccountName) => pod({ serviceAccountName }),
  }),
  told({
    id: 'account-alone-told',
    subject: identity,
    about: [server, 'as|is'],
    value: `(?<=(?:as|is) )${named}`,
    sense: 'talks?|speaks?|calls?|acts?|authenticat\\w+|identif\\w+|itself|towards?|to|known|logs?|in|with',
    never: `named|called|name|${no}`,
    mean: (serviceAccountName, clause) =>
      /(?<!\w)(?:talks?|speaks?|calls?|acts?|authenticat\w+|identif\w+|towards?)(?!\w)/iu.test(clause)
        ? pod({ serviceAccountName })
        : undefined,
  }),
  told({
    id: 'token-told',
    subject: identity,
    about: ['tokens?', no, `${server}|service ?-?accounts?|account|mount\\w*|pods?|containers?|it|its`],
    sense: overLines`
      ${server}|service ?-?accounts?|accounts?|mount\w*|automatic\w*|carr(?:y|ies)|gets?|given|hand|hands|handed|find|finds|leave|leaves|left|
      keep|keeps|kept|stays?|put|place|placed|inject\w*|business|talks?|speaks?|calls?|asks?|needs?|use|uses|see|sees|inside|present|with|to
    `,
    never: 'volume|projected|secret|file|variable|env|seconds|hours|expires?|pull|registry|request|requests',
    isInTwo: true,
    mean: () =>
      oneOf(
        ['ServiceAccount', { automount: false }],
        ['workload', { pod: { automountServiceAccountToken: false } }],
      ),
  }),
  told({
    id: 'pull-secret-told',
    subject: { en: 'Image pull', zh: '镜像拉取' },
    about: [
      'registry|registries|images?|pull(?:s|ed|ing)?|download(?:s|ed|ing)?|fetch\\w{0,3}',
      'secret|credentials?|login|password|logs? in|log(?:s|ged|ging)?|authenticat\\w+|access',
    ],
    value: overLines`
      (?<=secret(?: (?:named|called|is|of))? )${named}|${named}(?= (?:secret|(?:is the|holds|has|contains|keeps|lets|gives|knows)(?! to)))|
      (?<=(?:credentials?|login|password|access|log in|logs in)(?: for)?(?: (?:it|the registry|the image))?(?: (?:is|are|lies?|kept|stored|found|comes?|can be found|sits?|stands?))* (?:in|from|with|by|through) )${named}|
      (?<=(?:credentials|login|password) )${named}
    `,
    sense: overLines`
      registry|registries|images?|image's|pull(?:s|ed|ing)?|download(?:s|ed|ing)?|fetch\w{0,3}|get|gets|secrets?|credentials?|login|password|logs?|in|
      authenticat\w+|access|private|holds?|kept|keeps?|stored|lies|lie|found|stands?|sits|needs?|takes?|asks?|us|we|our|can|wants?|answer|tells?|
      contains?|required?|requires?|user|username|and|name|with|to|use|uses|using|cluster|kubelet|nodes?|is|are|give|gives|lets?|comes?|there|where|kubernetes|
      who|knows?|behind
    `,
    never: `env\\w*|variables?|database|mount\\w*|volume|file|files|create|creates|creating|new|key|${no}`,
    isInTwo: true,
    mean: (name) => {
      const imagePullSecrets = [{ name }];
      return oneOf(['ServiceAccount', { imagePullSecrets }], ['workload', { pod: { imagePullSecrets } }]);
    },
  }),
  told({
    id: 'priority-told',
    subject: { en: 'Scheduling', zh: '调度' },
    about: [
      'priorit(?:y|ies|ised|ized)|importance|rank(?:s|ed)?|precedence|preempt\\w*|(?:go|goes|come|comes) first|important',
    ],
    value: overLines`
      (?<=(?:class|priority|rank|precedence|as|of)(?: (?:is|named|called|of|that of|as))? )${named}|${named}(?= (?:priority|(?:says|stands|gives|tells|defines)|is (?:the|its|their) priority))|
      (?<=(?:priority|first|precedence),? as )${named}
    `,
    sense: overLines`
      priorit(?:y|ies|ised|ized)|class|classes|importance|important|rank(?:s|ed)?|precedence|preempt\w*|go|goes|comes?|first|give|gives|given|treat(?:s|ed)?|schedul(?:e|ed|ing|er)|
      when|if|whenever|room|space|cluster|nodes?|short|scarce|tight|full|crowded|says?|stands?|tells?|defines?|belongs?|takes?|with|it comes to|others|other|before|existing|uses?|using|named|called|
      is|of|has|have|gets?|becomes?|runs?
    `,
    never:
      'value|classes|global|default|create|creates|creating|new|preemptionpolicy|description|\\d+|not|never',
    isInTwo: true,
    mean: (priorityClassName) => pod({ priorityClassName }),
  }),
];
