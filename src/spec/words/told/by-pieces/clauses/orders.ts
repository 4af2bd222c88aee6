import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const order =
  '(?:one after (?:the other|another)|one by one|in order|in sequence|in (?:their|its) order|sequentially|in turn|in the order of their (?:numbers|ordinals))';

/** Whether the members of a stateful set wait for one another. */
export const orders = byMatter({
  about: /parallel|simultan|at once|at the same time|one another|each other|wait|together|concurrent/iu,
  unless: /^(?![^]*stateful ?-?set)/iu,
  holds:
    /parallel|simultan|at once|same time|other|order|sequence|start|stop|launch|terminat|members?|pods?|wait|concurrent|together/iu,
  pieces: [
    [
      'not',
      words(
        `(?:(?:and|but) )?(?:not|instead of|rather than|never|without(?: regard (?:to|for)| waiting for)?|no matter|regardless of|irrespective of)(?: (?:being|starting|them|to|their|any))* (?:${order}|(?:the |their |any )?(?:order|sequence))`,
      ),
    ],
    [
      'parallel',
      words(
        '(?:all )?(?:in parallel|simultaneously|concurrently|all at once|at once|at the same time|together)',
      ),
    ],
    [
      'parallel',
      words(
        '(?:(?:need|do|must|should|have|has|may|does|are|is) )?(?:not|never|without)(?: (?:have|need|to|required|supposed))* wait(?:ing)?(?: for (?:one another|each other|another|the others|the one before|their predecessors?))',
      ),
    ],
    [
      'does',
      words(
        '(?:(?:to|be|being|are|is|should|must|may|can) )*(?:start(?:s|ed|ing)?|stop(?:s|ped|ping)?|launch(?:ed|es)?|terminat(?:e|ed|es)|created?|deleted?|removed?|scaled?|managed|come up|comes up|brought up|go down|shut down|taken down|begin|end)',
      ),
    ],
  ],
  idle: overLines`
    members?|when|where|which|of|managed|management|order|up|down|one another|them|scaling|either|whenever
  `,
  never:
    /update|rolling|version|release|job|probe|init|partition|surge|budget|seconds|image|ordinal|traffic|runs acme/iu,
  more: /one after|order|sequence|but not|except/iu,
  say: ({ parallel, does }) =>
    parallel === undefined || does === undefined ? undefined : 'podManagementPolicy Parallel',
});
