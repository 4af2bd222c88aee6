import { overLines } from '../../../../../kernel/over-lines.ts';
import { container } from '../../../say.ts';
import { toCommand } from '../../../values.ts';
import type { Meaning } from '../../../wish.ts';
import type { Frame } from '../anyhow.ts';
import { none, told, type Clause } from './told.ts';

type Told = Parameters<Clause['mean']>[2];

const command = /`(?<command>[^`\n]{2,200})`/u;
const hooked = overLines`
  before|right|directly|immediately|just|it|its|is|taken down|stopped|stops?|stop|goes|go|ends|end|shuts?|shutting down|down|after|once|up|started|starts?|start|has|come|came|comes|let|have|do|does|run|runs|execute[sd]?|about to|to|first|last act|
  first thing|thing|as soon as|running|be|when|in|the|that|then|gets?|should|command|act
`;

/** What is done at both ends of its life. */
export const hooks: readonly Frame[] = [
  told({
    id: 'before-end-told',
    subject: { en: 'Lifecycle', zh: '生命周期' },
    about: ['before|about to|last act', 'stops?|stopped|stop|taken down|goes|ends?|shut\\w*|last act|killed'],
    must: [command],
    sense: `${hooked}|killed`,
    never: `${none}|alive|init|start(?:s|ed)?|seconds`,
    isInTwo: true,
    mean: (_, __, parts) => hook('preStop', parts),
  }),
  told({
    id: 'after-start-told',
    subject: { en: 'Lifecycle', zh: '生命周期' },
    about: ['after|once|as soon as|first thing', 'start(?:s|ed)?|come up|up|runs|running'],
    must: [command],
    sense: hooked,
    never: `${none}|alive|init|stop\\w*|ends|fails?|succe\\w+|finish\\w*|done|ready`,
    isInTwo: true,
    mean: (_, __, parts) => hook('postStart', parts),
  }),
];

function hook(name: string, { command: run = '' }: Told): Meaning {
  return container({ lifecycle: { [name]: { exec: { command: toCommand(run) } } } });
}
