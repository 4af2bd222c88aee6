import { overLines } from '../../../../../kernel/over-lines.ts';
import { toSeconds } from '../../../numbers.ts';
import { pod } from '../../../say.ts';
import type { Frame } from '../anyhow.ts';
import { duration, none, told } from './told.ts';

const life = { en: 'Lifecycle', zh: '生命周期' };
const ended = overLines`
  ends?|ended|exits?|exited|finish(?:es|ed)?|stops?|stopped|dies|died|die|dead|fails?|failed|failure|crash(?:es|ed)?|through|done|over|quits?|breaks? down|broken|
  terminat(?:es|ed)|exit code|errors?|goes down|goes wrong|something goes wrong|falls over
`;
const failed = overLines`
  fails?|failed|failure|crash(?:es|ed)?|errors?|breaks? down|goes wrong|something goes wrong|falls over|non-?zero(?: exit| code| status)*|unsuccessful(?:ly)?
`;
const again = overLines`
  restart(?:s|ed|ing)?|start(?:s|ed|ing)? (?:it )?(?:again|anew|over)|(?:start|starts|started|starting) (?:it )?up again|run (?:it )?(?:again|anew|a second time|twice)|
  (?:comes?|come|came) back(?: up| to life)?|(?:bring|brings|brought|bringing)(?: it| its container| the container)? (?:back(?: up)?|up again)|reviv(?:e|es|ed)|resurrect(?:ed|s)?|second time|
  (?:started|start|put) in (?:its|the) place|relaunch(?:ed|es)?|another (?:try|attempt|go|start|run)|once more|(?:is|be|gets?) (?:started|run) again|started again|run again|tried again|brought up again
`;
const around = overLines`
  ${ended}|${again}|if|when|whenever|once|after|should|until|it has|whatever|happens?|exit code|its|code|status|process|work|job|run|runs|good|is|for|kept|be|
  comes?|goes?|back|with|an|a|own|same|in place|place|ever|has|have|once|which|case|reason|nobody|on|to|unless|automatically|by itself|kubernetes|kubelet|cluster
`;
/** Not restarted, and no restart where nothing answers. */
const isNever = new RegExp(
  String.raw`(?<!\w)(?:${none})(?!\w)[^.;]{0,40}?(?<!\w)(?:${again})(?!\w)|(?<!\w)(?:leave it|leave it alone|stays?|for good|left alone|let it)(?!\w)`,
  'iu',
);
const elsewhere = overLines`
  that fails|this fails|answers?|responds?|nothing comes|asked|ask|checked|looks?|
  probe|liveness|alive|times|except|unless|until|seconds|minutes|hook|rollout|deployment|backoff|retr(?:y|ies|ied)|init|sidecar|node|pod disruption|
  data|survives?|schedule\w*|nightly|daily|config\w*|reload\w*|changes?|jobs?|attempts?
`;

const going = overLines`
  stop(?:s|ped|ping)?|terminat(?:e|es|ed|ing|ion)|shut(?:s|ting)? down|shutdown|goodbye|graceful(?:ly)?|exit(?:s|ing)?|wind(?:s|ing)? (?:down|up)|
  kill(?:s|ed|ing)?|drain(?:s|ed|ing)?|die|dies|evicted|sigterm|sigkill|orderly|told to go|asked to (?:go|leave|quit)|taken down|put down|clean(?:s|ing)? up|
  go away|going away|tidy up|takes? (?:its )?leave|cut off|finish(?:es|ing)? (?:what|its|open|running|the|current|work|off)|comes? to an end|end
`;

export const endings: readonly Frame[] = [
  told({
    id: 'grace-told',
    subject: life,
    about: [going],
    value: duration,
    sense: overLines`
      ${going}|${none}|gets?|give|gives|given|allow(?:s|ed)?|grant(?:s|ed)?|leave|leaves|say|says|time|times|grace|period|before|after|between|and|until|within|
      when|if|once|asked|told|to|wait(?:s|ed)?|waiting|up to|at most|takes?|a while|need|needs|finish|finishing|doing|open|requests?|connections?|work|running|current|clean|cleanly|
      hasn't|has|have|gone|passed|by|elapsed|ended|end|ending|it's|its|for|it|a|an|with|hard|forcibly|kubernetes|kubelet|cluster|down|long|as|go|off|
      neatly|properly|in peace|in flight|left|more|no more|than|longer|leave it|alone|hold|holds?
    `,
    never: overLines`
      hook|pre-?stop|post-?start|probe|check(?:s|ed)?|rollout|deadline|ready|healthy|alive|jobs?|runs?(?! down)|sleep|fails?|failed|failure|retr(?:y|ies)|
      (?:stops?|stopped|kill|kills|killed|terminate[sd]?|cut off|end|ends|ended)(?: it| them| its pods| the whole)? (?:after|within) (?:\d|an?|one|two|three|five|ten|half)\w*|
      (?:after|once)(?: it| they| the job)?(?: has| is| have| are)? (?:finish\w*|done|over|ended|complet\w*)|node|unreachable|taint\w*|finished|complet\w+|traffic|start(?:s|ed|ing)?|load(?:s|ed|ing)?|boot(?:s|ed|ing)?|warm\w*|initiali[sz]\w*|longer than|more than|lasts?|altogether|overall|whole|in total|schedul\w+|removed|deleted
    `,
    isInTwo: true,
    mean: (value) => pod({ terminationGracePeriodSeconds: toSeconds(value) }),
  }),
  told({
    id: 'restart-never-told',
    subject: life,
    about: [
      `${again}|leave it be|leave it alone|stays? down|stays? (?:that way|dead|stopped)|for good|left alone|let it be|let it rest`,
      `${none}|leave|stays?|for good|left|let it`,
    ],
    sense: `${around}|leave|be|alone|stays?|down|for good|left|that way|dead|let it be|rest|${none}`,
    never: elsewhere,
    isInTwo: true,
    mean: (_, clause) => (isNever.test(clause) ? pod({ restartPolicy: 'Never' }) : undefined),
  }),
  told({
    id: 'restart-failed-told',
    subject: life,
    about: [again, failed],
    sense: around,
    never: `${none}|${elsewhere}`,
    isInTwo: true,
    mean: () => pod({ restartPolicy: 'OnFailure' }),
  }),
];
