import { overLines } from '../../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../../kernel/json.ts';
import { container, pod } from '../../../say.ts';
import type { Meaning } from '../../../wish.ts';
import type { Frame } from '../anyhow.ts';
import { none, told } from './told.ts';

const security = { en: 'Security', zh: '安全' };
const id = '\\d{1,10}';
const ofPod = (set: JsonMap): Meaning => pod({ securityContext: set });
const ofContainer = (set: JsonMap): Meaning => container({ securityContext: set });
const belongs = overLines`
  user|users|uid|user id|group|groups|gid|group id|belongs?|owned|owns?|owner|starts?|started|runs?|running|run|process(?:es)?|id|inside|is|who|are|those|it|its|of|the|to|as|with|and|has|have|get|gets|handed|
  them|one|under|let|what|lies|on|in|files?|volumes?|disks?|mounted|numeric|number
`;
const filesystem =
  'root file ?-?system|file ?-?system|own (?:disk|image|files)|disk|root of its file system|rootfs|own file ?-?system|in its container|anything in its (?:own )?image';
const writes = 'writ\\w+|chang\\w+|modif\\w+|read-?only|for reading|alter\\w*|touch\\w*';
const rights = 'rights?|privileges?|permissions?|powers?';
const gains =
  'gain(?:s|ed)?|get|gets|acquire[sd]?|raise[sd]?|escalat\\w+|obtain(?:s|ed)?|more|new|extra|additional';
const capabilities = '(?:linux )?capabilit(?:y|ies)';
const cap = '(?:CAP_)?[A-Z]{2,}(?:_[A-Z]{2,}){1,3}|(?:CAP_)?(?:CHOWN|KILL|SETUID|SETGID|FOWNER|MKNOD|SYSLOG)';
const takes = overLines`
  taken?(?: away)?|takes?|drop(?:s|ped)?|los(?:e|es|t)|strip(?:s|ped)?(?: it)?|without|no|none|removed?|remove|deprived?|left|away|gone|stripped
`;
const keeps =
  'except|but|save|keep|keeps|kept|only|give back|given back|added|add|adds|gets?|apart from|other than|left|leave|leaves|back|still';

/** As whom it does what it does: a part of the pod may be told, too. */
export const guardings: readonly Frame[] = [
  told({
    id: 'user-and-group-told',
    subject: security,
    about: ['user|uid|runs? as|user id'],
    value: `${id}(?:(?: and(?: the| its)?(?: primary)? group(?: id)?(?: is)? )|:)${id}`,
    sense: belongs,
    never: `${none}|port|fs ?-?group|file|files|volumes?|disks?|supplement\\w*`,
    mean: (said) => {
      const [user = '', group = ''] = said.match(/\d+/gu) ?? [];
      return ofPod({ runAsUser: Number(user), runAsGroup: Number(group) });
    },
  }),
  told({
    id: 'user-told',
    subject: security,
    about: ['user|uid|user id'],
    value: id,
    sense: belongs,
    never: `${none}|port|groups?|gid|files?|volumes?|disks?|supplement\\w*|limit`,
    mean: (said) => ofPod({ runAsUser: Number(said) }),
  }),
];

/** What it may not do. */
export const forbiddings: readonly Frame[] = [
  told({
    id: 'files-group-told',
    subject: security,
    about: ['groups?|gid|group id', 'files?|volumes?|disks?|storage'],
    value: id,
    sense: `${belongs}|storage|lie|everything|all`,
    never: `${none}|user|uid|mode|supplement\\w*|port`,
    mean: (said) => ofPod({ fsGroup: Number(said) }),
  }),
  told({
    id: 'unwritable-told',
    subject: security,
    about: [filesystem, writes, `${none}|read-?only|for reading|forbid(?:s|den)?`],
    sense: `${filesystem}|${writes}|${none}|forbid(?:s|den)?|allowed|able|its|own|to|be|in|on|anything|nothing|everything|reading|for|only|root|of|may|must|image`,
    never:
      'volumes?|mount\\w*|claim|secret|config ?-?map|pvc|host|directory|folder|shared|node|nodes|data|/\\w+',
    mean: () => ofContainer({ readOnlyRootFilesystem: true }),
  }),
  told({
    id: 'no-more-rights-told',
    subject: security,
    about: [rights, gains, none],
    sense: `${rights}|${gains}|${none}|able|never|process|it|that|had|started|than|didn't|have|before|had|with|any|to|in|its|been|be|begun`,
    never: 'capabilit\\w+|roles?|cluster|api|account|secret|read|write|list',
    mean: () => ofContainer({ allowPrivilegeEscalation: false }),
  }),
  told({
    id: 'never-root-told',
    subject: security,
    about: ['root', `${none}|refuse[sd]?|forbid(?:s|den)?`],
    sense: `${none}|refuse[sd]?|forbid(?:s|den)?|allowed|run|runs|start|starts|started|be|user|as|to|it|may`,
    never: 'file ?-?system|fs|disk|directory|password|certificate|ca|path|domain|read-?only|writ\\w+',
    mean: () => ofPod({ runAsNonRoot: true }),
  }),
  told({
    id: 'capabilities-but-told',
    subject: security,
    about: [capabilities, keeps],
    value: cap,
    sense: `${capabilities}|${takes}|${keeps}|every|all|of|them|it|its|linux|other|others|is|are|has|have|at|and|give|the|for|from|only|one`,
    never: 'not|never|user|volume',
    isInTwo: true,
    mean: (said, clause) =>
      /(?<!\w)(?:all|every|no|none|only|others?)(?!\w)/iu.test(clause)
        ? ofContainer({ capabilities: { drop: ['ALL'], add: [said.toUpperCase().replace(/^CAP_/u, '')] } })
        : undefined,
  }),
  told({
    id: 'capabilities-told',
    subject: security,
    about: [capabilities, takes, 'all|every|no|none|any|at all|each'],
    sense: `${capabilities}|${takes}|all|every|of|its|linux|at|from|has|have|is|are|it|each|single|the|any|to`,
    never: `${cap}|add|adds|keep|keeps|except|but|only|user`,
    mean: () => ofContainer({ capabilities: { drop: ['ALL'] } }),
  }),
  told({
    id: 'calls-told',
    subject: security,
    about: [
      'seccomp|system calls?|syscalls?',
      "default|runtime|runtime's",
      "runtime|seccomp|runtime's|runtimedefault",
    ],
    sense: overLines`
      seccomp|system|calls?|syscalls?|profile|filter(?:s|ed)?|default|container|runtime|runtime's|runtimedefault|that|of|the|its|as|does|by|go|goes|through|use|uses|allows?|may|be|made|only|are|is|gets?|set|type
    `,
    never: `${none}|localhost|unconfined|apparmor`,
    mean: () => ofPod({ seccompProfile: { type: 'RuntimeDefault' } }),
  }),
  told({
    id: 'everything-told',
    subject: security,
    about: ['privileged|full privileges|everything on (?:its|the) (?:host|node|machine)'],
    sense:
      'privileged|full|privileges|everything|host|node|machine|rights|may|needs?|mode|run|runs|with|one|a|has|have|its|on',
    never: `${none}|port|pod security|namespace|false`,
    mean: () => ofContainer({ privileged: true }),
  }),
];
