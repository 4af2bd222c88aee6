import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const flags = String.raw`((?<![\w./-])--?[a-z][\w.-]{0,40}(?:=[^\s,;"'\x60]{1,80})?(?: (?!(?:as|is|are|for|to|and|which|when|that|with|should|must)(?![\w-]))[\w./:=@-]{0,80}[\w/]){0,8})`;

/** What a program is started with: flags are told from words by how they begin. */
export const flagsGiven = byMatter({
  about: /(?<![\w-])(?:arguments?|args|parameters?|flags?)(?![\w-])/iu,
  holds: /arguments?|args|parameters?|flags?|--?[a-z]/iu,
  pieces: [
    ['flags', new RegExp(flags.replaceAll(' ', '\\s'), 'giu')],
    [
      'said',
      words(
        '(?:(?:as|with|the|its|an?|following|command[- ]line) )*(?:arguments?|args|parameters?|flags?)(?: (?:handed|given|passed) (?:to )?(?:it|the container))?',
      ),
    ],
  ],
  idle: overLines`
    gets?|get|receives?|receive|what|given|give|passed|pass|passes|handed|hand|started|starts?|start|launched|launch|launches|run|runs|invoked|called|program|process|image|entrypoint|takes?|take|following|it receives|it gets|via|command line
  `,
  never: /command(?![- ]line)|init|before|secret|config ?-?map|environment|sh -c|first/iu,
  say: ({ flags: given, said }) =>
    given === undefined || said === undefined ? undefined : `has args ${given}`,
});
