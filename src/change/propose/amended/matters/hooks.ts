import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { type Path, withAt } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import { commandIn } from './commands.ts';
import { containerOf } from './containers.ts';
import type { Matter } from './matter.ts';
import { onlyPod } from './pods.ts';

const hook = /pre-?\s?stop|post-?\s?start|停止前|启动后/iu;
const grace = [
  /(?:termination\s?grace\s?period(?:\s?seconds)?|terminationGracePeriodSeconds|grace\s?period|(?:终止)?宽限期)[^\d,;.，。；]{0,30}(?<n>\d{1,5})\s?(?:seconds?|s(?!\w)|秒)?/iu,
  /(?:granted?|given?|gets?|have|has|allowed?|up\sto|within)\s(?<n>\d{1,5})\s(?:seconds?|s)\s(?:to\s(?:go|stop|finish|terminate|shut\sdown|drain|end)|for\s(?:termination|stopping|shutdown))/iu,
];

/** What a container runs before it stops, or once it has started, as a command. */
export const hooks: Matter = {
  about: hook,
  words: overLines`
    pre-?\s?stop|post-?\s?start|hooks?|lifecycle|commands?|shell|exec\w*|runs?|before|termination|terminat\w+|stopp\w+|container|its|sleep|drains?|grace|period|let|connections?|
    停止前|钩子|执行|命令|容器|终止|宽限期|排空|连接|停止|先|增加
  `,
  read(text, documents) {
    const command = commandIn(text);
    const place = command && containerOf(command.rest, documents);
    const pod = onlyPod(documents);
    if (pod === undefined || command === undefined || place === undefined) return undefined;
    const name = /post|启动后/iu.test(text) ? 'postStart' : 'preStop';
    const run = [...command.command];
    const made = withAt(documents, [...place.container.path, 'lifecycle', name, 'exec', 'command'], run);
    const { said, rest } = takenInTurn(place.rest, [['n', grace]]);
    return {
      documents: withGrace(made, pod.path, said['n']),
      value: `${name}: ${run.join(' ')}`,
      rest,
    };
  },
};

function withGrace(
  documents: readonly JsonMap[],
  pod: Path,
  seconds: string | undefined,
): readonly JsonMap[] {
  return seconds === undefined
    ? documents
    : withAt(documents, [...pod, 'terminationGracePeriodSeconds'], Number(seconds));
}
