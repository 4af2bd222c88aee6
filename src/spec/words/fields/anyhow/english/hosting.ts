import { overLines } from '../../../../../kernel/over-lines.ts';
import { pod } from '../../../say.ts';
import type { Frame } from '../anyhow.ts';
import { none, told } from './told.ts';

const host = "hosts?|host's|nodes?|node's|machines?|machine's|server's";
const joins = overLines`
  share(?:s|d)?|sharing|use|uses|using|join(?:s|ed)?|sit|sits|see|sees|work|works|live|lives|live directly|listens?|binds?|right|directly|straight|put|belongs?|attached|needs?|has|have|view|
  visible|same|one|another|other|others|other's|another's|each|able|must|its|own|that|the one|of|to|among|between|common|single|look|looks|at|into|can|be|as if|were|and|with|but|is|are|it
`;

/** What it has in common with its machine, or its containers with one another. */
export const hostings: readonly Frame[] = [
  told({
    id: 'host-network-told',
    subject: { en: 'Network', zh: '网络' },
    about: [`network(?:ing)?|network stack|address|ip|interfaces?|network namespace`, host],
    sense: `network(?:ing)?|network's|stack|namespace|interfaces?|interface|address|addresses|ip|${host}|${joins}|no`,
    never: `polic\\w+|traffic|service|port|ports|not|never|don't|doesn't|isn't|mustn't|shouldn't|can't|cannot|env\\w*|variable|name|names|learns?|knows?|tells?|told|pid|ipc|process\\w*|dns|port \\d+`,
    isInTwo: true,
    mean: (_, clause) => (isOfHost(clause) ? pod({ hostNetwork: true }) : undefined),
  }),
  told({
    id: 'host-processes-told',
    subject: { en: 'Security', zh: '安全' },
    about: ['process(?:es)?|process table|process ids?|pids?|process namespace', host],
    sense: `process(?:es)?|table|ids?|pids?|namespace|${host}|${joins}`,
    never: `${none}|network|ipc|limit|probe|per|number`,
    mean: () => pod({ hostPID: true }),
  }),
  told({
    id: 'shared-processes-told',
    subject: { en: 'Security', zh: '安全' },
    about: [
      'process(?:es)?|process ids?|pids?|process namespace',
      "containers|container's|share(?:s|d)?|each other's|one another's|another's",
      'share(?:s|d)?|sharing|see|sees|visible|common',
    ],
    sense: `process(?:es)?|ids?|pids?|namespace|containers|each other's|one another's|${joins}`,
    never: `${none}|${host}|network|volume|mount\\w*|directory|memory`,
    mean: () => pod({ shareProcessNamespace: true }),
  }),
];

/** An address alone is that of the pod, where it is not the same as that of its machine. */
function isOfHost(clause: string): boolean {
  return /(?<!\w)(?:address|ip|addresses)(?!\w)/iu.test(clause)
    ? /(?<!\w)(?:same|shares?|uses?)(?!\w)/iu.test(clause)
    : !/(?<!\w)no (?:host|node)/iu.test(clause);
}
